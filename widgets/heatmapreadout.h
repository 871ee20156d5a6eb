// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/heatmapview.h"

#include <QString>

namespace heed {

/// A weight as text: enough digits to tell small ones from 0.
QString weightText(double weight);

/// One cell in one line: "chat → cat · weight 0.84 · score 5.21"; a row alone names its largest key. Empty for no cell.
QString readoutLine(const AttentionMapData& map, HeatmapCell cell);

/// The same as rich text for a tooltip.
QString readoutToolTip(const AttentionMapData& map, HeatmapCell cell);

/// The same as a sentence to be spoken.
QString readoutSpoken(const AttentionMapData& map, HeatmapCell cell);

} // namespace heed
