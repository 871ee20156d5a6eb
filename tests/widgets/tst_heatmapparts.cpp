// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/heatmap/axisselection.h"
#include "widgets/heatmap/heatmapkeys.h"
#include "widgets/heatmap/heatmapspot.h"
#include "widgets/heatmap/heatmapstate.h"
#include "widgets/heatmap/layerpainter.h"
#include "widgets/heatmap/mapprofiles.h"
#include "widgets/heatmap/pinlist.h"
#include "widgets/heatmap/pinnedcells.h"
#include "widgets/heatmapreadout.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace heed;

/// What an AttentionHeatmap is made of, without a widget.
class TestHeatmapParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receivedSumsToOne();
    void profilesOfAKnownMap();
    void maskedKeysDoNotCountForTheEntropy();
    void selectionHasTheHabitsOfALists();
    void pinsKeepTheirOrder();
    void tooManyPinsDropTheOldest();
    void pinListWrapsAndNeverOverlaps_data();
    void pinListWrapsAndNeverOverlaps();
    void spotsAreWhereTheyAreDrawn();
    void otherKeysMoveNothing();
    void theStrongestLayerIsFound();
    void readoutNamesColumnsAndSelections();
};

void TestHeatmapParts::receivedSumsToOne()
{
    const MapProfiles profiles(test::syntheticMap(17, 23));
    const float sum = std::accumulate(profiles.received.begin(), profiles.received.end(), 0.0F);
    QVERIFY(std::abs(sum - 1.0F) < 1e-5F);
    float longest = 0.0F;
    for (int key = 0; key < 23; ++key)
        longest = std::max(longest, profiles.columnShare(key));
    QCOMPARE(longest, 1.0F);
}

void TestHeatmapParts::profilesOfAKnownMap()
{
    AttentionMapData map;
    map.weights = Matrix(2, 3);
    const float values[2][3] = {{0.2F, 0.5F, 0.3F}, {0.1F, 0.1F, 0.8F}};
    for (int query = 0; query < 2; ++query) {
        for (int key = 0; key < 3; ++key)
            map.weights(query, key) = values[query][key];
    }
    const MapProfiles profiles(map);
    QVERIFY(std::abs(profiles.entropies[0] - 1.029653F) < 1e-5F);
    QVERIFY(std::abs(profiles.normalizedEntropies[1] - 0.581672F) < 1e-5F);
    QCOMPARE(profiles.largest[1], 0.8F);
    QCOMPARE(profiles.rowShare(RowProfile::Largest, 0), 0.5F);
    QVERIFY(std::abs(profiles.received[2] - 0.55F) < 1e-6F);
    QVERIFY(std::abs(profiles.columnShare(0) - 0.15F / 0.55F) < 1e-6F);
}

void TestHeatmapParts::maskedKeysDoNotCountForTheEntropy()
{
    AttentionMapData map;
    map.weights = Matrix(2, 4);
    map.scores = Matrix(2, 4, -std::numeric_limits<float>::infinity());
    map.weights(0, 0) = 1.0F;
    map.scores(0, 0) = 2.0F;
    for (int key = 0; key < 2; ++key) {
        map.weights(1, key) = 0.5F;
        map.scores(1, key) = 0.0F;
    }
    const MapProfiles profiles(map);
    QCOMPARE(profiles.normalizedEntropies[0], 0.0F); // there was nothing to choose
    QVERIFY(std::abs(profiles.normalizedEntropies[1] - 1.0F) < 1e-5F);
}

void TestHeatmapParts::selectionHasTheHabitsOfALists()
{
    AxisSelection selection;
    selection.extendTo(4);
    QCOMPARE(selection.indices(), std::vector<int>{4});
    selection.extendTo(2);
    QCOMPARE(selection.indices(), (std::vector<int>{2, 3, 4}));
    selection.extendTo(5); // the anchor stays
    QCOMPARE(selection.indices(), (std::vector<int>{4, 5}));
    selection.toggle(1);
    selection.toggle(5);
    QCOMPARE(selection.indices(), (std::vector<int>{1, 4}));
    QVERIFY(selection.contains(4) && !selection.contains(5));
    selection.selectOnly(7);
    QCOMPARE(selection.indices(), std::vector<int>{7});
    selection.clear();
    QCOMPARE(selection.anchor(), -1);
}

