// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapkeys.h"

#include <algorithm>

namespace heed {

namespace {

constexpr int kPageRows = 10;

} // namespace

std::optional<HeatmapCell> movedCell(HeatmapCell cell, int key, Qt::KeyboardModifiers modifiers, int queries, int keys)
{
    const bool toCorner = modifiers.testFlag(Qt::ControlModifier);
    const int step = cell.isValid() ? 1 : 0;
    cell = {std::max(cell.query, 0), std::max(cell.key, 0)};
    switch (key) {
    case Qt::Key_Left:
        cell.key -= step;
        break;
    case Qt::Key_Right:
        cell.key += step;
        break;
    case Qt::Key_Up:
        cell.query -= step;
        break;
    case Qt::Key_Down:
        cell.query += step;
        break;
    case Qt::Key_PageUp:
        cell.query -= kPageRows;
        break;
    case Qt::Key_PageDown:
        cell.query += kPageRows;
        break;
    case Qt::Key_Home:
        cell = {toCorner ? 0 : cell.query, 0};
        break;
    case Qt::Key_End:
        cell = {toCorner ? queries - 1 : cell.query, keys - 1};
        break;
    default:
        return {};
    }
    if (queries <= 0 || keys <= 0)
        return {};
    return HeatmapCell{std::clamp(cell.query, 0, queries - 1), std::clamp(cell.key, 0, keys - 1)};
}

} // namespace heed
