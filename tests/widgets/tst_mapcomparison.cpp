// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/compare/comparisonfigure.h"
#include "widgets/compare/comparisonpainter.h"
#include "widgets/compare/mapcomparison.h"
#include "widgets/compare/textdifference.h"
#include "widgets/figurepainting.h"
#include "widgets/spokenvalue.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestMapComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void differenceIsOfTheCommonPart();
    void nothingInCommonIsNoDifference();
    void placesAreLinkedBothWays_data();
    void placesAreLinkedBothWays();
    void whereThereIsLittleHeightAllStandInARow();
    void panelsDoNotOverlap_data();
    void panelsDoNotOverlap();
    void coloursAreCentredOnZero_data();
    void coloursAreCentredOnZero();
    void equalWeightsHaveEqualColours();
    void cellsHaveTheirColours();
    void aClickInBIsSeenInA();
    void keysMoveTheCurrentCell();
    void theReadoutSaysBothWeights();
    void mapsZoomTogether();
    void differingWordsAreMarked_data();
    void differingWordsAreMarked();
    void oddComparisonsAreDrawn_data();
    void oddComparisonsAreDrawn();
    void picturesAreMade();
};

namespace {

/// A of rows q0 q1 q2 and B without q1, with the same columns.
ComparisonData unequal()
{
    ComparisonData data;
    data.a = test::syntheticMap(3, 4, false, 1);
    data.b = test::syntheticMap(2, 4, false, 2);
    data.b.queryLabels = {QStringLiteral("q0"), QStringLiteral("q2")};
    data.nameA = QStringLiteral("A: one");
    data.nameB = QStringLiteral("B: another");
    compareMaps(data);
    return data;
}

Theme themeOf(bool isDark)
{
    return figureTheme(isDark ? FigureBackground::Dark : FigureBackground::Light);
}

ComparisonData equalShapes(int queries, int keys)
{
    ComparisonData data;
    data.a = test::syntheticMap(queries, keys, false, 1);
    data.b = test::syntheticMap(queries, keys, false, 2);
    compareMaps(data);
    return data;
}

void show(MapComparison& widget, ComparisonData data, ComparisonMode mode = ComparisonMode::Both)
{
    widget.resize(700, 600);
    widget.setMode(mode);
    widget.setComparison(std::move(data));
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

void TestMapComparison::differenceIsOfTheCommonPart()
{
    const ComparisonData data = unequal();
    QCOMPARE(data.difference.queries(), 2);
    QCOMPARE(data.difference.keys(), 4);
    QCOMPARE(data.difference.queryLabels, data.b.queryLabels);
    for (int key = 0; key < 4; ++key) {
        QCOMPARE(data.difference.weights(0, key), data.a.weights(0, key) - data.b.weights(0, key));
        QCOMPARE(data.difference.weights(1, key), data.a.weights(2, key) - data.b.weights(1, key));
    }
    QCOMPARE(data.summary.rowDivergence.size(), std::size_t(2));
}

void TestMapComparison::nothingInCommonIsNoDifference()
{
    ComparisonData data = unequal();
    data.b.keyLabels = {QStringLiteral("w"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z")};
    compareMaps(data);
    QVERIFY(data.difference.isEmpty());
    QCOMPARE(data.summary.query, -1);
}

void TestMapComparison::placesAreLinkedBothWays_data()
{
    using enum ComparisonPanel;
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("expected");
    QTest::newRow("A to B") << int(A) << int(B) << 2 << 1;
    QTest::newRow("A to B, not there") << int(A) << int(B) << 1 << -1;
    QTest::newRow("B to A") << int(B) << int(A) << 1 << 2;
    QTest::newRow("difference to A") << int(Difference) << int(A) << 1 << 2;
    QTest::newRow("A to difference") << int(A) << int(Difference) << 2 << 1;
    QTest::newRow("none stays none") << int(A) << int(B) << -1 << -1;
    QTest::newRow("to itself") << int(A) << int(A) << 1 << 1;
    QTest::newRow("beyond the end") << int(Difference) << int(A) << 9 << -1;
}

void TestMapComparison::placesAreLinkedBothWays()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, index);
    QFETCH(int, expected);
    QCOMPARE(linkedIndex(unequal().rows, ComparisonPanel(from), ComparisonPanel(to), index), expected);
}

void TestMapComparison::whereThereIsLittleHeightAllStandInARow()
{
    const auto tops = [](const QSizeF& size) {
        const auto layout = ComparisonLayout::of(equalShapes(20, 20), ComparisonMode::Both, size, QFont());
        return std::array{layout.panels[0].area.top(), layout.panels[1].area.top(), layout.panels[2].area.top()};
    };
    QCOMPARE(tops({635, 220}), (std::array{0.0, 0.0, 0.0}));
    const auto inTwoRows = tops({635, 560});
    QCOMPARE(inTwoRows[0], inTwoRows[1]);
    QVERIFY(inTwoRows[2] > inTwoRows[0]);

    const auto layout = ComparisonLayout::of(equalShapes(20, 20), ComparisonMode::Both, {635, 220}, QFont());
    for (const ComparisonPanel panel : kComparisonPanels) // rows can be told apart
        QVERIFY(HeatmapView::fittingCell(20, 20, layout.panel(panel).cells.size()).height() >= 4.0);
}

void TestMapComparison::panelsDoNotOverlap_data()
{
    QTest::addColumn<ComparisonMode>("mode");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<QSizeF>("size");
    const QSizeF whole(640, 560);
    const QSizeF low(635, 220); // half the stage
    QTest::newRow("pair") << ComparisonMode::SideBySide << 8 << whole;
    QTest::newRow("pair, low") << ComparisonMode::SideBySide << 8 << low;
    QTest::newRow("difference") << ComparisonMode::Difference << 8 << whole;
    QTest::newRow("all") << ComparisonMode::Both << 8 << whole;
    QTest::newRow("all, long") << ComparisonMode::Both << 90 << whole;
    QTest::newRow("all, low") << ComparisonMode::Both << 20 << low;
}

void TestMapComparison::panelsDoNotOverlap()
{
    QFETCH(ComparisonMode, mode);
    QFETCH(int, tokens);
    QFETCH(QSizeF, size);
    const ComparisonLayout layout = ComparisonLayout::of(equalShapes(tokens, tokens), mode, size, QFont());
    int seen = 0;
    for (const ComparisonPanel panel : kComparisonPanels) {
        const ComparisonPanelLayout& place = layout.panel(panel);
        if (!place.isSeen())
            continue;
        ++seen;
        QVERIFY(QRectF({}, size).contains(place.area));
        QVERIFY(place.area.contains(place.cells));
        QVERIFY(!place.cells.isEmpty());
        QVERIFY(!place.area.intersects(layout.readout));
        for (const ComparisonPanel other : kComparisonPanels)
            QVERIFY(other == panel || !place.area.intersects(layout.panel(other).area));
    }
    QCOMPARE(seen, mode == ComparisonMode::Both ? 3 : mode == ComparisonMode::SideBySide ? 2 : 1);
    QVERIFY(ComparisonLayout::of({}, mode, {}, QFont()).panels[0].cells.isEmpty());
}

void TestMapComparison::coloursAreCentredOnZero_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestMapComparison::coloursAreCentredOnZero()
{
    QFETCH(bool, isDark);
    const Theme theme = themeOf(isDark);
    QCOMPARE(theme.isDark, isDark);
    const ComparisonColors colors(equalShapes(3, 3), ColorMap::Viridis, ValueScale::Linear);
    const auto of
        = [&](float value) { return QColor::fromRgb(colors.color(ComparisonPanel::Difference, 0, value, theme)); };
    const QColor none = of(0.0F), more = of(0.5F), less = of(-0.5F);
    QCOMPARE(none.rgb(), colors.scaleColor(ComparisonPanel::Difference, 0.5, theme));
    QVERIFY2(std::abs(none.lightness() - theme.background.lightness()) < 32, qPrintable(none.name()));
    QVERIFY((more.lightness() > none.lightness()) == isDark); // the larger, the farther from the background
    QVERIFY((less.lightness() > none.lightness()) == isDark);
    QVERIFY(more.red() > more.blue());
    QVERIFY(less.blue() > less.red());
    QVERIFY(colors.lowerEnd(ComparisonPanel::Difference).startsWith(u'−'));
    QCOMPARE(colors.lowerEnd(ComparisonPanel::Difference).mid(1), colors.upperEnd(ComparisonPanel::Difference).mid(1));
}

void TestMapComparison::equalWeightsHaveEqualColours()
{
    const ComparisonData data = equalShapes(4, 5);
    for (const ValueScale scale : {ValueScale::Linear, ValueScale::Logarithmic}) {
        const ComparisonColors colors(data, ColorMap::Magma, scale);
        for (const float weight : {0.0F, 0.01F, 0.2F, 0.9F})
            QCOMPARE(colors.color(ComparisonPanel::A, 0, weight, themeOf(true)),
                     colors.color(ComparisonPanel::B, 3, weight, themeOf(true)));
    }
}

void TestMapComparison::cellsHaveTheirColours()
{
    MapComparison widget;
    const ComparisonData data = equalShapes(9, 12);
    show(widget, data);
    const ComparisonColors colors(data, ColorMap::Viridis, ValueScale::Linear);
    const QImage image = widget.grab().toImage();
    for (const ComparisonPanel panel : kComparisonPanels) {
        const QPointF pitch = widget.cellCenter(panel, 1, 1) - widget.cellCenter(panel, 0, 0);
        for (int query = 0; query < 9; ++query) {
            for (int key = 0; key < 12; ++key) {
                const QPointF place = widget.cellCenter(panel, query, key) - pitch * 0.25; // beside a number
                const QColor actual = image.pixelColor(place.toPoint());
                const QColor expected = QColor::fromRgb(
                    colors.color(panel, query, data.map(panel).weights(query, key), Theme(widget.palette())));
                QCOMPARE(actual.name(), expected.name());
            }
        }
    }
}

void TestMapComparison::aClickInBIsSeenInA()
{
    MapComparison widget;
    show(widget, unequal());
    QSignalSpy changed(&widget, &MapComparison::currentCellChanged);
    QTest::mouseClick(&widget, Qt::LeftButton, {}, widget.cellCenter(ComparisonPanel::B, 1, 3).toPoint());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first(), (QList<QVariant>{2, 3}));
    QCOMPARE(widget.currentCell(ComparisonPanel::A), (HeatmapCell{2, 3}));
    QCOMPARE(widget.currentCell(ComparisonPanel::Difference), (HeatmapCell{1, 3}));
    QTest::mouseClick(&widget, Qt::LeftButton, {}, widget.cellCenter(ComparisonPanel::A, 1, 0).toPoint());
    QCOMPARE(widget.currentCell(ComparisonPanel::B), (HeatmapCell{-1, 0}));
}

void TestMapComparison::keysMoveTheCurrentCell()
{
    MapComparison widget;
    show(widget, unequal());
    QTest::keyClick(&widget, Qt::Key_Down);
    QCOMPARE(widget.currentCell(ComparisonPanel::A), (HeatmapCell{0, 0}));
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_Down);
    QTest::keyClick(&widget, Qt::Key_End);
    QCOMPARE(widget.currentCell(ComparisonPanel::A), (HeatmapCell{2, 3}));
    QCOMPARE(widget.currentCell(ComparisonPanel::B), (HeatmapCell{1, 3}));
    QSignalSpy changed(&widget, &MapComparison::currentCellChanged);
    widget.setCurrentCell(0, 1);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(widget.currentCell(ComparisonPanel::Difference), (HeatmapCell{0, 1}));
}

