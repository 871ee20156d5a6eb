// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapstate.h"

#include <QPointF>
#include <Qt>

namespace heed {

// How keys and the pointer select the labels of a heatmap's rows or columns, never of both.

/// Selects the labels that the current cell passes on its way, of the axis along which it moves.
void selectAlong(HeatmapState& state, HeatmapCell from, HeatmapCell to);

/// A click on a label: alone, with Ctrl added or taken away, with Shift up to it.
/// @returns whether it is selected alone, which makes its row or column the current one.
bool selectLabel(HeatmapState& state, const HeatmapSpot& label, Qt::KeyboardModifiers modifiers);

/// Dragging from a label to a position, which may be beyond the ends of the axis.
void dragLabels(HeatmapState& state, const HeatmapSpot& pressed, const QPointF& position);

} // namespace heed
