// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/pinnedcells.h"

#include <algorithm>
#include <iterator>

namespace heed {

void PinnedCells::toggle(HeatmapCell cell)
{
    if (!cell.isValid())
        return;
    const auto found = std::ranges::find(m_cells, cell);
    if (found != m_cells.end()) {
        m_cells.erase(found);
        return;
    }
    if (count() == kMost)
        m_cells.erase(m_cells.begin());
    m_cells.push_back(cell);
}

int PinnedCells::numberOf(HeatmapCell cell) const
{
    const auto found = std::ranges::find(m_cells, cell);
    return found == m_cells.end() ? 0 : int(std::distance(m_cells.begin(), found)) + 1;
}

} // namespace heed