void TestMapComparison::theReadoutSaysBothWeights()
{
    const ComparisonData data = unequal();
    const QString both = comparisonReadout(data, ComparisonPanel::B, {1, 2});
    QVERIFY2(both.startsWith(QStringLiteral("q2 → k2: A ")), qPrintable(both));
    QVERIFY(both.contains(QLocale().toString(double(data.b.weights(1, 2)), 'f', 4)));
    QVERIFY(both.contains(QStringLiteral("A − B ")) && both.contains(QStringLiteral("JSD")));
    const QString onlyA = comparisonReadout(data, ComparisonPanel::A, {1, 2});
    QVERIFY(onlyA.contains(QStringLiteral("A ")) && !onlyA.contains(QStringLiteral("B ")));
    QVERIFY(comparisonReadout(data, ComparisonPanel::A, {}).isEmpty());
}

void TestMapComparison::mapsZoomTogether()
{
    MapComparison widget;
    show(widget, equalShapes(30, 30));
    const auto pitch = [&widget](ComparisonPanel panel) {
        return widget.cellCenter(panel, 0, 1).x() - widget.cellCenter(panel, 0, 0).x();
    };
    const double before = pitch(ComparisonPanel::A);
    widget.zoomIn();
    QVERIFY(pitch(ComparisonPanel::A) > before);
    QCOMPARE(pitch(ComparisonPanel::A), pitch(ComparisonPanel::B));
    QVERIFY(pitch(ComparisonPanel::Difference) > before);
    QTest::keyClick(&widget, Qt::Key_0);
    QCOMPARE(pitch(ComparisonPanel::A), before);
}

