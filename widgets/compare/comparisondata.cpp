// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisondata.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace heed {

namespace {

std::vector<std::string> toStrings(const QStringList& labels)
{
    std::vector<std::string> strings;
    for (const QString& label : labels)
        strings.push_back(label.toStdString());
    return strings;
}

QStringList chosen(const QStringList& labels, const std::vector<int>& indices)
{
    QStringList some;
    for (const int index : indices)
        some += labels.value(index);
    return some;
}

} // namespace

void compareMaps(ComparisonData& data)
{
    data.rows = commonTokens(toStrings(data.a.queryLabels), toStrings(data.b.queryLabels));
    data.columns = commonTokens(toStrings(data.a.keyLabels), toStrings(data.b.keyLabels));
    data.difference = {};
    data.summary = {};
    if (data.rows.isEmpty() || data.columns.isEmpty())
        return;
    const Matrix a = selectCells(data.a.weights, data.rows.a, data.columns.a);
    const Matrix b = selectCells(data.b.weights, data.rows.b, data.columns.b);
    data.summary = summarizeDifference(a, b);
    data.difference.weights = differenceOf(a, b);
    data.difference.queryLabels = chosen(data.a.queryLabels, data.rows.a);
    data.difference.keyLabels = chosen(data.a.keyLabels, data.columns.a);
    data.difference.queryAxisTitle = data.a.queryAxisTitle;
    data.difference.keyAxisTitle = data.a.keyAxisTitle;
    if (!data.a.scores.isEmpty() && !data.b.scores.isEmpty()) {
        // Masked where both are: AttentionMapData tells from the scores.
        data.difference.scores = selectCells(data.a.scores, data.rows.a, data.columns.a);
        const Matrix other = selectCells(data.b.scores, data.rows.b, data.columns.b);
        std::ranges::transform(data.difference.scores.values(), other.values(), data.difference.scores.values().begin(),
                               [](float left, float right) { return std::max(left, right); });
    }
}

int linkedIndex(const CommonTokens& common, ComparisonPanel from, ComparisonPanel to, int index)
{
    if (from == to || index < 0)
        return index;
    std::size_t place = std::size_t(index);
    if (from != ComparisonPanel::Difference) {
        const std::vector<int>& own = from == ComparisonPanel::A ? common.a : common.b;
        const auto found = std::ranges::lower_bound(own, index);
        if (found == own.end() || *found != index)
            return -1;
        place = std::size_t(found - own.begin());
    }
    if (place >= common.a.size())
        return -1;
    if (to == ComparisonPanel::Difference)
        return int(place);
    return (to == ComparisonPanel::A ? common.a : common.b)[place];
}

} // namespace heed
