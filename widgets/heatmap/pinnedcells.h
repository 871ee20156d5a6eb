// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmapview.h"

#include <vector>

namespace heed {

/// The cells of a map that stay marked, in the order in which they were pinned. Their numbers count from 1.
class PinnedCells
{
public:
    static constexpr int kMost = 24;

    /// Pins a cell, or takes its pin away. A pin beyond kMost replaces the oldest.
    void toggle(HeatmapCell cell);
    void clear() { m_cells.clear(); }

    bool isEmpty() const { return m_cells.empty(); }
    int count() const { return int(m_cells.size()); }
    const std::vector<HeatmapCell>& cells() const { return m_cells; }

    /// 0: not pinned.
    int numberOf(HeatmapCell cell) const;

private:
    std::vector<HeatmapCell> m_cells;
};

} // namespace heed
