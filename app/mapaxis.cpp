// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapaxis.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace heed {

namespace {

bool hasMergedPieces(const MapAxis& axis)
{
    return std::any_of(axis.groups.begin(), axis.groups.end(), [](const TokenGroup& group) { return group.count > 1; });
}

} // namespace

int MapAxis::shownOf(int token) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [token](const TokenGroup& group) {
        return token >= group.first && token < group.first + group.count;
    });
    return found == groups.end() ? -1 : int(std::distance(groups.begin(), found));
}

int MapAxis::tokenOf(int shown) const
{
    return shown < 0 || shown >= count() ? -1 : groups[std::size_t(shown)].first;
}

MapAxis makeAxis(const AxisTokens& tokens, const Presentation& presentation)
{
    const bool isWords = presentation.unit == TokenUnit::Words;
    const AxisReduction reduction{isWords, presentation.specialTokens != SpecialTokens::Shown};
    MapAxis axis;
    axis.tokenCount = int(tokens.tokens.size());
    axis.groups = groupTokens(tokens.tokens, tokens.text, reduction);
    for (const TokenGroup& group : axis.groups) {
        axis.labels.push_back(isWords ? QString::fromStdString(group.label)
                                      : tokenLabel(tokens.tokens[std::size_t(group.first)], tokens.text));
    }
    return axis;
}

Matrix shownWeights(const Matrix& weights, const MapAxis& queries, const MapAxis& keys, SpecialTokens specialTokens)
{
    if (queries.isWhole() && keys.isWhole())
        return weights;
    Matrix shown = reduceMap(weights, queries.groups, keys.groups);
    if (specialTokens == SpecialTokens::Renormalised)
        normalizeRows(shown);
    return shown;
}

Matrix shownScores(const Matrix& scores, const MapAxis& queries, const MapAxis& keys)
{
    if (scores.isEmpty() || hasMergedPieces(queries) || hasMergedPieces(keys))
        return {};
    return reduceMap(scores, queries.groups, keys.groups);
}

} // namespace heed
