// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"

#include <cmath>
#include <limits>
#include <random>

namespace heed::test {

/// "q0", "q1", … or other names of that many tokens.
inline QStringList tokenNames(const QString& prefix, int count)
{
    QStringList names;
    for (int index = 0; index < count; ++index)
        names << prefix + QString::number(index);
    return names;
}

/// A head that looks along the diagonal, with noise; its weights are the softmax of its scores.
inline AttentionMapData syntheticMap(int queries, int keys, bool isCausal = false, unsigned seed = 1)
{
    AttentionMapData map;
    map.weights = Matrix(queries, keys);
    map.scores = Matrix(queries, keys);
    std::mt19937 generator(seed);
    std::normal_distribution<float> noise;
    for (int query = 0; query < queries; ++query) {
        float sum = 0.0F;
        for (int key = 0; key < keys; ++key) {
            const float distance = float(key) - float(query) * float(keys) / float(queries);
            const bool isMasked = isCausal && key > query;
            map.scores(query, key) = isMasked ? -std::numeric_limits<float>::infinity()
                                              : 3.0F * std::exp(-distance * distance / 3.0F) + noise(generator);
            map.weights(query, key) = std::exp(map.scores(query, key));
            sum += map.weights(query, key);
        }
        for (float& weight : map.weights.row(query))
            weight /= sum;
    }
    map.queryLabels = tokenNames(QStringLiteral("q"), queries);
    map.keyLabels = tokenNames(QStringLiteral("k"), keys);
    map.queryAxisTitle = QStringLiteral("Translation");
    map.keyAxisTitle = QStringLiteral("Source");
    map.caption = QStringLiteral("A made-up head");
    return map;
}

} // namespace heed::test