void TestMapComparison::differingWordsAreMarked_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("markedA");
    QTest::newRow("equal") << "the cat"
                           << "the cat"
                           << "the cat";
    QTest::newRow("one word") << "the cat sleeps"
                              << "the dog sleeps"
                              << "the <b><u>cat</u></b> sleeps";
    QTest::newRow("escaped") << "a <b> &"
                             << "a"
                             << "a <b><u>&lt;b&gt;</u></b> <b><u>&amp;</u></b>";
    QTest::newRow("empty") << ""
                           << "word"
                           << "";
}

void TestMapComparison::differingWordsAreMarked()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, markedA);
    QCOMPARE(markedDifferences(a, b).first, markedA);
    QCOMPARE(markedDifferences(b, a).second, markedA);
}

void TestMapComparison::oddComparisonsAreDrawn_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::newRow("nothing") << 0 << 0;
    QTest::newRow("one cell") << 1 << 1;
    QTest::newRow("very long") << 512 << 500;
    QTest::newRow("flat") << 1 << 60;
}

void TestMapComparison::oddComparisonsAreDrawn()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    for (const ComparisonMode mode : {ComparisonMode::SideBySide, ComparisonMode::Difference, ComparisonMode::Both}) {
        MapComparison widget;
        show(widget, equalShapes(queries, keys), mode);
        QVERIFY(!widget.grab().isNull());
        QTest::keyClick(&widget, Qt::Key_Right);
        widget.resize(30, 20);
        QVERIFY(!widget.grab().isNull());
    }
}

void TestMapComparison::picturesAreMade()
{
    const auto figure
        = comparisonFigure({unequal(), ComparisonMode::Both, {}}, {QStringLiteral("A and B"), QString()}, {});
    QVERIFY(!renderFigure(*figure, PictureFormat::Png).isEmpty());
    QVERIFY(!renderFigure(*figure, PictureFormat::Svg).isEmpty());
    QVERIFY(figure->size().width() > 0);
}

QTEST_MAIN(TestMapComparison)
#include "tst_mapcomparison.moc"
