// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapaxis.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace heed {

namespace {

bool hasMergedPieces(const MapAxis& axis)
{
    return axis.members.size() < axis.groups.size()
           || std::ranges::any_of(axis.groups, [](const TokenGroup& group) { return group.count > 1; });
}

/// -1: left out
int groupOf(const MapAxis& axis, int token)
{
    const auto found = std::ranges::find_if(axis.groups, [token](const TokenGroup& group) {
        return token >= group.first && token < group.first + group.count;
    });
    return found == axis.groups.end() ? -1 : int(std::distance(axis.groups.begin(), found));
}

/// Sum over the keys of a set, mean over its queries: [shown queries, shown keys] of [query groups, key groups].
Matrix reducedToMembers(const Matrix& map, const MapAxis& queries, const MapAxis& keys)
{
    Matrix shown(queries.count(), keys.count());
    for (int query = 0; query < queries.count(); ++query) {
        const auto& rows = queries.members[std::size_t(query)];
        for (int key = 0; key < keys.count(); ++key) {
            float sum = 0.0F;
            for (const int row : rows) {
                for (const int column : keys.members[std::size_t(key)])
                    sum += map(row, column);
            }
            shown(query, key) = sum / float(rows.size());
        }
    }
    return shown;
}

} // namespace

int MapAxis::shownOf(int token) const
{
    const int group = groupOf(*this, token);
    const auto found = std::ranges::find_if(
        members, [group](const std::vector<int>& each) { return std::ranges::find(each, group) != each.end(); });
    return group < 0 || found == members.end() ? -1 : int(std::distance(members.begin(), found));
}

int MapAxis::tokenOf(int shown) const
{
    return shown < 0 || shown >= count() ? -1 : groups[std::size_t(members[std::size_t(shown)].front())].first;
}

std::vector<int> MapAxis::tokensOf(int shown) const
{
    std::vector<int> tokens;
    if (shown >= 0 && shown < count()) {
        for (const int group : members[std::size_t(shown)])
            tokens.push_back(groups[std::size_t(group)].first);
    }
    return tokens;
}

MapAxis makeAxis(const AxisTokens& tokens, const Presentation& presentation)
{
    const bool isWords = presentation.unit == TokenUnit::Words;
    const AxisReduction reduction{isWords, presentation.specialTokens != SpecialTokens::Shown};
    MapAxis axis;
    axis.tokenCount = int(tokens.tokens.size());
    axis.groups = groupTokens(tokens.tokens, tokens.text, reduction);
    for (const TokenGroup& group : axis.groups) {
        axis.members.push_back({int(axis.members.size())});
        axis.labels.push_back(isWords ? QString::fromStdString(group.label)
                                      : tokenLabel(tokens.tokens[std::size_t(group.first)], tokens.text));
    }
    return axis;
}

MapAxis mergedAxis(MapAxis axis, const TokenSets& sets)
{
    for (const std::vector<int>& tokens : sets) {
        std::vector<int> shown; // rows that become one, ascending
        for (const int token : tokens) {
            if (const int row = axis.shownOf(token); row >= 0 && std::ranges::find(shown, row) == shown.end())
                shown.push_back(row);
        }
        std::ranges::sort(shown);
        QStringList names;
        for (const int row : shown)
            names << axis.labels[row];
        while (shown.size() > 1) {
            const int last = shown.back();
            shown.pop_back();
            auto& into = axis.members[std::size_t(shown.front())];
            auto& from = axis.members[std::size_t(last)];
            into.insert(into.begin() + 1, from.begin(), from.end()); // the last row comes first: keeps them in order
            axis.members.erase(axis.members.begin() + last);
            axis.labels.removeAt(last);
        }
        if (!shown.empty())
            axis.labels[shown.front()] = names.join(QStringLiteral(" + "));
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
    const bool isMerged = queries.members.size() < queries.groups.size() || keys.members.size() < keys.groups.size();
    return isMerged ? reducedToMembers(shown, queries, keys) : shown;
}

Matrix shownScores(const Matrix& scores, const MapAxis& queries, const MapAxis& keys)
{
    if (scores.isEmpty() || hasMergedPieces(queries) || hasMergedPieces(keys))
        return {};
    return reduceMap(scores, queries.groups, keys.groups);
}

} // namespace heed
