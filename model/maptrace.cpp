// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maptrace.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace heed {

MapTrace::MapTrace(AttentionMaps encoder, AttentionMaps decoder, AttentionMaps cross)
    : m_maps{std::move(encoder), std::move(decoder), std::move(cross)}
{
    bool isEmpty = true;
    for (const AttentionMaps& maps : m_maps) {
        const AttentionShape& shape = maps.shape;
        [[maybe_unused]] const auto hasShape
            = [&shape](const Matrix& map) { return map.rows() == shape.queries && map.columns() == shape.keys; };
        assert(maps.weights.size() == std::size_t(shape.layers) * std::size_t(shape.heads));
        assert(std::ranges::all_of(maps.weights, hasShape) && std::ranges::all_of(maps.scores, hasShape));
        isEmpty = isEmpty && maps.weights.empty();
        m_hasScores = m_hasScores && maps.scores.size() == maps.weights.size();
    }
    m_hasScores = m_hasScores && !isEmpty;
}

Matrix MapTrace::weights(HeadIndex head) const
{
    return maps(head.kind).weights[index(head)];
}

Matrix MapTrace::scores(HeadIndex head) const
{
    return m_hasScores ? maps(head.kind).scores[index(head)] : Matrix{};
}

std::size_t MapTrace::index(HeadIndex head) const
{
    const AttentionShape& shape = maps(head.kind).shape;
    assert(head.layer >= 0 && head.layer < shape.layers && head.head >= 0 && head.head < shape.heads);
    return std::size_t(head.layer) * std::size_t(shape.heads) + std::size_t(head.head);
}

} // namespace heed
