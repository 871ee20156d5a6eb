// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/labellayout.h"

#include <QFont>
#include <QRectF>

namespace heed {

/// Where the parts of an AttentionHeatmap are: margins follow from the labels, what remains is for the cells.
struct HeatmapLayout
{
    AxisLabels queryLabels;
    AxisLabels keyLabels;
    LabelOrientation keyOrientation = LabelOrientation::Vertical;
    QRectF cells;                  ///< where the cells may be; empty when there is no room for any
    QRectF readout;                ///< the line below
    double queryTitleOffset = 0.0; ///< from the left edge of the cells to the left edge of their axis title
    double keyTitleOffset = 0.0;   ///< from the upper edge of the cells to the upper edge of their axis title

    static constexpr double kLabelGap = 6.0;  ///< between labels and cells
    static constexpr double kScaleGap = 14.0; ///< between cells and colour scale
    static constexpr double kScaleWidth = 10.0;

    /// scaleTicksWidth: room for the marks of the colour scale.
    static HeatmapLayout of(const AttentionMapData& map, const QSizeF& size, const QFont& font, double scaleTicksWidth);
};

} // namespace heed
