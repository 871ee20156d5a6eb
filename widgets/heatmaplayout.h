// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/labellayout.h"

#include <QFont>
#include <QRectF>

namespace heed {

class HeatmapView;

/// What a HeatmapLayout leaves room for around the cells and their labels.
struct HeatmapRoom
{
    double scaleTicksWidth = 0.0; ///< of the marks of the colour scale
    bool hasProfiles = false;     ///< bars along the right and lower edge
    double pinsHeight = 0.0;      ///< of the list of pinned cells; 0: none

    // For around() only:
    double readoutWidth = 0.0;    ///< of the line below the map; 0: none
    double columnNameWidth = 0.0; ///< left of the bars below the map
};

/// Where the parts of an AttentionHeatmap are: margins follow from the labels, what remains is for the cells.
struct HeatmapLayout
{
    AxisLabels queryLabels;
    AxisLabels keyLabels;
    LabelOrientation keyOrientation = LabelOrientation::Vertical;
    QRectF cells;                  ///< where the cells may be; empty when there is no room for any
    QRectF readout;                ///< the line below
    QRectF pins;                   ///< the list of pinned cells below that; empty: none
    bool hasProfiles = false;      ///< false, too, where there is no room for them
    double queryTitleOffset = 0.0; ///< from the left edge of the cells to the left edge of their axis title
    double keyTitleOffset = 0.0;   ///< from the upper edge of the cells to the upper edge of their axis title

    static constexpr double kLabelGap = 6.0;  ///< between labels and cells
    static constexpr double kScaleGap = 14.0; ///< between cells and colour scale
    static constexpr double kScaleWidth = 10.0;
    static constexpr double kProfileGap = 5.0; ///< between cells and bars
    static constexpr double kProfile = 34.0;   ///< length of the longest bar

    /// How far the bars reach beyond the cells; 0 without them.
    double profileReach() const { return hasProfiles ? kProfileGap + kProfile : 0.0; }

    static HeatmapLayout of(const AttentionMapData& map, const QSizeF& size, const QFont& font,
                            const HeatmapRoom& room);

    /// The other way round, for pictures: `cells` has the size of what the view shows, and everything else takes the room
    /// that it needs.
    static HeatmapLayout around(const AttentionMapData& map, const HeatmapView& view, const QFont& font,
                                const HeatmapRoom& room);

    /// Of everything, as around() laid it out from (0, 0).
    QSizeF wholeSize() const { return {readout.right(), pins.bottom()}; }
};

} // namespace heed
