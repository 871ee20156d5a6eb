// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace heed {

/// A head of a gallery, or none.
struct GalleryPlace
{
    int layer = -1;
    int head = -1;
    bool isValid() const { return layer >= 0 && head >= 0; }
    friend bool operator==(const GalleryPlace&, const GalleryPlace&) = default;
};

/// Where the thumbnails of a gallery are: pure geometry, in pixels of its content.
struct GalleryLayout
{
    static constexpr int kSmallest = 44; ///< short side of a thumbnail; below it the gallery scrolls
    static constexpr int kLargest = 220; ///< long side
    static constexpr int kGap = 10;      ///< between thumbnails
    static constexpr int kMargin = 12;

    int layers = 0;
    int heads = 0;
    QSize thumbnail;       ///< of every head
    int rowHeader = 0;     ///< width of the layers' names, with the gap behind
    int columnHeader = 0;  ///< height of the heads' names, with the gap below
    int captionHeight = 0; ///< below every thumbnail; 0: no captions

    /// The largest thumbnails that fit into the viewport, nearly of the shape of the maps.
    static GalleryLayout fitting(int layers, int heads, const QSize& mapShape, const QSize& viewport, int rowHeader,
                                 int columnHeader, int captionHeight);

    QSize pitch() const { return {thumbnail.width() + kGap, thumbnail.height() + captionHeight + kGap}; }
    QSize contentSize() const;
    QRect thumbnailRect(GalleryPlace place) const;
    GalleryPlace placeAt(const QPoint& position) const;
};

} // namespace heed
