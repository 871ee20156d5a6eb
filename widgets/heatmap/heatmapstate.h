// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/colormap.h"
#include "widgets/heatmap/axisselection.h"
#include "widgets/heatmap/heatmapspot.h"
#include "widgets/heatmap/mapprofiles.h"
#include "widgets/heatmap/pinlist.h"
#include "widgets/heatmap/pinnedcells.h"
#include "widgets/heatmaplayout.h"
#include "widgets/heatmapview.h"
#include "widgets/valuescale.h"

namespace heed {

/// All that an AttentionHeatmap shows: plain data that the widget changes and the painter reads.
struct HeatmapState
{
    AttentionMapData map;
    MapProfiles profiles; ///< of the map
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    ValueMapping mapping;    ///< of the map, by valueScale
    bool hasProfiles = true; ///< wanted; HeatmapLayout says whether there is room
    RowProfile rowProfile = RowProfile::Entropy;

    bool hasValues = true; ///< the weight is written into cells that are large enough for it

    HeatmapLayout layout;
    HeatmapView view;
    HeatmapCell current; ///< (query, −1): a whole row; (−1, key): a whole column
    HeatmapSpot hovered;
    PinnedCells pins;
    int pinLines = PinListRoom().mostLines; ///< of the list of pins at most
    AxisSelection queries;                  ///< selected by their labels
    AxisSelection keys;
};

} // namespace heed
