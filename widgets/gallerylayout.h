// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace heed {

/// A place of a gallery's table, or none.
struct GalleryPlace
{
    int row = -1;
    int column = -1;
    bool isValid() const { return row >= 0 && column >= 0; }
    friend bool operator==(const GalleryPlace&, const GalleryPlace&) = default;
};

/// What a gallery is made of, for its layout.
struct GalleryTable
{
    int rows = 0;
    int columns = 0;
    int rowHeader = 0;     ///< width of the rows' names, with the gap behind; 0: none
    int columnHeader = 0;  ///< height of the columns' names, with the gap below; 0: none
    int captionHeight = 0; ///< below every thumbnail; 0: no captions
};

/// Where the thumbnails of a gallery are: pure geometry, in pixels of its content.
struct GalleryLayout
{
    static constexpr int kSmallest = 34; ///< short side of a thumbnail; below it the gallery scrolls
    static constexpr int kLargest = 220; ///< long side
    static constexpr int kGap = 10;      ///< between thumbnails
    static constexpr int kMargin = 12;

    GalleryTable table;
    QSize thumbnail; ///< of every head

    /// The largest thumbnails that fit into the viewport, nearly of the shape of the maps.
    static GalleryLayout fitting(const GalleryTable& table, const QSize& mapShape, const QSize& viewport);

    QSize pitch() const { return {thumbnail.width() + kGap, thumbnail.height() + table.captionHeight + kGap}; }
    QSize contentSize() const;
    QRect thumbnailRect(GalleryPlace place) const;
    GalleryPlace placeAt(const QPoint& position) const;
};

} // namespace heed
