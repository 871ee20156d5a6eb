// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/tokensupport.h"

#include "model/error.h"
#include "model/vectormath.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heed {

namespace {

/// weights[i] = exp((logits[i] − largest) / temperature)
HEED_VECTORIZED void temperedWeights(const float* logits, std::size_t count, float largest, float inverseTemperature,
                                     float* weights)
{
    for (std::size_t index = 0; index < count; ++index)
        weights[index] = vectorExp((logits[index] - largest) * inverseTemperature);
}

/// Puts the `count` most probable ids first, in order, and removes the others.
void keepMostProbable(std::vector<TokenId>& ids, std::size_t count, std::span<const float> logits)
{
    // By logit, not by weight: small weights are all the same number.
    const auto comesFirst = [logits](TokenId left, TokenId right) {
        const float a = logits[std::size_t(left)], b = logits[std::size_t(right)];
        return a > b || (a == b && left < right);
    };
    if (count < ids.size())
        std::partial_sort(ids.begin(), ids.begin() + std::ptrdiff_t(count), ids.end(), comesFirst);
    else
        std::sort(ids.begin(), ids.end(), comesFirst);
    ids.resize(count);
}

} // namespace

TokenSupport tokenSupport(std::span<const float> logits, const SamplingShape& shape,
                          const std::vector<TokenId>& suppressedIds)
{
    const float largest = *std::max_element(logits.begin(), logits.end());
    std::vector<float> weights(logits.size());
    temperedWeights(logits.data(), logits.size(), largest, float(1.0 / shape.temperature), weights.data());
    for (const TokenId id : suppressedIds) {
        if (id >= 0 && std::size_t(id) < weights.size())
            weights[std::size_t(id)] = -1.0F; // is removed below
    }

    TokenSupport result;
    result.ids.resize(logits.size());
    std::iota(result.ids.begin(), result.ids.end(), 0);
    std::erase_if(result.ids, [&](TokenId id) { return weights[std::size_t(id)] < 0.0F; });
    if (result.ids.empty())
        throw Error("The model's configuration forbids every token.");
    const bool cutsK = shape.topK > 0 && std::size_t(shape.topK) < result.ids.size();
    if (cutsK || shape.topP < 1.0)
        keepMostProbable(result.ids, cutsK ? std::size_t(shape.topK) : result.ids.size(), logits);
    for (const TokenId id : result.ids) {
        result.weights.push_back(weights[std::size_t(id)]);
        result.sum += double(weights[std::size_t(id)]);
    }
    if (shape.topP < 1.0) {
        double reached = 0.0;
        std::size_t kept = 0;
        while (kept < result.ids.size() && (kept == 0 || reached < shape.topP * result.sum))
            reached += double(result.weights[kept++]);
        result.ids.resize(kept);
        result.weights.resize(kept);
        result.sum = reached;
    }
    return result;
}

ShapedDistribution shapeDistribution(std::span<const float> probabilities, const SamplingShape& shape)
{
    std::vector<float> logits(probabilities.size());
    std::transform(probabilities.begin(), probabilities.end(), logits.begin(),
                   [](float probability) { return std::log(probability); });
    ShapedDistribution shaped;
    const auto spread = [&](const TokenSupport& support) {
        std::vector<float> values(probabilities.size(), 0.0F);
        for (std::size_t index = 0; index < support.ids.size(); ++index)
            values[std::size_t(support.ids[index])] = float(double(support.weights[index]) / support.sum);
        return values;
    };
    shaped.tempered = spread(tokenSupport(logits, {.temperature = shape.temperature}));
    const TokenSupport drawn = tokenSupport(logits, shape);
    shaped.drawn = spread(drawn);
    shaped.kept = int(drawn.ids.size());
    for (const float probability : shaped.drawn) {
        if (probability > 0.0F)
            shaped.entropy -= double(probability) * std::log(double(probability));
    }
    return shaped;
}

} // namespace heed
