// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/figuretexts.h"
#include "tests/widgets/syntheticmaps.h"
#include "widgets/attentionheatmap.h"
#include "widgets/figurepainting.h"
#include "widgets/heatmap/layerpainter.h"
#include "widgets/heatmapreadout.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace heed;
using namespace Qt::StringLiterals;

/// The picture of a heatmap has what the heatmap has.
class TestHeatmapViewFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPinIsMarkedAndListed();
    void theCurrentCellIsMarkedAndSpelledOut();
    void barsAreThoseOfTheScreen();
    void weightsAreWrittenWhereTheScreenHasThem();
    void wantedWeightsGetRoom();
    void onlyTheCellsInViewAreShown();
    void cellsHaveTheirColors_data();
    void cellsHaveTheirColors();
    void laidOverMapsHaveALegendAndAGrid();
    void aMapNeverSeenHasAPicture();
    void noMapHasNone();
};

namespace {

const QStringList kCaption{u"Head 3"_s};

void show(AttentionHeatmap& heatmap, const AttentionMapData& map, const QSize& size = {640, 600})
{
    heatmap.resize(size);
    heatmap.setMap(map);
    heatmap.show();
}

QStringList textsOf(const AttentionHeatmap& heatmap, const FigureOptions& options = {})
{
    return test::figureTexts(*heatmap.picture(kCaption, options));
}

/// Pixels of 96 dpi, the unit in which the heatmap measures itself.
QImage imageOf(const AttentionHeatmap& heatmap, FigureBackground background)
{
    FigureOptions options;
    options.background = background;
    return QImage::fromData(renderFigure(*heatmap.picture(kCaption, options), PictureFormat::Png, 96), "PNG");
}

int countOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

QString pinText(const AttentionMapData& map, HeatmapCell cell)
{
    return u"%1 → %2 %3"_s.arg(map.queryLabel(cell.query), map.keyLabel(cell.key),
                               weightText(double(map.weights(cell.query, cell.key))));
}

} // namespace

void TestHeatmapViewFigure::everyPinIsMarkedAndListed()
{
    const AttentionMapData map = test::syntheticMap(30, 30);
    AttentionHeatmap heatmap;
    show(heatmap, map);
    for (int index = 0; index < PinnedCells::kMost; ++index)
        heatmap.togglePin(index, 29 - index);
    const QStringList texts = textsOf(heatmap);
    for (int index = 0; index < PinnedCells::kMost; ++index) {
        const QString entry = pinText(map, {index, 29 - index});
        QVERIFY2(texts.contains(entry), qPrintable(entry));
        QCOMPARE(texts.count(QString::number(index + 1)), 2); // on the cell and in the list
    }
}

void TestHeatmapViewFigure::theCurrentCellIsMarkedAndSpelledOut()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(8, 9));
    const QColor accent = figureTheme(FigureBackground::White).accent;
    const int without = countOf(imageOf(heatmap, FigureBackground::White), accent);
    heatmap.setCurrentCell(3, 4);
    QVERIFY(countOf(imageOf(heatmap, FigureBackground::White), accent) > without + 500);
    const QString line = readoutLine(heatmap.map(), {3, 4}).simplified();
    QVERIFY2(textsOf(heatmap).contains(line), qPrintable(line));
}

void TestHeatmapViewFigure::barsAreThoseOfTheScreen()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(8, 9));
    QVERIFY(textsOf(heatmap).contains(u"received"_s));
    QVERIFY(textsOf(heatmap).contains(u"entropy"_s));
    const Theme theme = figureTheme(FigureBackground::Dark);
    const QColor bar = blended(theme.background, theme.accent, 0.5);
    QVERIFY(countOf(imageOf(heatmap, FigureBackground::Dark), bar) > 1000);
    heatmap.setRowProfile(RowProfile::Largest);
    QVERIFY(textsOf(heatmap).contains(u"largest"_s));
    heatmap.setProfilesVisible(false);
    QVERIFY(!textsOf(heatmap).contains(u"received"_s));
    QCOMPARE(countOf(imageOf(heatmap, FigureBackground::Dark), bar), 0);
}

