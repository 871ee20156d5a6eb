// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerylayout.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLargestStretch = 1.35;

} // namespace

GalleryLayout GalleryLayout::fitting(const GalleryTable& table, const QSize& mapShape, const QSize& viewport)
{
    GalleryLayout layout{table, {}};
    if (table.rows <= 0 || table.columns <= 0 || mapShape.isEmpty())
        return layout;
    const double aspect = std::clamp(double(mapShape.width()) / mapShape.height(), 0.5, 2.0);
    const double roomWidth = double(viewport.width() - 2 * kMargin - table.rowHeader + kGap) / table.columns - kGap;
    const double roomHeight
        = double(viewport.height() - 2 * kMargin - table.columnHeader + kGap) / table.rows - kGap - table.captionHeight;
    // As large as possible, then stretched into the room that is left, but not out of recognition.
    double height = std::min({roomHeight, roomWidth / aspect, kLargest / std::max(aspect, 1.0)});
    height = std::max(height, kSmallest / std::min(aspect, 1.0));
    double width = height * aspect;
    width = std::max(width, std::min({roomWidth, width * kLargestStretch, double(kLargest)}));
    height = std::max(height, std::min({roomHeight, width / aspect * kLargestStretch, double(kLargest)}));
    layout.thumbnail = {int(std::floor(width)), int(std::floor(height))};
    return layout;
}

QSize GalleryLayout::contentSize() const
{
    if (thumbnail.isEmpty())
        return {};
    return {2 * kMargin + table.rowHeader + table.columns * pitch().width() - kGap,
            2 * kMargin + table.columnHeader + table.rows * pitch().height() - kGap};
}

QRect GalleryLayout::thumbnailRect(GalleryPlace place) const
{
    return {QPoint(kMargin + table.rowHeader + place.column * pitch().width(),
                   kMargin + table.columnHeader + place.row * pitch().height()),
            thumbnail};
}

GalleryPlace GalleryLayout::placeAt(const QPoint& position) const
{
    if (thumbnail.isEmpty())
        return {};
    const QPoint inside = position - QPoint(kMargin + table.rowHeader, kMargin + table.columnHeader);
    if (inside.x() < 0 || inside.y() < 0)
        return {};
    const GalleryPlace place{inside.y() / pitch().height(), inside.x() / pitch().width()};
    const bool isOnThumbnail = inside.x() % pitch().width() < thumbnail.width()
                               && inside.y() % pitch().height() < thumbnail.height() + table.captionHeight;
    return isOnThumbnail && place.row < table.rows && place.column < table.columns ? place : GalleryPlace{};
}

} // namespace heed