void TestHeatmapParts::pinsKeepTheirOrder()
{
    PinnedCells pins;
    pins.toggle({1, 2});
    pins.toggle({0, 0});
    pins.toggle({-1, 3}); // no cell
    QCOMPARE(pins.count(), 2);
    QCOMPARE(pins.numberOf({0, 0}), 2);
    pins.toggle({1, 2});
    QCOMPARE(pins.numberOf({0, 0}), 1);
    QCOMPARE(pins.numberOf({1, 2}), 0);
}

void TestHeatmapParts::tooManyPinsDropTheOldest()
{
    PinnedCells pins;
    for (int key = 0; key <= PinnedCells::kMost; ++key)
        pins.toggle({0, key});
    QCOMPARE(pins.count(), PinnedCells::kMost);
    QCOMPARE(pins.numberOf({0, 0}), 0);
    QCOMPARE(pins.numberOf({0, PinnedCells::kMost}), PinnedCells::kMost);
}

void TestHeatmapParts::pinListWrapsAndNeverOverlaps_data()
{
    QTest::addColumn<int>("pins");
    QTest::addColumn<double>("entry");
    QTest::addColumn<double>("line");
    QTest::addColumn<int>("hidden");
    QTest::newRow("none") << 0 << 100.0 << 500.0 << 0;
    QTest::newRow("one line") << 4 << 100.0 << 500.0 << 0;
    QTest::newRow("two lines") << 5 << 100.0 << 500.0 << 0;
    QTest::newRow("full") << 12 << 100.0 << 500.0 << 0;
    QTest::newRow("one too many") << 13 << 100.0 << 500.0 << 2;
    QTest::newRow("wider than a line") << 2 << 900.0 << 500.0 << 0;
    QTest::newRow("no room at all") << 3 << 100.0 << 0.0 << 3;
}

void TestHeatmapParts::pinListWrapsAndNeverOverlaps()
{
    QFETCH(int, pins);
    QFETCH(double, entry);
    QFETCH(double, line);
    QFETCH(int, hidden);
    const PinListLayout layout = PinListLayout::of(std::vector<double>(std::size_t(pins), entry), {line, 20.0, 60.0});
    QCOMPARE(layout.hidden, hidden);
    QCOMPARE(int(layout.entries.size()) + layout.hidden, pins);
    QVERIFY(layout.height <= PinListRoom().mostLines * 20.0);
    for (std::size_t index = 0; index < layout.entries.size(); ++index) {
        QVERIFY(layout.entries[index].right() <= line);
        QVERIFY(index == 0 || !layout.entries[index].intersects(layout.entries[index - 1]));
    }
}

void TestHeatmapParts::spotsAreWhereTheyAreDrawn()
{
    using Part = HeatmapSpot::Part;
    HeatmapState state;
    state.map = test::syntheticMap(12, 15);
    const QSizeF size(700, 500);
    state.layout = HeatmapLayout::of(state.map, size, QFont(), {.scaleTicksWidth = 30.0, .hasProfiles = true});
    state.view.setMapSize(12, 15);
    state.view.setArea(state.layout.cells);
    const auto at = [&state](double x, double y) { return spotAt(state.layout, state.view, {x, y}); };
    const QPointF cell = state.view.cellCenter({7, 3});
    const QRectF plot = state.view.plotRect();
    QCOMPARE(at(cell.x(), cell.y()), (HeatmapSpot{Part::Cell, {7, 3}}));
    QCOMPARE(at(plot.left() - 10.0, cell.y()), (HeatmapSpot{Part::QueryLabel, {7, -1}}));
    QCOMPARE(at(cell.x(), plot.top() - 10.0), (HeatmapSpot{Part::KeyLabel, {-1, 3}}));
    QCOMPARE(at(plot.right() + 10.0, cell.y()), (HeatmapSpot{Part::QueryProfile, {7, -1}}));
    QCOMPARE(at(cell.x(), plot.bottom() + 10.0), (HeatmapSpot{Part::KeyProfile, {-1, 3}}));
    QCOMPARE(at(1.0, 1.0), HeatmapSpot{});
    QCOMPARE(at(plot.right() + 10.0, plot.bottom() + 10.0), HeatmapSpot{});
    QCOMPARE(nearestQuery(state.view, -50.0), 0);
    QCOMPARE(nearestKey(state.view, 5000.0), 14);
    QVERIFY(plot.bottom() + state.layout.profileReach() <= state.layout.readout.top());
    QVERIFY(plot.right() + state.layout.profileReach() + HeatmapLayout::kScaleGap + HeatmapLayout::kScaleWidth + 30.0
            <= size.width());
}

