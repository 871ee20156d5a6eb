// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/rowchart.h"
#include "widgets/rowchartlayout.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace heed;

class TestRowChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void barsFitTheirPanels_data();
    void barsFitTheirPanels();
    void keysAndPixelsRoundTrip();
    void clickAndArrowsSelectKeys();
    void settingTheKeyEmitsNothing();
    void currentKeyIsScrolledIntoView();
    void wheelScrollsSideways();
    void tallBarsAreDrawn();
    void scoresMayBeUnknown();
};

namespace {

RowChartData rowOf(int keys, bool isCausal = false)
{
    const int query = keys / 2;
    const AttentionMapData map = test::syntheticMap(keys, keys, isCausal);
    RowChartData row;
    row.queryLabel = map.queryLabel(query);
    row.keyLabels = map.keyLabels;
    std::ranges::copy(map.weights.row(query), std::back_inserter(row.weights));
    std::ranges::copy(map.scores.row(query), std::back_inserter(row.scores));
    return row;
}

void show(RowChart& chart, RowChartData row)
{
    chart.resize(420, 280);
    chart.setRow(std::move(row));
    chart.show();
}

} // namespace

void TestRowChart::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestRowChart::barsFitTheirPanels_data()
{
    QTest::addColumn<int>("keys");
    QTest::addColumn<bool>("isCausal");
    for (const int keys : {1, 2, 5, 20, 60, 200}) {
        QTest::addRow("%d keys", keys) << keys << false;
        QTest::addRow("%d keys, half of them masked", keys) << keys << true;
    }
}

void TestRowChart::barsFitTheirPanels()
{
    QFETCH(int, keys);
    QFETCH(bool, isCausal);
    const RowChartData row = rowOf(keys, isCausal);
    const RowChartLayout layout = RowChartLayout::of(row, {420, 280}, QFont());
    QVERIFY(layout.heading.bottom() <= layout.scores.title.top());
    QVERIFY(layout.scores.title.bottom() <= layout.scores.plot.top());
    QVERIFY(layout.scores.plot.bottom() <= layout.weights.title.top());
    QVERIFY(layout.weights.plot.bottom() + keyLabelsHeight(layout.keyLabels, layout.keyOrientation) <= 280.0);
    QVERIFY(layout.slot >= RowChartLayout::kSmallestSlot && layout.slot <= RowChartLayout::kLargestSlot);
    for (int key = 0; key < keys; ++key) {
        const double weight = layout.weights.y(double(row.weights[std::size_t(key)]));
        QVERIFY(weight >= layout.weights.plot.top() - 1e-6 && weight <= layout.weights.plot.bottom() + 1e-6);
        if (row.isMasked(key))
            continue;
        const double score = layout.scores.y(double(row.scores[std::size_t(key)]));
        QVERIFY(score >= layout.scores.plot.top() - 1e-6 && score <= layout.scores.plot.bottom() + 1e-6);
    }
}

void TestRowChart::keysAndPixelsRoundTrip()
{
    const RowChartLayout layout = RowChartLayout::of(rowOf(60), {420, 280}, QFont());
    for (int key = 0; key < 60; ++key)
        QCOMPARE(layout.keyAt(layout.column(layout.weights, key).center().x()), key);
    QCOMPARE(layout.keyAt(2.0), -1);
    QCOMPARE(layout.keyAt(layout.contentWidth + 5.0), -1);
}

void TestRowChart::clickAndArrowsSelectKeys()
{
    RowChart chart;
    show(chart, rowOf(12));
    QSignalSpy selected(&chart, &RowChart::keySelected);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.keyCenter(4).toPoint());
    QCOMPARE(selected.last(), QList<QVariant>{4});
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(selected.last(), QList<QVariant>{5});
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(selected.last(), QList<QVariant>{0});
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentKey(), 11);
}

void TestRowChart::settingTheKeyEmitsNothing()
{
    RowChart chart;
    show(chart, rowOf(12));
    QSignalSpy selected(&chart, &RowChart::keySelected);
    chart.setCurrentKey(3);
    QCOMPARE(chart.currentKey(), 3);
    chart.setCurrentKey(99);
    QCOMPARE(chart.currentKey(), -1);
    QCOMPARE(selected.count(), 0);
    chart.setCurrentKey(3);
    chart.setRow(rowOf(12));
    QCOMPARE(chart.currentKey(), 3);
    chart.setRow(rowOf(5));
    QCOMPARE(chart.currentKey(), -1);
}

void TestRowChart::currentKeyIsScrolledIntoView()
{
    RowChart chart;
    show(chart, rowOf(200));
    QVERIFY(chart.horizontalScrollBar()->maximum() > 0);
    for (const int key : {199, 0, 100}) {
        chart.setCurrentKey(key);
        const double x = chart.keyCenter(key).x();
        QVERIFY(x > 30.0 && x < chart.viewport()->width());
    }
}

void TestRowChart::wheelScrollsSideways()
{
    RowChart chart;
    show(chart, rowOf(200));
    const QPointF pointer(200.0, 100.0);
    QWheelEvent wheel(pointer, chart.viewport()->mapToGlobal(pointer), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(chart.viewport(), &wheel);
    QVERIFY(chart.horizontalScrollBar()->value() > 0);
}

void TestRowChart::tallBarsAreDrawn()
{
    RowChart chart;
    RowChartData row;
    row.keyLabels = test::tokenNames(QStringLiteral("k"), 2);
    row.weights = {1.0F, 0.0F};
    show(chart, row);
    const QImage image = chart.viewport()->grab().toImage();
    const QColor background = chart.palette().color(QPalette::Base);
    QVERIFY(image.pixelColor(chart.keyCenter(0).toPoint()) != background);
    QCOMPARE(image.pixelColor(chart.keyCenter(1).toPoint()), background);
}

void TestRowChart::scoresMayBeUnknown()
{
    RowChart chart;
    RowChartData row = rowOf(8);
    row.scores.clear();
    show(chart, row);
    chart.setCurrentKey(2);
    QVERIFY(!chart.grab().isNull());
    chart.setRow({});
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(TestRowChart)
#include "tst_rowchart.moc"
