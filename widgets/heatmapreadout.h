// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/heatmapview.h"

#include <QString>

namespace heed {

/// A weight as text: enough digits to tell small ones from 0.
QString weightText(double weight);

struct HeatmapSpot;
struct HeatmapState;

/// What the line below the map says: of the part under the pointer, or else of several selected rows or columns, or else
/// of the current cell.
QString readoutLine(const HeatmapState& state);

/// A row's or column's numbers: "entropy 0.83 nats (35 %)", the share being that of the largest possible. Empty for no
/// row or column.
QString profileLine(const HeatmapState& state, int query, int key);

/// One cell in one line: "chat → cat · weight 0.84 · score 5.21"; a row alone names its largest
/// key, a column alone the query that looks there most.
/// Empty for no cell.
QString readoutLine(const AttentionMapData& map, HeatmapCell cell);

/// The same as rich text for a tooltip.
QString readoutToolTip(const AttentionMapData& map, HeatmapCell cell);
/// Of any part: labels and bars explain their number. Empty for none.
QString readoutToolTip(const HeatmapState& state, const HeatmapSpot& spot);

/// The same as a sentence to be spoken.
QString readoutSpoken(const AttentionMapData& map, HeatmapCell cell);

} // namespace heed
