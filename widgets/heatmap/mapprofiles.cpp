// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/mapprofiles.h"

#include "model/analysis/headstatistics.h"
#include "model/analysis/rowkernels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace heed {

namespace {

constexpr float kLargestSum = 1.001F; // rounding

int visibleKeys(const AttentionMapData& map, int query)
{
    if (map.scores.isEmpty())
        return map.keys();
    return int(std::ranges::count_if(map.scores.row(query),
                                     [](float score) { return score >= 0.0F || std::isfinite(score); }));
}

} // namespace

MapProfiles::MapProfiles(const AttentionMapData& map)
    : received(std::size_t(map.keys())), entropies(rowEntropies(map.weights)), normalizedEntropies(entropies)
{
    largest.reserve(entropies.size());
    for (int query = 0; query < map.queries(); ++query) {
        const auto row = map.weights.row(query);
        for (std::size_t key = 0; key < row.size(); ++key)
            received[key] += row[key];
        largest.push_back(largestOf(row));
        areShares = areShares && std::accumulate(row.begin(), row.end(), 0.0F) <= kLargestSum
                    && std::ranges::none_of(row, [](float weight) { return weight < 0.0F; });
        float& share = normalizedEntropies[std::size_t(query)];
        const int keys = visibleKeys(map, query);
        share = keys > 1 ? std::clamp(share / std::log(float(keys)), 0.0F, 1.0F) : 0.0F;
    }
    for (float& sum : received)
        sum /= float(map.queries());
    m_mostReceived = largestOf(received);
}

float MapProfiles::rowShare(RowProfile profile, int query) const
{
    const auto& shares = profile == RowProfile::Entropy ? normalizedEntropies : largest;
    return std::clamp(shares[std::size_t(query)], 0.0F, 1.0F);
}

float MapProfiles::columnShare(int key) const
{
    return m_mostReceived > 0.0F ? std::clamp(received[std::size_t(key)] / m_mostReceived, 0.0F, 1.0F) : 0.0F;
}

} // namespace heed
