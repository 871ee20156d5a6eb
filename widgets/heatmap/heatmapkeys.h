// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmapview.h"

#include <Qt>

#include <optional>

namespace heed {

/// Where a key press moves the current cell: arrows, Page Up and Page Down by ten rows, Home and End within the row, with
/// Ctrl to the corners. The first press chooses a cell where there was none. Nothing for other keys and empty maps.
std::optional<HeatmapCell> movedCell(HeatmapCell cell, int key, Qt::KeyboardModifiers modifiers, int queries, int keys);

} // namespace heed
