// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attentionmapdata.h"
#include "widgets/heatmaplayout.h"
#include "widgets/heatmapview.h"
#include "widgets/labellayout.h"

#include <QTest>

#include <array>

using namespace heed;

class TestLabelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLabelIsShownWhereThereIsRoom();
    void shownLabelsKeepTheirDistance();
    void preferredLabelsWin();
    void strideLeavesRoomForAPitch();
    void longLabelsAreCut();
    void controlCharactersBecomeVisible();
    void labelsStayInsideTheWidget_data();
    void labelsStayInsideTheWidget();
};

void TestLabelLayout::everyLabelIsShownWhereThereIsRoom()
{
    QCOMPARE(shownLabels(3, 7, 1, {}), (std::vector<int>{3, 4, 5, 6}));
    QCOMPARE(shownLabels(3, 7, 2, {}), (std::vector<int>{4, 6}));
    QCOMPARE(shownLabels(0, 0, 2, {}), std::vector<int>{});
}

void TestLabelLayout::shownLabelsKeepTheirDistance()
{
    for (const int stride : {1, 2, 3, 7, 50}) {
        for (int first = -1; first < 40; first += 3) {
            for (int second = -1; second < 40; second += 5) {
                const std::vector<int> shown = shownLabels(2, 38, stride, std::array{first, second});
                for (std::size_t index = 0; index < shown.size(); ++index) {
                    QVERIFY(shown[index] >= 2 && shown[index] < 38);
                    QVERIFY(index == 0 || shown[index] - shown[index - 1] >= stride);
                }
            }
        }
    }
}

void TestLabelLayout::preferredLabelsWin()
{
    const std::vector<int> shown = shownLabels(0, 20, 5, std::array{7, 9});
    QVERIFY(std::ranges::find(shown, 7) != shown.end());
    QVERIFY(std::ranges::find(shown, 9) == shown.end());
    QVERIFY(std::ranges::find(shown, 5) == shown.end());
    QVERIFY(std::ranges::find(shown, 15) != shown.end());
}

void TestLabelLayout::strideLeavesRoomForAPitch()
{
    for (double cell = 0.3; cell < 30.0; cell += 0.37) {
        const int stride = labelStride(cell, 15.0);
        QVERIFY(stride >= 1 && stride * cell >= 15.0 - 1e-6);
        QVERIFY(stride == 1 || (stride - 1) * cell < 15.0);
    }
}

void TestLabelLayout::longLabelsAreCut()
{
    const QFontMetricsF metrics{QFont()};
    const AxisLabels labels
        = measuredLabels({QStringLiteral("le"), QStringLiteral("anticonstitutionnellement")}, 3, metrics, 60.0);
    QCOMPARE(labels.count(), 3);
    QCOMPARE(labels.texts[0], QStringLiteral("le"));
    QVERIFY(labels.texts[1].endsWith(u'…'));
    QVERIFY(labels.texts[2].isEmpty());
    QVERIFY(labels.widest <= 61.0);
}

void TestLabelLayout::controlCharactersBecomeVisible()
{
    const QFontMetricsF metrics{QFont()};
    const AxisLabels labels = measuredLabels({QStringLiteral("a\nb"), QStringLiteral("\t")}, 2, metrics, 100.0);
    QCOMPARE(labels.texts[0], QStringLiteral("a␊b"));
    QCOMPARE(labels.texts[1], QStringLiteral("␉"));
}

void TestLabelLayout::labelsStayInsideTheWidget_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(700, 500), QSize(320, 240), QSize(1600, 400)}) {
        for (const auto& [queries, keys] :
             {std::pair(1, 1), {3, 4}, {8, 7}, {20, 22}, {60, 10}, {10, 60}, {200, 210}}) {
            QTest::addRow("%d×%d in %d×%d", queries, keys, size.width(), size.height()) << queries << keys << size;
        }
    }
}

void TestLabelLayout::labelsStayInsideTheWidget()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(QSize, size);
    AttentionMapData map;
    map.weights = Matrix(queries, keys, 0.1F);
    for (int query = 0; query < queries; ++query)
        map.queryLabels << QString(query % 9 + 1, u'w');
    for (int key = 0; key < keys; ++key)
        map.keyLabels << QString(key % 17 + 1, u'm');
    map.keyAxisTitle = QStringLiteral("Source");
    map.queryAxisTitle = QStringLiteral("Translation");

    const HeatmapLayout layout = HeatmapLayout::of(map, size, QFont(), {.scaleTicksWidth = 30.0});
    HeatmapView view;
    view.setMapSize(queries, keys);
    view.setArea(layout.cells);
    const QRectF plot = view.plotRect();
    QVERIFY(plot.left() - layout.queryTitleOffset >= 0.0);
    QVERIFY(plot.top() - layout.keyTitleOffset >= 0.0);
    QVERIFY(plot.bottom() <= layout.readout.top());
    QVERIFY(layout.readout.bottom() <= size.height());
    QVERIFY(plot.right() + keyLabelsOverhang(layout.keyLabels, layout.keyOrientation, view.cellSize().width())
            <= size.width());
}

QTEST_MAIN(TestLabelLayout)
#include "tst_labellayout.moc"
