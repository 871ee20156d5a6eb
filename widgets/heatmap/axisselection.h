// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace heed {

/// Which rows (or columns) of a map are selected by their labels, with the habits of every list: a click selects one,
/// Ctrl adds or takes away, Shift and dragging select a range from where the selection began.
class AxisSelection
{
public:
    void selectOnly(int index);
    void toggle(int index);
    /// From the anchor (the last index selected alone or toggled, or else index itself) to index.
    void extendTo(int index);
    void clear();

    bool contains(int index) const;
    int count() const { return int(m_indices.size()); }
    const std::vector<int>& indices() const { return m_indices; } ///< ascending
    int anchor() const { return m_anchor; }                       ///< −1: none

private:
    std::vector<int> m_indices;
    int m_anchor = -1;
};

} // namespace heed