void TestHeatmapParts::otherKeysMoveNothing()
{
    QVERIFY(!movedCell({1, 1}, Qt::Key_A, {}, 5, 5));
    QVERIFY(!movedCell({}, Qt::Key_Down, {}, 0, 0));
    QCOMPARE(*movedCell({2, -1}, Qt::Key_Right, {}, 5, 5), (HeatmapCell{2, 0})); // a whole row: its first cell
}

void TestHeatmapParts::theStrongestLayerIsFound()
{
    AttentionMapData map;
    map.weights = Matrix(1, 2, 0.5F);
    map.layers = {{QStringLiteral("a"), layerColor(0), Matrix(1, 2, 0.3F)},
                  {QStringLiteral("b"), layerColor(1), Matrix(1, 2, 0.2F)}};
    map.layers[1].weights(0, 1) = 0.9F;
    const ValueMapping mapping = commonMapping(map.layers, ValueScale::Linear);
    QCOMPARE(mapping.maximum(), 1.0);
    HeatmapView view;
    view.setMapSize(1, 2);
    view.setArea({0.0, 0.0, 100.0, 100.0});
    const Theme theme{QPalette()};
    const LayerPainter painter{map, mapping, view, theme};
    QCOMPARE(painter.strongest(0, 0), 0);
    QCOMPARE(painter.strongest(0, 1), 1);
    QVERIFY(painter.hasStripes());
    QCOMPARE(painter.shade(map.layers[0], 0, 0), blended(theme.background, layerColor(0), double(0.3F)));
    QVERIFY(readoutLine(map, {0, 1}).contains(QStringLiteral("b  0.900")));
}

void TestHeatmapParts::readoutNamesColumnsAndSelections()
{
    HeatmapState state;
    state.map = test::syntheticMap(5, 6);
    state.profiles = MapProfiles(state.map);
    state.current = {-1, 2};
    QVERIFY(readoutLine(state).startsWith(QStringLiteral("k2 ← most from q")));
    state.current = {3, -1};
    QVERIFY(readoutLine(state).contains(QStringLiteral("entropy")));
    state.queries.selectOnly(1);
    state.queries.extendTo(2);
    QVERIFY(readoutLine(state).contains(QStringLiteral("q1, q2")));
    state.hovered = {HeatmapSpot::Part::Cell, {0, 0}};
    QVERIFY(readoutLine(state).startsWith(QStringLiteral("q0 → k0")));
    using Part = HeatmapSpot::Part;
    for (const HeatmapSpot& spot : {HeatmapSpot{Part::QueryLabel, {1, -1}}, HeatmapSpot{Part::KeyLabel, {-1, 1}},
                                    HeatmapSpot{Part::QueryProfile, {1, -1}}, HeatmapSpot{Part::KeyProfile, {-1, 1}}})
        QVERIFY(!readoutToolTip(state, spot).isEmpty());
    QVERIFY(readoutToolTip(state, {}).isEmpty());
}

QTEST_MAIN(TestHeatmapParts)
#include "tst_heatmapparts.moc"
