// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/heatmap/attentiontable.h"
#include "widgets/heatmap/attentiontablemodel.h"
#include "widgets/heatmapreadout.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestAttentionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelIsSound();
    void cellsHoldTheWeights();
    void maskedCellsSaySo();
    void keysChooseCells();
    void followingEmitsNothing();
    void anotherMapKeepsTheCell();
    void selectionIsCopiedWithTabs();
    void theLongestMapOpensAtOnce();
};

void TestAttentionTable::modelIsSound()
{
    AttentionTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMap(test::syntheticMap(7, 9));
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.columnCount(), 9);
    model.setMap({});
    QCOMPARE(model.rowCount(), 0);
}

void TestAttentionTable::cellsHoldTheWeights()
{
    AttentionTableModel model;
    model.setMap(test::syntheticMap(7, 9));
    for (int query = 0; query < 7; ++query) {
        for (int key = 0; key < 9; ++key) {
            QCOMPARE(model.index(query, key).data().toString(), weightText(double(model.map().weights(query, key))));
            const QString spoken = model.index(query, key).data(Qt::AccessibleTextRole).toString();
            QVERIFY(spoken.contains(QStringLiteral("q%1").arg(query))
                    && spoken.contains(QStringLiteral("k%1").arg(key)));
        }
    }
    QCOMPARE(model.headerData(3, Qt::Vertical).toString(), QStringLiteral("q3"));
    QCOMPARE(model.headerData(8, Qt::Horizontal).toString(), QStringLiteral("k8"));
}

void TestAttentionTable::maskedCellsSaySo()
{
    AttentionTableModel model;
    model.setMap(test::syntheticMap(5, 5, true));
    QCOMPARE(model.index(1, 3).data().toString(), QStringLiteral("masked"));
    QVERIFY(model.index(3, 1).data().toString() != QStringLiteral("masked"));
}

void TestAttentionTable::keysChooseCells()
{
    AttentionTable table;
    table.setMap(test::syntheticMap(7, 9));
    table.show();
    table.setCurrentCell(2, 3);
    QSignalSpy changed(&table, &AttentionTable::currentCellChanged);
    QTest::keyClick(&table, Qt::Key_Right);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), (QList<QVariant>{2, 4}));
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentQuery(), 3);
}

void TestAttentionTable::followingEmitsNothing()
{
    AttentionTable table;
    table.setMap(test::syntheticMap(7, 9));
    QSignalSpy changed(&table, &AttentionTable::currentCellChanged);
    table.setCurrentCell(4, 5);
    QCOMPARE(table.currentQuery(), 4);
    QCOMPARE(table.currentKey(), 5);
    table.setCurrentCell(-1, 5);
    QCOMPARE(table.currentQuery(), -1);
    QCOMPARE(changed.count(), 0);
}

void TestAttentionTable::anotherMapKeepsTheCell()
{
    AttentionTable table;
    table.setMap(test::syntheticMap(7, 9));
    table.setCurrentCell(4, 5);
    QSignalSpy changed(&table, &AttentionTable::currentCellChanged);
    table.setMap(test::syntheticMap(7, 9, false, 2));
    QCOMPARE(table.currentQuery(), 4);
    table.setMap(test::syntheticMap(2, 2));
    QCOMPARE(table.currentQuery(), -1);
    QCOMPARE(changed.count(), 0);
}

void TestAttentionTable::selectionIsCopiedWithTabs()
{
    AttentionTable table;
    table.setMap(test::syntheticMap(7, 9));
    table.setCurrentCell(1, 1);
    table.selectionModel()->select({table.model()->index(1, 1), table.model()->index(2, 2)},
                                   QItemSelectionModel::ClearAndSelect);
    table.copySelection();
    const auto text = [&table](int query, int key) { return table.model()->index(query, key).data().toString(); };
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("%1\t%2\n%3\t%4").arg(text(1, 1), text(1, 2), text(2, 1), text(2, 2)));
}

void TestAttentionTable::theLongestMapOpensAtOnce()
{
    AttentionTable table;
    table.setMap(test::syntheticMap(512, 512));
    table.resize(700, 500);
    QVERIFY(!table.grab().isNull());
    table.setCurrentCell(511, 511);
    QCOMPARE(table.currentKey(), 511);
}

QTEST_MAIN(TestAttentionTable)
#include "tst_attentiontable.moc"
