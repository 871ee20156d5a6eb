// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerylayout.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLargestStretch = 1.35;

} // namespace

GalleryLayout GalleryLayout::fitting(int layers, int heads, const QSize& mapShape, const QSize& viewport, int rowHeader,
                                     int columnHeader, int captionHeight)
{
    GalleryLayout layout{layers, heads, {}, rowHeader, columnHeader, captionHeight};
    if (layers <= 0 || heads <= 0 || mapShape.isEmpty())
        return layout;
    const double aspect = std::clamp(double(mapShape.width()) / mapShape.height(), 0.5, 2.0);
    const double roomWidth = double(viewport.width() - 2 * kMargin - rowHeader + kGap) / heads - kGap;
    const double roomHeight
        = double(viewport.height() - 2 * kMargin - columnHeader + kGap) / layers - kGap - captionHeight;
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
    return {2 * kMargin + rowHeader + heads * pitch().width() - kGap,
            2 * kMargin + columnHeader + layers * pitch().height() - kGap};
}

QRect GalleryLayout::thumbnailRect(GalleryPlace place) const
{
    return {QPoint(kMargin + rowHeader + place.head * pitch().width(),
                   kMargin + columnHeader + place.layer * pitch().height()),
            thumbnail};
}

GalleryPlace GalleryLayout::placeAt(const QPoint& position) const
{
    if (thumbnail.isEmpty())
        return {};
    const QPoint inside = position - QPoint(kMargin + rowHeader, kMargin + columnHeader);
    if (inside.x() < 0 || inside.y() < 0)
        return {};
    const GalleryPlace place{inside.y() / pitch().height(), inside.x() / pitch().width()};
    const bool isOnThumbnail = inside.x() % pitch().width() < thumbnail.width()
                               && inside.y() % pitch().height() < thumbnail.height() + captionHeight;
    return isOnThumbnail && place.layer < layers && place.head < heads ? place : GalleryPlace{};
}

} // namespace heed
