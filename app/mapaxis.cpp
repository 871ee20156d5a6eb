// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapaxis.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <span>

namespace heed {

namespace {

/// The characters of a word: its pieces' spans run without a gap.
QString wordLabel(const AxisTokens& axis, const std::vector<int>& group)
{
    const Token& first = axis.tokens[std::size_t(group.front())];
    const Token& last = axis.tokens[std::size_t(group.back())];
    if (first.isSpecial || last.span.end <= first.span.begin || last.span.end > axis.text.size()) {
        return tokenText(first, axis.text);
    }
    return QString::fromUtf8(axis.text.data() + first.span.begin, last.span.end - first.span.begin).trimmed();
}

bool hasMergedPieces(const MapAxis& axis)
{
    return std::any_of(axis.groups.begin(), axis.groups.end(), [](const auto& group) { return group.size() > 1; });
}

void renormalise(std::span<float> row)
{
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (sum > 0.0) {
        for (float& weight : row) {
            weight = float(weight / sum);
        }
    }
}

} // namespace

int MapAxis::shownOf(int token) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [token](const auto& group) {
        return std::binary_search(group.begin(), group.end(), token);
    });
    return found == groups.end() ? -1 : int(std::distance(groups.begin(), found));
}

int MapAxis::tokenOf(int shown) const
{
    return shown < 0 || shown >= count() ? -1 : groups[std::size_t(shown)].front();
}

MapAxis makeAxis(const AxisTokens& tokens, const Presentation& presentation)
{
    MapAxis axis;
    axis.tokenCount = int(tokens.tokens.size());
    bool isWordOpen = false; // whether the next piece may join the group before
    for (int index = 0; index < axis.tokenCount; ++index) {
        const Token& token = tokens.tokens[std::size_t(index)];
        if (token.isSpecial && presentation.specialTokens != SpecialTokens::Shown) {
            isWordOpen = false;
            continue;
        }
        const bool isInner = !token.startsWord && !token.isSpecial;
        if (presentation.unit == TokenUnit::Words && isInner && isWordOpen) {
            axis.groups.back().push_back(index);
        } else {
            axis.groups.push_back({index});
        }
        isWordOpen = !token.isSpecial;
    }
    for (const auto& group : axis.groups) {
        axis.labels.push_back(presentation.unit == TokenUnit::Words
                                  ? wordLabel(tokens, group)
                                  : tokenLabel(tokens.tokens[std::size_t(group.front())], tokens.text));
    }
    return axis;
}

Matrix shownWeights(const Matrix& weights, const MapAxis& queries, const MapAxis& keys, SpecialTokens specialTokens)
{
    if (queries.isWhole() && keys.isWhole()) {
        return weights;
    }
    Matrix shown(queries.count(), keys.count());
    for (int row = 0; row < queries.count(); ++row) {
        const auto& group = queries.groups[std::size_t(row)];
        for (int column = 0; column < keys.count(); ++column) {
            double sum = 0.0;
            for (const int query : group) {
                for (const int key : keys.groups[std::size_t(column)]) {
                    sum += weights(query, key);
                }
            }
            shown(row, column) = float(sum / double(group.size()));
        }
        if (specialTokens == SpecialTokens::Renormalised) {
            renormalise(shown.row(row));
        }
    }
    return shown;
}

Matrix shownScores(const Matrix& scores, const MapAxis& queries, const MapAxis& keys)
{
    if (scores.isEmpty() || hasMergedPieces(queries) || hasMergedPieces(keys)) {
        return {};
    }
    Matrix shown(queries.count(), keys.count());
    for (int row = 0; row < queries.count(); ++row) {
        for (int column = 0; column < keys.count(); ++column) {
            shown(row, column) = scores(queries.tokenOf(row), keys.tokenOf(column));
        }
    }
    return shown;
}

} // namespace heed
