// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/wordmerge.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace heed {

namespace {

constexpr std::string_view kWordMark = "\u2581";

/// The text of the group, or its pieces put together where the tokens have no spans ("#5", tests).
std::string wordLabel(std::span<const Token> pieces, ByteSpan span, std::string_view text)
{
    if (!span.isEmpty() && span.begin < span.end && span.end <= text.size()) {
        text = text.substr(span.begin, span.end - span.begin);
        return std::string(text.substr(std::min(text.find_first_not_of(" \t\n"), text.size())));
    }
    std::string label;
    for (const Token& token : pieces)
        label += token.piece;
    if (label.size() > kWordMark.size() && label.starts_with(kWordMark))
        label.erase(0, kWordMark.size());
    return label;
}

ByteSpan spanOf(std::span<const Token> pieces)
{
    ByteSpan span;
    for (const Token& token : pieces) {
        if (token.span.isEmpty())
            continue;
        if (span.isEmpty())
            span = token.span;
        span.end = token.span.end;
    }
    return span;
}

} // namespace

std::vector<TokenGroup> groupTokens(std::span<const Token> tokens, std::string_view text,
                                    const AxisReduction& reduction)
{
    std::vector<TokenGroup> groups;
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t end = first + 1;
        if (reduction.wholeWords && !tokens[first].isSpecial) {
            while (end < tokens.size() && !tokens[end].startsWord && !tokens[end].isSpecial)
                ++end;
        }
        if (!tokens[first].isSpecial || !reduction.hideSpecial) {
            const auto pieces = tokens.subspan(first, end - first);
            const ByteSpan span = spanOf(pieces);
            const bool isWord = reduction.wholeWords && !tokens[first].isSpecial;
            groups.push_back({int(first), int(end - first), isWord ? wordLabel(pieces, span, text) : pieces[0].piece,
                              span, tokens[first].isSpecial});
        }
        first = end;
    }
    return groups;
}

Matrix reduceMap(const Matrix& map, std::span<const TokenGroup> queries, std::span<const TokenGroup> keys)
{
    Matrix reduced(int(queries.size()), int(keys.size()));
    for (int row = 0; row < reduced.rows(); ++row) {
        const TokenGroup& queryGroup = queries[std::size_t(row)];
        assert(queryGroup.first + queryGroup.count <= map.rows());
        for (int query = queryGroup.first; query < queryGroup.first + queryGroup.count; ++query) {
            const auto weights = map.row(query);
            for (int column = 0; column < reduced.columns(); ++column) {
                const TokenGroup& keyGroup = keys[std::size_t(column)];
                const auto begin = weights.begin() + keyGroup.first;
                reduced(row, column) += std::accumulate(begin, begin + keyGroup.count, 0.0F);
            }
        }
        for (float& value : reduced.row(row))
            value /= float(queryGroup.count);
    }
    return reduced;
}

void normalizeRows(Matrix& weights)
{
    for (int row = 0; row < weights.rows(); ++row) {
        const auto values = weights.row(row);
        const float sum = std::accumulate(values.begin(), values.end(), 0.0F);
        if (sum == 0.0F)
            continue;
        for (float& value : values)
            value /= sum;
    }
}

} // namespace heed
