// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure.h"

#include <QBuffer>
#include <QImage>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace heed {

namespace {

constexpr int kPointsPerInch = 72;
constexpr double kMetersPerInch = 0.0254;
constexpr int kLargestSide = 32767;            // QPainter's raster engine, pixels
constexpr double kLargestPixels = 400.0 * 1e6; // 1.6 GB while it is painted

QByteArray renderPng(const Figure& figure, int dpi)
{
    const double scale = double(dpi) / kPointsPerInch;
    const double width = std::ceil(figure.size().width() * scale);
    const double height = std::ceil(figure.size().height() * scale);
    if (width < 1.0 || height < 1.0 || width > kLargestSide || height > kLargestSide || width * height > kLargestPixels)
        return {};
    QImage image(int(width), int(height), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    // While painting, the image claims one dot per point, so that fonts come out in points; the scale does the rest.
    const int dotsPerMeter = int(std::ceil(kPointsPerInch / kMetersPerInch));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    QPainter painter(&image);
    painter.scale(scale, scale);
    figure.paint(painter);
    painter.end();
    image.setDotsPerMeterX(int(std::lround(dpi / kMetersPerInch)));
    image.setDotsPerMeterY(int(std::lround(dpi / kMetersPerInch)));
    image.setText(QStringLiteral("Title"), figure.title());
    image.setText(QStringLiteral("Software"), QStringLiteral("Heed"));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray renderSvg(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kPointsPerInch);
    generator.setSize(figure.size().toSize());
    generator.setViewBox(QRectF({}, figure.size()));
    generator.setTitle(figure.title());
    generator.setDescription(QStringLiteral("Made with Heed"));
    QPainter painter(&generator);
    figure.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

QByteArray renderPdf(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(figure.title());
    writer.setCreator(QStringLiteral("Heed"));
    writer.setResolution(kPointsPerInch);
    writer.setPageSize(QPageSize(figure.size(), QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    figure.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

} // namespace

QByteArray renderFigure(const Figure& figure, PictureFormat format, int dpi)
{
    switch (format) {
    case PictureFormat::Png:
        return renderPng(figure, dpi);
    case PictureFormat::Svg:
        return renderSvg(figure);
    case PictureFormat::Pdf:
        return renderPdf(figure);
    }
    return {};
}

QString fileSuffix(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

} // namespace heed
