// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/headsheetfigure.h"
#include "widgets/heatmapfigure.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace heed;

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pngHasItsResolution_data();
    void pngHasItsResolution();
    void pngThatCannotBeIsEmpty();
    void svgKeepsTextAsText();
    void svgShowsWhatThePngShows();
    void pdfIsOnePageOfTheSize();
    void cellsHaveTheirColors_data();
    void cellsHaveTheirColors();
    void captionMayBeLeftOut();
    void sheetHasEveryHead();
    void oddMapsAreDrawn();
};

namespace {

HeatmapFigure sentenceFigure(bool showCaption = true)
{
    AttentionMapData map = test::syntheticMap(9, 8);
    map.queryLabels[3] = QStringLiteral("réveillé");
    map.keyLabels[2] = QStringLiteral("<unk> & “x”");
    FigureOptions options;
    options.showCaption = showCaption;
    return HeatmapFigure(map, options);
}

QImage pngOf(const Figure& figure, int dpi)
{
    return QImage::fromData(renderFigure(figure, PictureFormat::Png, dpi), "PNG");
}

std::set<QRgb> colorsOf(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return colors;
}

} // namespace

void TestFigure::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestFigure::pngHasItsResolution_data()
{
    QTest::addColumn<int>("dpi");
    for (const int dpi : {72, 96, 144, 300, 600})
        QTest::addRow("%d dpi", dpi) << dpi;
}

void TestFigure::pngHasItsResolution()
{
    QFETCH(int, dpi);
    const HeatmapFigure figure = sentenceFigure();
    const QImage image = pngOf(figure, dpi);
    QCOMPARE(image.width(), int(std::ceil(figure.size().width() * dpi / 72.0)));
    QCOMPARE(image.height(), int(std::ceil(figure.size().height() * dpi / 72.0)));
    QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - dpi) < 0.05);
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("A made-up head"));
}

void TestFigure::pngThatCannotBeIsEmpty()
{
    FigureOptions options;
    options.cellSize = 50.0;
    const HeatmapFigure figure(test::syntheticMap(200, 200), options);
    QVERIFY(renderFigure(figure, PictureFormat::Png, 600).isEmpty());
    QVERIFY(!renderFigure(figure, PictureFormat::Pdf).isEmpty());
}

void TestFigure::svgKeepsTextAsText()
{
    const QString svg = QString::fromUtf8(renderFigure(sentenceFigure(), PictureFormat::Svg));
    QVERIFY(QSvgRenderer(svg.toUtf8()).isValid());
    for (const char* text :
         {"réveillé", "&lt;unk&gt; &amp; “x”", "q0", "k7", "Translation", "A made-up head", "Viridis"})
        QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
}

void TestFigure::svgShowsWhatThePngShows()
{
    const HeatmapFigure figure = sentenceFigure();
    const QImage png = pngOf(figure, 144);
    QSvgRenderer renderer(renderFigure(figure, PictureFormat::Svg));
    QImage svg(png.size(), QImage::Format_RGB32);
    svg.fill(Qt::white);
    QPainter painter(&svg);
    renderer.render(&painter);
    painter.end();
    int different = 0;
    for (int y = 0; y < png.height(); ++y) {
        for (int x = 0; x < png.width(); ++x)
            different += std::abs(qGray(png.pixel(x, y)) - qGray(svg.pixel(x, y))) > 40 ? 1 : 0;
    }
    // Edges of letters and cells may fall on the neighbouring pixel.
    QVERIFY2(different < png.width() * png.height() / 20, qPrintable(QString::number(different)));
}

void TestFigure::pdfIsOnePageOfTheSize()
{
    const HeatmapFigure figure = sentenceFigure();
    const QByteArray pdf = renderFigure(figure, PictureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    const QRegularExpression box(QStringLiteral(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])"));
    const QRegularExpressionMatch match = box.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    QVERIFY(std::abs(match.captured(1).toDouble() - figure.size().width()) < 1.0);
    QVERIFY(std::abs(match.captured(2).toDouble() - figure.size().height()) < 1.0);
    QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3")); // letters, not outlines
}

void TestFigure::cellsHaveTheirColors_data()
{
    QTest::addColumn<int>("tokens");
    QTest::newRow("as rectangles") << 20;
    QTest::newRow("as an image") << 120;
}

void TestFigure::cellsHaveTheirColors()
{
    QFETCH(int, tokens);
    const AttentionMapData map = test::syntheticMap(tokens, tokens, true);
    FigureOptions options;
    options.colorMap = ColorMap::Magma;
    const std::set<QRgb> colors = colorsOf(pngOf(HeatmapFigure(map, options), 144));
    const ValueMapping mapping(map.weights, ValueScale::Linear);
    for (int query = 0; query < tokens; ++query) {
        for (int key = 0; key <= query; ++key)
            QVERIFY(colors.contains(color(ColorMap::Magma, mapping.position(query, map.weights(query, key)))));
    }
}

void TestFigure::captionMayBeLeftOut()
{
    QVERIFY(sentenceFigure(false).size().height() < sentenceFigure(true).size().height());
    QVERIFY(!renderFigure(sentenceFigure(false), PictureFormat::Svg).contains("Viridis"));
}

void TestFigure::sheetHasEveryHead()
{
    auto weights = std::make_shared<std::vector<Matrix>>();
    for (unsigned index = 0; index < 6; ++index)
        weights->push_back(test::syntheticMap(7, 7, false, index).weights);
    HeadGalleryData heads;
    heads.layers = 2;
    heads.heads = 3;
    heads.weights = weights;
    const HeadSheetFigure figure(heads, QStringLiteral("Every head of a sentence"));
    const QString svg = QString::fromUtf8(renderFigure(figure, PictureFormat::Svg));
    for (const char* text : {"Layer 1", "Layer 2", "Head 1", "Head 2", "Head 3", "Every head of a sentence"})
        QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
    QCOMPARE(svg.count(QStringLiteral("<image")), 6);
    const std::set<QRgb> colors = colorsOf(pngOf(figure, 144));
    for (const Matrix& head : *weights) {
        const ValueMapping mapping(head, ValueScale::Linear);
        QVERIFY(colors.contains(color(ColorMap::Viridis, mapping.position(3, head(3, 3)))));
    }
}

void TestFigure::oddMapsAreDrawn()
{
    for (const auto& [queries, keys] : {std::pair(1, 1), {1, 40}, {40, 1}}) {
        const HeatmapFigure figure(test::syntheticMap(queries, keys));
        for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
            QVERIFY(!renderFigure(figure, format).isEmpty());
    }
    QVERIFY(!renderFigure(HeatmapFigure(AttentionMapData()), PictureFormat::Png).isEmpty());
    QVERIFY(!renderFigure(HeadSheetFigure({}, {}), PictureFormat::Svg).isEmpty());
}

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
