// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/vectortrace.h"
#include "widgets/formula/formuladata.h"

#include <cmath>
#include <random>

namespace heed::test {

/// One layer of causal attention with random vectors.
/// @param isT5 scores are not scaled, and have a bias by distance
inline VectorTrace randomTrace(int length, int heads = 2, int headSize = 8, bool isT5 = false)
{
    std::mt19937 random(11);
    std::normal_distribution<float> normal;
    const auto rows = [&] {
        std::vector<float> values(std::size_t(length * heads * headSize));
        for (float& value : values)
            value = normal(random);
        return values;
    };
    AttentionVectors vectors{{1, heads, length, length}, headSize, 1.0F / std::sqrt(float(headSize)), true, {}, {}};
    vectors.layers.push_back({rows(), rows(), rows()});
    if (isT5) {
        vectors.scale = 1.0F;
        std::vector<float> bias(std::size_t(heads * (2 * length - 1)));
        for (float& value : bias)
            value = normal(random);
        vectors.bias = {heads, length, std::move(bias)};
    }
    return {{}, vectors, {}};
}

/// A query of it with names, and made-up outputs of its heads.
inline FormulaData formulaOf(int length, int query, bool isT5 = false)
{
    FormulaData data;
    data.numbers = headComputation(randomTrace(length, 2, 8, isT5), {AttentionKind::Decoder, 0, 1}, query);
    data.numbers.headOutputs = Matrix(2, 16, 0.25F);
    data.numbers.headOutputs(1, 3) = -3.0F;
    data.numbers.outputBias.assign(16, 0.5F);
    data.queryInput.assign(16, -0.25F);
    data.queryInput[5] = 4.0F;
    data.keyInput.assign(16, 0.75F);
    data.inputKey = 0;
    for (int token = 0; token < length; ++token) {
        data.queryLabels.push_back(QStringLiteral("out%1").arg(token));
        data.keyLabels.push_back(QStringLiteral("in%1").arg(token));
    }
    return data;
}

} // namespace heed::test
