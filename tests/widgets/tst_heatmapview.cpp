// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapview.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace heed;

class TestHeatmapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeMapFits_data();
    void wholeMapFits();
    void cellsAndPixelsRoundTrip_data() { wholeMapFits_data(); }
    void cellsAndPixelsRoundTrip();
    void zoomKeepsThePlaceUnderThePointer();
    void nothingBeyondTheEdges();
    void showAllUndoesEverything();
    void ensureVisibleMovesOnlyWhenNeeded();
    void resizingKeepsTheMiddle();
    void noRoomIsHarmless();
};

namespace {

HeatmapView viewOf(int queries, int keys, const QRectF& area = {100.0, 60.0, 560.0, 400.0})
{
    HeatmapView view;
    view.setMapSize(queries, keys);
    view.setArea(area);
    return view;
}

} // namespace

void TestHeatmapView::wholeMapFits_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::newRow("one cell") << 1 << 1;
    QTest::newRow("one row") << 1 << 30;
    QTest::newRow("one column") << 40 << 1;
    QTest::newRow("a short sentence") << 3 << 4;
    QTest::newRow("a sentence") << 21 << 19;
    QTest::newRow("a long sentence") << 200 << 210;
    QTest::newRow("the longest") << 512 << 512;
}

void TestHeatmapView::wholeMapFits()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    const QRectF area(100.0, 60.0, 560.0, 400.0);
    const HeatmapView view = viewOf(queries, keys, area);
    QVERIFY(area.contains(view.plotRect()));
    QVERIFY(std::abs(view.cellSize().width() * keys - view.plotRect().width()) <= 1.0);
    QVERIFY(std::abs(view.cellSize().height() * queries - view.plotRect().height()) <= 1.0);
    const double aspect = view.cellSize().width() / view.cellSize().height();
    QVERIFY(aspect < HeatmapView::kLargestAspect + 0.2 && aspect > 1.0 / (HeatmapView::kLargestAspect + 0.2));
    QVERIFY(view.cellSize().width() <= HeatmapView::kLargestCell);
    QCOMPARE(view.visibleKeys().begin, 0);
    QCOMPARE(view.visibleKeys().end, keys);
    QCOMPARE(view.visibleQueries().end, queries);
}

void TestHeatmapView::cellsAndPixelsRoundTrip()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    HeatmapView view = viewOf(queries, keys);
    for (int step = 0; step < 6; ++step) {
        for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; query += 7) {
            for (int key = view.visibleKeys().begin; key < view.visibleKeys().end; key += 5) {
                const QPointF center = view.cellCenter({query, key});
                if (view.plotRect().contains(center))
                    QCOMPARE(view.cellAt(center), (HeatmapCell{query, key}));
            }
        }
        view.zoomAbout(view.plotRect().center() + QPointF(31.0, -17.0), 1.7);
    }
}

void TestHeatmapView::zoomKeepsThePlaceUnderThePointer()
{
    HeatmapView view = viewOf(200, 210);
    const QPointF pointer = view.cellCenter({90, 120}) + QPointF(0.3, 0.2);
    for (const double factor : {1.25, 2.0, 3.0, 0.8, 0.5}) {
        view.zoomAbout(pointer, factor);
        QCOMPARE(view.cellAt(pointer), (HeatmapCell{90, 120}));
    }
}

void TestHeatmapView::nothingBeyondTheEdges()
{
    HeatmapView view = viewOf(60, 80);
    std::mt19937 generator(7);
    std::uniform_real_distribution<double> number(-1.0, 1.0);
    for (int step = 0; step < 500; ++step) {
        view.zoomAbout(view.plotRect().center() + QPointF(number(generator), number(generator)) * 200.0,
                       std::exp(number(generator)));
        view.panBy(QPointF(number(generator), number(generator)) * 300.0);
        QVERIFY(view.origin().x() >= 0.0 && view.origin().y() >= 0.0);
        QVERIFY(view.origin().x() + view.plotRect().width() / view.cellSize().width() <= 80.0 + 0.01);
        QVERIFY(view.origin().y() + view.plotRect().height() / view.cellSize().height() <= 60.0 + 0.01);
        QVERIFY(view.zoom() >= 1.0 && view.zoom() <= view.largestZoom());
    }
}

void TestHeatmapView::showAllUndoesEverything()
{
    HeatmapView view = viewOf(60, 80);
    const QRectF before = view.cellRect({17, 23});
    view.zoomAbout({300.0, 200.0}, 4.0);
    view.panBy({-50.0, 20.0});
    QVERIFY(view.cellRect({17, 23}) != before);
    view.showAll();
    QCOMPARE(view.cellRect({17, 23}), before);
}

void TestHeatmapView::ensureVisibleMovesOnlyWhenNeeded()
{
    HeatmapView view = viewOf(60, 80);
    view.zoomAbout(view.plotRect().center(), 6.0);
    const QPointF origin = view.origin();
    view.ensureVisible(view.cellAt(view.plotRect().center()));
    QCOMPARE(view.origin(), origin);
    view.ensureVisible({59, 0});
    QVERIFY(view.plotRect().adjusted(-0.5, -0.5, 0.5, 0.5).contains(view.cellRect({59, 0})));
    view.ensureVisible({3, -1});
    QVERIFY(view.plotRect().contains(view.cellCenter({3, 0})));
}

void TestHeatmapView::resizingKeepsTheMiddle()
{
    HeatmapView view = viewOf(200, 200);
    view.zoomAbout(view.cellCenter({150, 40}), 8.0);
    const HeatmapCell middle = view.cellAt(view.plotRect().center());
    view.setArea({80.0, 50.0, 640.0, 450.0});
    const HeatmapCell now = view.cellAt(view.plotRect().center());
    QVERIFY(std::abs(now.query - middle.query) <= 1 && std::abs(now.key - middle.key) <= 1);
}

void TestHeatmapView::noRoomIsHarmless()
{
    HeatmapView view = viewOf(5, 5, {10.0, 10.0, 0.0, 0.0});
    QVERIFY(view.isEmpty());
    QVERIFY(!view.cellAt({10.0, 10.0}).isValid());
    view.zoomAbout({10.0, 10.0}, 2.0);
    view.panBy({4.0, 4.0});
    view.ensureVisible({2, 2});
    view.setArea({0.0, 0.0, 100.0, 100.0});
    QVERIFY(!view.isEmpty());
    QCOMPARE(view.cellAt(view.cellCenter({4, 4})), (HeatmapCell{4, 4}));
    QVERIFY(viewOf(0, 0).isEmpty());
}

QTEST_GUILESS_MAIN(TestHeatmapView)
#include "tst_heatmapview.moc"
