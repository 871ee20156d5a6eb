// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmaplayout.h"
#include "widgets/heatmapview.h"

#include <QPointF>

namespace heed {

/// What of a heatmap is under the pointer.
struct HeatmapSpot
{
    enum class Part {
        None,
        Cell,
        QueryLabel, ///< also its axis title's strip
        KeyLabel,
        QueryProfile, ///< the bar beside a row
        KeyProfile,   ///< the bar below a column
    };

    Part part = Part::None;
    HeatmapCell cell; ///< the index that the part does not have is −1

    bool isLabel() const { return part == Part::QueryLabel || part == Part::KeyLabel; }
    friend bool operator==(const HeatmapSpot&, const HeatmapSpot&) = default;
};

HeatmapSpot spotAt(const HeatmapLayout& layout, const HeatmapView& view, const QPointF& position);

/// The row (or column) that a pointer beyond the ends of the plot means while it drags along the labels.
int nearestQuery(const HeatmapView& view, double y);
int nearestKey(const HeatmapView& view, double x);

} // namespace heed
