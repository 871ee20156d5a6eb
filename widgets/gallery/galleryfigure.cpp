// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/galleryfigure.h"

#include "widgets/colorlegend.h"
#include "widgets/gallerypainter.h"
#include "widgets/headsheetfigure.h"
#include "widgets/thumbnail.h"
#include "widgets/viewfigure.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

constexpr int kSmallestThumbnail = 72; // long side, pixels
constexpr int kMostPixels = 512;       // of a thumbnail's image

/// Every pixel of a small image as a square, so that viewers which smooth pictures keep its edges.
QImage enlarged(const QImage& image)
{
    const int factor = std::max(1, kMostPixels / std::max({image.width(), image.height(), 1}));
    return image.scaled(image.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

ColorLegend legendOf(const GalleryHeads& heads, const QFont& font)
{
    ColorLegend legend{{}, smallFont(font)};
    for (const HeadMeasure measure : kHeadMeasures) {
        const bool isThere = std::ranges::any_of(heads.numbers, [measure](const std::optional<HeadNumbers>& numbers) {
            return numbers && shareOf(*numbers, measure);
        });
        if (isThere)
            legend.entries.emplace_back(displayName(measure), measureColor(measure));
    }
    return legend;
}

} // namespace

std::unique_ptr<Figure> makeGalleryFigure(GalleryFigureContent content, QStringList caption,
                                          const FigureOptions& options)
{
    const QFont font = viewFigureFont(options.font);
    const GalleryCaption below{content.measure, !content.arrangement.isTable, QFontMetrics(smallFont(font)).height()};
    GalleryLayout layout{galleryTable(content.heads, content.arrangement, below.height(), font), content.thumbnail};
    if (std::max(layout.thumbnail.width(), layout.thumbnail.height()) < kSmallestThumbnail)
        layout.thumbnail.scale(kSmallestThumbnail, kSmallestThumbnail, Qt::KeepAspectRatio);
    const QSize table = layout.contentSize();
    const ColorLegend legend = legendOf(content.heads, font);
    const double left = GalleryLayout::kMargin + layout.table.rowHeader;

    caption << QCoreApplication::translate("heed::HeadGallery", "The number below a head: %1.")
                   .arg(displayName(content.measure).toLower())
            << HeadSheetFigure::coloursText(content.colorMap, content.valueScale);
    const QSizeF size(std::max(double(table.width()), left + legend.width()), table.height() + legend.height());
    auto paint = [content = std::move(content), layout, below, legend, left, table,
                  font](QPainter& painter, const QRectF&, const Theme& theme) {
        const ThumbnailStyle style{content.colorMap, content.valueScale, content.heads.isCausal, theme.surface.rgb()};
        const auto thumbnail = [&](int entry) {
            const auto& map = content.heads.maps[std::size_t(entry)];
            return map ? enlarged(thumbnailImage(*map, style, {kMostPixels, kMostPixels})) : QImage();
        };
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setRenderHint(QPainter::LosslessImageRendering, true); // else QPdfWriter makes a JPEG of each
        GalleryPainter{content.heads, content.arrangement, layout, thumbnail, content.selected, below, theme, font, {},
                       table,         content.current}
            .paint(painter);
        painter.setClipping(false);
        painter.translate(left, table.height());
        legend.paint(painter, theme);
    };
    return makeViewFigure(size, std::move(paint), caption, options);
}

} // namespace heed
