// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/labelselection.h"

namespace heed {

namespace {

void extend(AxisSelection& moved, AxisSelection& other, int begin, int end)
{
    other.clear();
    if (moved.anchor() < 0)
        moved.selectOnly(begin);
    moved.extendTo(end);
}

} // namespace

void selectAlong(HeatmapState& state, HeatmapCell from, HeatmapCell to)
{
    if (from.query >= 0 && from.query != to.query)
        extend(state.queries, state.keys, from.query, to.query);
    else if (from.key >= 0 && from.key != to.key)
        extend(state.keys, state.queries, from.key, to.key);
}

bool selectLabel(HeatmapState& state, const HeatmapSpot& label, Qt::KeyboardModifiers modifiers)
{
    const bool isQuery = label.part == HeatmapSpot::Part::QueryLabel;
    AxisSelection& selection = isQuery ? state.queries : state.keys;
    (isQuery ? state.keys : state.queries).clear();
    const int index = isQuery ? label.cell.query : label.cell.key;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        selection.extendTo(index);
        return false;
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        selection.toggle(index);
        return false;
    }
    selection.selectOnly(index);
    return true;
}

void dragLabels(HeatmapState& state, const HeatmapSpot& pressed, const QPointF& position)
{
    if (pressed.part == HeatmapSpot::Part::QueryLabel)
        state.queries.extendTo(nearestQuery(state.view, position.y()));
    else
        state.keys.extendTo(nearestKey(state.view, position.x()));
}

} // namespace heed
