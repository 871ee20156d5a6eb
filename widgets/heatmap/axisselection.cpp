// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/axisselection.h"

#include <algorithm>

namespace heed {

void AxisSelection::selectOnly(int index)
{
    m_indices.assign(1, index);
    m_anchor = index;
}

void AxisSelection::toggle(int index)
{
    const auto place = std::ranges::lower_bound(m_indices, index);
    if (place != m_indices.end() && *place == index)
        m_indices.erase(place);
    else
        m_indices.insert(place, index);
    m_anchor = index;
}

void AxisSelection::extendTo(int index)
{
    if (m_anchor < 0)
        m_anchor = index;
    m_indices.clear();
    for (int each = std::min(m_anchor, index); each <= std::max(m_anchor, index); ++each)
        m_indices.push_back(each);
}

void AxisSelection::clear()
{
    m_indices.clear();
    m_anchor = -1;
}

bool AxisSelection::contains(int index) const
{
    return std::ranges::binary_search(m_indices, index);
}

} // namespace heed
