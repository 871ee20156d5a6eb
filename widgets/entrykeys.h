// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <algorithm>
#include <optional>

namespace heed {

/// The entry of `count` in a row or a column that a key leads to: one back, one forward, the first, the last. Neutral where
/// the key is none of these.
/// @param current −1: none is chosen, and the way back leads to the last
inline std::optional<int> entryByKey(int key, Qt::Orientation orientation, int current, int count)
{
    const bool isRow = orientation == Qt::Horizontal;
    const int last = count - 1;
    if (key == (isRow ? Qt::Key_Left : Qt::Key_Up))
        return current < 0 ? last : std::max(current - 1, 0);
    if (key == (isRow ? Qt::Key_Right : Qt::Key_Down))
        return std::min(current + 1, last);
    if (key == Qt::Key_Home)
        return 0;
    return key == Qt::Key_End ? std::optional(last) : std::nullopt;
}

} // namespace heed
