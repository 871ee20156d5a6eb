// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figurepainting.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr int kMostRectangles = 96 * 96;
constexpr int kHardEdgedSide = 2048; // pixels

} // namespace

Theme figureTheme(FigureBackground background)
{
    const auto theme = [](QRgb base, QRgb text, QRgb accent, QRgb accentText) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor::fromRgb(base));
        palette.setColor(QPalette::Text, QColor::fromRgb(text));
        palette.setColor(QPalette::Highlight, QColor::fromRgb(accent));
        palette.setColor(QPalette::HighlightedText, QColor::fromRgb(accentText));
        return Theme(palette);
    };
    switch (background) {
    case FigureBackground::White:
        break;
    case FigureBackground::Light:
        return theme(0xfff3f4f6, 0xff1d2330, 0xff2f6fde, 0xffffffff);
    case FigureBackground::Dark:
        return theme(0xff17191e, 0xffe4e7ec, 0xff5b93f5, 0xff0d1118);
    }
    return theme(0xffffffff, 0xff000000, 0xff1f6fb2, 0xffffffff);
}

QFont figureFont(const QFont& font)
{
    QFont unhinted = font;
    unhinted.setHintingPreference(QFont::PreferNoHinting);
    if (font.pointSizeF() <= 0.0)
        unhinted.setPointSizeF(font.pixelSize() > 0 ? font.pixelSize() * 0.75 : 9.0);
    return unhinted;
}

QFontMetricsF pointMetrics(const QFont& font)
{
    constexpr double kDotsPerMeter = 72.0 / 0.0254;
    QImage device(1, 1, QImage::Format_RGB32);
    device.setDotsPerMeterX(int(std::ceil(kDotsPerMeter)));
    device.setDotsPerMeterY(int(std::ceil(kDotsPerMeter)));
    return QFontMetricsF(font, &device);
}

void paintCells(QPainter& painter, const QRectF& area, int rows, int columns,
                const std::function<QRgb(int row, int column)>& color)
{
    if (rows <= 0 || columns <= 0)
        return;
    if (qint64(rows) * columns > kMostRectangles) {
        QImage image(columns, rows, QImage::Format_RGB32);
        for (int row = 0; row < rows; ++row) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
            for (int column = 0; column < columns; ++column)
                line[column] = color(row, column);
        }
        paintHardEdged(painter, area, image, kHardEdgedSide);
        return;
    }
    // Every run of equal cells reaches a little under its right and lower neighbours, which are painted later: viewers
    // that smooth edges would show the page between them otherwise.
    constexpr double kUnderlap = 0.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(area);
    const double width = area.width() / columns;
    const double height = area.height() / rows;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns;) {
            const QRgb own = color(row, column);
            int end = column + 1;
            while (end < columns && color(row, end) == own)
                ++end;
            const QRectF run(area.left() + column * width, area.top() + row * height, (end - column) * width, height);
            painter.fillRect(run.adjusted(0.0, 0.0, end < columns ? kUnderlap : 0.0, row + 1 < rows ? kUnderlap : 0.0),
                             QColor::fromRgb(own));
            column = end;
        }
    }
    painter.restore();
}

void paintHardEdged(QPainter& painter, const QRectF& area, const QImage& image, int side)
{
    if (image.isNull())
        return;
    const int factor = std::max(1, side / std::max(image.width(), image.height()));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::LosslessImageRendering, true); // else QPdfWriter makes a JPEG of it
    painter.drawImage(area, image.scaled(image.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation));
    painter.restore();
}

QString captionText(const QString& caption, const FigureOptions& options)
{
    if (!options.showCaption)
        return {};
    QStringList paragraphs = options.provenance;
    if (!caption.isEmpty())
        paragraphs.prepend(caption);
    return paragraphs.join(u'\n');
}

double textHeight(const QString& text, const QFont& font, double width)
{
    if (text.isEmpty())
        return 0.0;
    return std::ceil(pointMetrics(font).boundingRect(QRectF(0.0, 0.0, width, 1e6), Qt::TextWordWrap, text).height());
}

} // namespace heed
