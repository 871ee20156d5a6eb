// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headstatistics.h"

#include "model/analysis/rowkernels.h"
#include "model/analysis/tokenclasses.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace heed {

namespace {

float mean(const std::vector<float>& values)
{
    return values.empty() ? 0.0F : std::accumulate(values.begin(), values.end(), 0.0F) / float(values.size());
}

/// Neighbouring columns.
struct KeyRange
{
    std::size_t first = 0;
    std::size_t count = 0;
};

/// The columns that a mask leaves; all of them when it is empty.
std::vector<KeyRange> keptRanges(const std::vector<bool>& excluded, std::size_t columns)
{
    std::vector<KeyRange> ranges;
    for (std::size_t key = 0; key < columns; ++key) {
        if (!excluded.empty() && excluded[key])
            continue;
        if (ranges.empty() || ranges.back().first + ranges.back().count != key)
            ranges.push_back({key, 0});
        ++ranges.back().count;
    }
    return ranges;
}

/// Divides each row's entropy by that of looking everywhere alike.
std::vector<float> normalized(std::vector<float> entropies, int columns, bool isCausal)
{
    for (std::size_t query = 0; query < entropies.size(); ++query) {
        const int visible = isCausal ? std::min(int(query) + 1, columns) : columns;
        entropies[query] = visible > 1 ? std::min(entropies[query] / std::log(float(visible)), 1.0F) : 0.0F;
    }
    return entropies;
}

HeadRole roleOf(const HeadStatistics& statistics)
{
    if (statistics.position.share >= kPositionalShare)
        return HeadRole::Positional;
    if (statistics.sinkMass >= 0.5F)
        return HeadRole::Sink;
    if (statistics.confidence >= 0.8F)
        return HeadRole::Focused;
    return statistics.normalizedEntropy >= 0.9F ? HeadRole::Broad : HeadRole::Mixed;
}

} // namespace

std::vector<float> rowEntropies(const Matrix& weights)
{
    std::vector<float> entropies;
    entropies.reserve(std::size_t(weights.rows()));
    for (int query = 0; query < weights.rows(); ++query)
        entropies.push_back(entropyOf(weights.row(query)));
    return entropies;
}

float confidence(const Matrix& weights, const std::vector<bool>& excludedKeys)
{
    assert(excludedKeys.empty() || excludedKeys.size() == std::size_t(weights.columns()));
    if (weights.isEmpty())
        return 0.0F;
    const std::vector<KeyRange> ranges = keptRanges(excludedKeys, std::size_t(weights.columns()));
    float sum = 0.0F;
    for (int query = 0; query < weights.rows(); ++query) {
        float largest = 0.0F;
        for (const KeyRange& range : ranges)
            largest = std::max(largest, largestOf(weights.row(query).subspan(range.first, range.count)));
        sum += largest;
    }
    return sum / float(weights.rows());
}

float sinkMass(const Matrix& weights, const std::vector<bool>& sinkKeys)
{
    assert(sinkKeys.empty() || sinkKeys.size() == std::size_t(weights.columns()));
    if (weights.isEmpty() || sinkKeys.empty())
        return 0.0F;
    float sum = 0.0F;
    for (int key = 0; key < weights.columns(); ++key) {
        if (!sinkKeys[std::size_t(key)])
            continue;
        for (int query = 0; query < weights.rows(); ++query)
            sum += weights(query, key);
    }
    return sum / float(weights.rows());
}

PositionalOffset positionalOffset(const Matrix& weights)
{
    if (weights.isEmpty())
        return {};
    // counts[offset + rows − 1]: queries whose largest weight lies at this offset
    std::vector<int> counts(std::size_t(weights.rows() + weights.columns() - 1));
    for (int query = 0; query < weights.rows(); ++query) {
        const auto row = weights.row(query);
        const int key = int(std::ranges::find(row, largestOf(row)) - row.begin());
        if (key == weights.columns())
            continue; // not a number anywhere
        ++counts[std::size_t(key - query + weights.rows() - 1)];
    }
    int best = 0;
    int bestCount = -1;
    for (int index = 0; index < int(counts.size()); ++index) {
        const int offset = index - (weights.rows() - 1);
        const int count = counts[std::size_t(index)];
        if (count > bestCount || (count == bestCount && std::abs(offset) < std::abs(best))) {
            best = offset;
            bestCount = count;
        }
    }
    const int firstQuery = std::max(0, -best);
    const int endQuery = std::min(weights.rows(), weights.columns() - best);
    return {best, float(bestCount) / float(std::max(endQuery - firstQuery, weights.rows() - 1))};
}

std::string_view toString(HeadRole role)
{
    switch (role) {
    case HeadRole::Positional:
        return "positional";
    case HeadRole::Sink:
        return "sink";
    case HeadRole::Focused:
        return "focused";
    case HeadRole::Broad:
        return "broad";
    case HeadRole::Mixed:
        return "mixed";
    }
    return {};
}

HeadStatistics headStatistics(const Matrix& weights, std::span<const Token> keys, bool isCausal)
{
    HeadStatistics statistics;
    const std::vector<float> entropies = rowEntropies(weights);
    statistics.entropy = mean(entropies);
    statistics.normalizedEntropy = mean(normalized(entropies, weights.columns(), isCausal));
    statistics.confidence = confidence(weights, specialTokens(keys));
    statistics.sinkMass = sinkMass(weights, sinkTokens(keys));
    statistics.position = positionalOffset(weights);
    statistics.role = roleOf(statistics);
    return statistics;
}

std::vector<HeadStatistics> headStatistics(const AttentionTrace& trace, AttentionKind kind, std::span<const Token> keys)
{
    const AttentionShape shape = trace.shape(kind);
    std::vector<HeadStatistics> statistics;
    statistics.reserve(std::size_t(shape.layers) * std::size_t(shape.heads));
    for (int layer = 0; layer < shape.layers; ++layer) {
        for (int head = 0; head < shape.heads; ++head)
            statistics.push_back(
                headStatistics(trace.weights({kind, layer, head}), keys, kind == AttentionKind::Decoder));
    }
    return statistics;
}

} // namespace heed
