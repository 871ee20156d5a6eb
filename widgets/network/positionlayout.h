// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/positiondata.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace heed {

/// Where the parts of a PositionView stand: words at the top, the table below them, and at the bottom the curves of one
/// pair of dimensions beside the similarity of positions.
struct PositionLayout
{
    QRectF title;
    QRectF sentence;
    QRectF imageTitle;
    QRectF image; ///< position downwards, dimension to the right
    QRectF curvesTitle;
    QRectF curves; ///< position to the right
    QRectF similarityTitle;
    QRectF similarity; ///< a square
    QRectF labels;     ///< of positions, left of the image
    int shown = 0;     ///< positions

    static PositionLayout of(const PositionData& data, int shown, QSizeF size, const QFont& font);

    /// Row and column of the image; −1: outside.
    int positionAt(const QPointF& point) const;
    int dimensionAt(const QPointF& point, int dimensions) const;
};

/// What the picture shows, in two plain sentences.
QString positionExplanation(const PositionData& data, int pair);

} // namespace heed
