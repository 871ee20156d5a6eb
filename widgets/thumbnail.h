// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/valuescale.h"

#include <QImage>
#include <QSize>

namespace heed {

/// How the cells of a small picture are coloured.
struct ThumbnailStyle
{
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    bool isCausal = false; ///< paint keys after the query in the masked colour
    QRgb masked = 0;       ///< opaque
    friend bool operator==(const ThumbnailStyle&, const ThumbnailStyle&) = default;
};

/// One head as a picture of one pixel per cell. A map with more cells than `largest` has pixels is reduced to its
/// size; every pixel then shows the largest weight among its cells, so that a thin diagonal does not fade away.
QImage thumbnailImage(const Matrix& weights, const ThumbnailStyle& style, const QSize& largest);

/// The largest weight in each of rows × columns blocks of nearly equal size; the matrix itself when it is not larger.
Matrix maximumPooled(const Matrix& weights, int rows, int columns);

} // namespace heed