void TestHeatmapViewFigure::weightsAreWrittenWhereTheScreenHasThem()
{
    const AttentionMapData map = test::syntheticMap(4, 5);
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QStringList texts = textsOf(heatmap);
    for (const float weight : map.weights.values())
        QVERIFY(texts.contains(QString::number(double(weight), 'f', 2)));

    QFont large = heatmap.font(); // too large for the cells of the screen, not for those of the picture
    large.setPixelSize(90);
    heatmap.setFont(large);
    FigureOptions options;
    options.font.setPixelSize(12);
    for (const float weight : map.weights.values())
        QVERIFY(!textsOf(heatmap, options).contains(QString::number(double(weight), 'f', 2)));
}

void TestHeatmapViewFigure::wantedWeightsGetRoom()
{
    const AttentionMapData map = test::syntheticMap(40, 40);
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QString weight = QString::number(double(map.weights(0, 0)), 'f', 2);
    QVERIFY(!textsOf(heatmap).contains(weight));
    FigureOptions options;
    options.showValues = true;
    QVERIFY(textsOf(heatmap, options).contains(weight));
}

void TestHeatmapViewFigure::onlyTheCellsInViewAreShown()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(30, 30));
    QCOMPARE(textsOf(heatmap).filter(QRegularExpression(u"^[qk]\\d+$"_s)).size(), 60);
    heatmap.setCurrentCell(12, 13);
    for (int step = 0; step < 6; ++step)
        heatmap.zoomIn();
    const QStringList labels = textsOf(heatmap).filter(QRegularExpression(u"^[qk]\\d+$"_s));
    QVERIFY2(labels.size() < 30, qPrintable(QString::number(labels.size())));
    QVERIFY(labels.contains(u"q12"_s));
    QVERIFY(labels.contains(u"k13"_s));
    heatmap.setCurrentCell(29, 29); // scrolled to the corner: nothing of it may lie beside the map
    const QSizeF size = heatmap.picture(kCaption, {})->size();
    heatmap.setCurrentCell(-1, -1);
    QVERIFY(heatmap.picture(kCaption, {})->size().width() <= size.width());
}

void TestHeatmapViewFigure::cellsHaveTheirColors_data()
{
    QTest::addColumn<FigureBackground>("background");
    QTest::newRow("white") << FigureBackground::White;
    QTest::newRow("light") << FigureBackground::Light;
    QTest::newRow("dark") << FigureBackground::Dark;
}

void TestHeatmapViewFigure::cellsHaveTheirColors()
{
    QFETCH(FigureBackground, background);
    AttentionMapData map = test::syntheticMap(6, 6, true);
    map.queryLabels = map.keyLabels = {};
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QImage image = imageOf(heatmap, background);
    const ValueMapping mapping(map.weights, ValueScale::Linear);
    for (int query = 0; query < map.queries(); ++query) {
        for (int key = 0; key < query; ++key) {
            const QRgb expected = color(ColorMap::Viridis, mapping.position(query, map.weights(query, key)));
            QVERIFY(countOf(image, QColor::fromRgb(expected)) > 400);
        }
    }
    QVERIFY(countOf(image, figureTheme(background).surface) > 15 * 400); // masked
}

void TestHeatmapViewFigure::laidOverMapsHaveALegendAndAGrid()
{
    AttentionMapData map = test::syntheticMap(6, 7);
    for (int index = 0; index < 3; ++index) {
        map.layers.push_back({u"L%1 H2"_s.arg(index + 1), layerColor(index), Matrix(6, 7)});
        map.layers.back().weights(index, index) = 1.0F;
    }
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QStringList texts = textsOf(heatmap);
    for (const MapLayer& layer : map.layers)
        QCOMPARE(texts.count(layer.name), 1);
    const QImage image = imageOf(heatmap, FigureBackground::White);
    for (int index = 0; index < 3; ++index)
        QVERIFY(countOf(image, layerColor(index)) > 100 + 40 * 5); // its square in the legend, its stripe in the map
    const int side = 6 * 40;
    QVERIFY(countOf(image, figureTheme(FigureBackground::White).line) > 10 * side); // between empty cells, too
    QVERIFY(texts.filter(u"stripe"_s).size() == 1);
}

void TestHeatmapViewFigure::aMapNeverSeenHasAPicture()
{
    AttentionHeatmap heatmap;
    heatmap.setMap(test::syntheticMap(5, 6));
    QVERIFY(textsOf(heatmap).contains(u"k5"_s));
}

void TestHeatmapViewFigure::noMapHasNone()
{
    QVERIFY(!AttentionHeatmap().picture(kCaption, {}));
}

QTEST_MAIN(TestHeatmapViewFigure)
#include "tst_heatmapviewfigure.moc"
