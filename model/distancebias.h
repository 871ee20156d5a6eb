// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace heed {

/// What attention adds to the score of a query and a key because of how far apart they stand, head by head (T5's relative
/// position bias, Raffel et al. 2020). The same for every layer and sentence.
class DistanceBias
{
public:
    DistanceBias() = default; ///< adds nothing

    /// @param reach positions are below it
    /// @param values [head, 2 · reach − 1], by key − query from −(reach − 1) to reach − 1
    DistanceBias(int heads, int reach, std::vector<float> values)
        : m_heads(heads), m_reach(reach), m_values(std::move(values))
    {
    }

    bool isEmpty() const { return m_values.empty(); }
    int heads() const { return m_heads; }
    int reach() const { return m_reach; }
    const std::vector<float>& values() const { return m_values; }

    /// What one query adds to the scores of keys 0, 1, 2, …, which follow one another; null when nothing is added.
    /// The next head's are stride() floats further.
    const float* row(int head, int query) const
    {
        return isEmpty() ? nullptr : m_values.data() + head * stride() + (m_reach - 1 - query);
    }
    std::ptrdiff_t stride() const { return 2 * std::ptrdiff_t(m_reach) - 1; }

    friend bool operator==(const DistanceBias&, const DistanceBias&) = default;

private:
    int m_heads = 0;
    int m_reach = 0;
    std::vector<float> m_values;
};

} // namespace heed
