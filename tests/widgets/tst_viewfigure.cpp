// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figurepainting.h"
#include "widgets/viewfigure.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace heed;

class TestViewFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ninetySixPixelsAreAnInch();
    void theViewIsPaintedWhereItBelongs_data();
    void theViewIsPaintedWhereItBelongs();
    void metricsAreThoseOfTheDevice_data();
    void metricsAreThoseOfTheDevice();
    void captionIsTextBelowTheView();
    void captionMayBeLeftOut();
};

namespace {

constexpr double kMargin = 12.0;
const QStringList kCaption{QStringLiteral("What it shows"), QStringLiteral("Model tiny, greedy")};

void fillRed(QPainter& painter, const QRectF& area, const Theme& /*theme*/)
{
    painter.fillRect(area, Qt::red);
}

QImage pngOf(const Figure& figure, int dpi)
{
    return QImage::fromData(renderFigure(figure, PictureFormat::Png, dpi), "PNG");
}

} // namespace

void TestViewFigure::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestViewFigure::ninetySixPixelsAreAnInch()
{
    FigureOptions options;
    options.showCaption = false;
    const auto figure = makeViewFigure({960.0, 480.0}, fillRed, kCaption, options);
    QCOMPARE(figure->size(), QSizeF(720.0 + 2.0 * kMargin, 360.0 + 2.0 * kMargin));
}

void TestViewFigure::theViewIsPaintedWhereItBelongs_data()
{
    QTest::addColumn<FigureBackground>("background");
    QTest::newRow("white") << FigureBackground::White;
    QTest::newRow("light") << FigureBackground::Light;
    QTest::newRow("dark") << FigureBackground::Dark;
}

void TestViewFigure::theViewIsPaintedWhereItBelongs()
{
    QFETCH(FigureBackground, background);
    FigureOptions options;
    options.background = background;
    const auto figure = makeViewFigure({400.0, 200.0}, fillRed, kCaption, options);
    const QImage image = pngOf(*figure, 144);
    const QRgb page = figureTheme(background).background.rgb();
    const int first = int(2.0 * kMargin);
    QCOMPARE(image.pixel(first - 2, first - 2), page);
    QCOMPARE(image.pixel(first + 1, first + 1), qRgb(255, 0, 0));
    QCOMPARE(image.pixel(first + 598, first + 298), qRgb(255, 0, 0));
    QCOMPARE(image.pixel(first + 602, first + 298), page);
    QCOMPARE(image.pixel(first + 300, first + 303), page);
}

void TestViewFigure::metricsAreThoseOfTheDevice_data()
{
    QTest::addColumn<int>("dpi");
    QTest::newRow("72 dpi") << 72;
    QTest::newRow("300 dpi") << 300;
}

/// A view that was laid out with viewFigureFont() and no device fits its text on every device.
void TestViewFigure::metricsAreThoseOfTheDevice()
{
    QFETCH(int, dpi);
    FigureOptions options;
    options.font.setPointSizeF(9.0);
    const QFont font = viewFigureFont(options.font);
    QCOMPARE(font.pixelSize(), 12);
    const QString word = QStringLiteral("Wortlaut");
    const double planned = QFontMetricsF(font).horizontalAdvance(word);
    double painted = 0.0;
    const auto paint = [&](QPainter& painter, const QRectF&, const Theme&) {
        painted = painter.boundingRect(QRectF(0.0, 0.0, 1e4, 1e4), Qt::AlignLeft, word).width();
    };
    const auto figure = makeViewFigure({400.0, 200.0}, paint, {}, options);
    renderFigure(*figure, PictureFormat::Png, dpi);
    QVERIFY2(std::abs(painted - planned) < 1.5, qPrintable(QStringLiteral("%1 for %2").arg(painted).arg(planned)));
}

void TestViewFigure::captionIsTextBelowTheView()
{
    const auto figure = makeViewFigure({400.0, 200.0}, fillRed, kCaption);
    QCOMPARE(figure->title(), kCaption.first());
    QVERIFY(figure->size().height() > 150.0 + 2.0 * kMargin);
    const QByteArray svg = renderFigure(*figure, PictureFormat::Svg);
    for (const QString& line : kCaption)
        QVERIFY(svg.contains(line.toUtf8()));

    FigureOptions named;
    named.title = QStringLiteral("Another name");
    QCOMPARE(makeViewFigure({400.0, 200.0}, fillRed, kCaption, named)->title(), named.title);
}

void TestViewFigure::captionMayBeLeftOut()
{
    FigureOptions options;
    options.showCaption = false;
    const auto figure = makeViewFigure({400.0, 200.0}, fillRed, kCaption, options);
    QVERIFY(!renderFigure(*figure, PictureFormat::Svg).contains("Model tiny"));
}

QTEST_MAIN(TestViewFigure)
#include "tst_viewfigure.moc"
