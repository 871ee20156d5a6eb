// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tokenlinks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

namespace {

std::vector<float> rowOf(const Matrix& weights, int query)
{
    const auto row = weights.row(query);
    return {row.begin(), row.end()};
}

std::vector<float> columnOf(const Matrix& weights, int key)
{
    std::vector<float> column(std::size_t(weights.rows()));
    for (int query = 0; query < weights.rows(); ++query)
        column[std::size_t(query)] = weights(query, key);
    return column;
}

/// From decoder inputs to target tokens: the start token falls out, and the last token, never an input, has no link.
std::vector<float> withoutStartToken(std::vector<float> inputs)
{
    std::rotate(inputs.begin(), inputs.begin() + 1, inputs.end());
    inputs.back() = 0.0F;
    return inputs;
}

} // namespace

TokenLinks tokenLinks(AttentionKind kind, const Matrix& weights, int query, int key, bool hasStartToken)
{
    TokenLinks links;
    if (query >= 0 && query < weights.rows()) {
        auto row = rowOf(weights, query);
        if (kind == AttentionKind::Decoder)
            links.target = hasStartToken ? withoutStartToken(std::move(row)) : std::move(row);
        else
            links.source = std::move(row);
    } else if (key >= 0 && key < weights.columns()) {
        auto& linked = kind == AttentionKind::Encoder ? links.source : links.target;
        linked = columnOf(weights, key);
    }
    return links;
}

} // namespace heed
