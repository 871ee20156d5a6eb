// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attentionkernel.h"

#include "model/vectormath.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace heed {

namespace {

using Index = std::ptrdiff_t;

constexpr Index kLanes = 16;       // floats in one Lanes: one AVX-512, two AVX or four SSE registers
constexpr int kQueriesPerTile = 6; // 6 × 16 sums fill the sixteen AVX registers and leave room for the operands

using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

/// Kᵀ in blocks of kLanes keys, [block, d, kLanes]; keys that do not exist are 0.
std::vector<float> transposedInBlocks(const HeadVectors& keys)
{
    const Index blocks = (keys.rows + kLanes - 1) / kLanes;
    std::vector<float> transposed(std::size_t(blocks * keys.size * kLanes));
    for (Index key = 0; key < keys.rows; ++key) {
        const float* const vector = keys.data + key * keys.stride;
        float* const column = transposed.data() + key / kLanes * keys.size * kLanes + key % kLanes;
        for (Index dimension = 0; dimension < keys.size; ++dimension)
            column[dimension * kLanes] = vector[dimension];
    }
    return transposed;
}

/// Dot products of kQueriesPerTile queries with kLanes keys.
struct Tile
{
    std::array<const float*, kQueriesPerTile> queries{};
    const float* keys = nullptr; ///< [size, kLanes]
    int size = 0;
    float scale = 1.0F;
};

HEED_VECTORIZED void computeTile(const Tile& tile, float* sums)
{
    Lanes accumulators[kQueriesPerTile] = {};
    for (Index dimension = 0; dimension < tile.size; ++dimension) {
        Lanes keys;
        std::memcpy(&keys, tile.keys + dimension * kLanes, sizeof keys);
#pragma GCC unroll 6
        for (int query = 0; query < kQueriesPerTile; ++query)
            accumulators[query] += tile.queries[std::size_t(query)][dimension] * keys;
    }
#pragma GCC unroll 6
    for (int query = 0; query < kQueriesPerTile; ++query) {
        accumulators[query] *= tile.scale;
        std::memcpy(sums + query * kLanes, &accumulators[query], sizeof accumulators[query]);
    }
}

/// Softmax of one row of `blocks` · kLanes scores, in place; missing scores at its end are −∞.
/// Sums are kept per lane, because compilers may not reorder a sum of floats into one.
HEED_VECTORIZED void softmaxRow(float* row, Index blocks)
{
    constexpr float kSmallest = -86.0F; // vectorExp() does not sink to 0 by itself
    std::array<float, kLanes> lanes{};
    std::copy_n(row, kLanes, lanes.begin());
    for (Index block = 1; block < blocks; ++block) {
        for (Index lane = 0; lane < kLanes; ++lane)
            lanes[lane] = std::max(lanes[lane], row[block * kLanes + lane]);
    }
    const float maximum = *std::ranges::max_element(lanes);

    lanes.fill(0.0F);
    for (Index block = 0; block < blocks; ++block) {
        float* const values = row + block * kLanes;
        for (Index lane = 0; lane < kLanes; ++lane) {
            const float shifted = values[lane] - maximum;
            const float power = vectorExp(shifted);
            values[lane] = shifted < kSmallest ? 0.0F : power;
            lanes[lane] += values[lane];
        }
    }
    const float factor = 1.0F / std::accumulate(lanes.begin(), lanes.end(), 0.0F);
    for (Index index = 0; index < blocks * kLanes; ++index)
        row[index] *= factor;
}

} // namespace

Matrix attentionScores(const HeadVectors& queries, const HeadVectors& keys, float scale, bool causal)
{
    constexpr float kMasked = -std::numeric_limits<float>::infinity();
    Matrix scores(queries.rows, keys.rows, causal ? kMasked : 0.0F);
    const std::vector<float> transposed = transposedInBlocks(keys);
    alignas(64) std::array<float, kQueriesPerTile * kLanes> sums;

    for (int firstQuery = 0; firstQuery < queries.rows; firstQuery += kQueriesPerTile) {
        const int tileQueries = std::min(kQueriesPerTile, queries.rows - firstQuery);
        Tile tile{.size = keys.size, .scale = scale};
        for (int query = 0; query < kQueriesPerTile; ++query) // a last tile that is not full repeats its last query
            tile.queries[std::size_t(query)]
                = queries.data + (firstQuery + std::min(query, tileQueries - 1)) * queries.stride;
        const int keyEnd = causal ? std::min(keys.rows, firstQuery + tileQueries) : keys.rows;
        for (Index firstKey = 0; firstKey < keyEnd; firstKey += kLanes) {
            tile.keys = transposed.data() + firstKey * keys.size;
            computeTile(tile, sums.data());
            for (int query = 0; query < tileQueries; ++query) {
                const int end = causal ? std::min(keys.rows, firstQuery + query + 1) : keys.rows;
                const Index count = std::clamp<Index>(end - firstKey, 0, kLanes);
                std::copy_n(sums.data() + query * kLanes, count, scores.row(firstQuery + query).data() + firstKey);
            }
        }
    }
    return scores;
}

void softmaxRows(Matrix& scores)
{
    if (scores.isEmpty())
        return;
    const int columns = scores.columns();
    const Index blocks = (columns + kLanes - 1) / kLanes;
    std::vector<float> padded(std::size_t(blocks * kLanes), -std::numeric_limits<float>::infinity());
    for (int row = 0; row < scores.rows(); ++row) {
        const std::span<float> values = scores.row(row);
        std::ranges::copy(values, padded.begin());
        std::fill(padded.begin() + columns, padded.end(), -std::numeric_limits<float>::infinity());
        softmaxRow(padded.data(), blocks);
        std::copy_n(padded.begin(), columns, values.begin());
    }
}

} // namespace heed
