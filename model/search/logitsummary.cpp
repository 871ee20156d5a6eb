// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/logitsummary.h"

#include "model/error.h"
#include "model/vectormath.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace heed {

namespace {

constexpr std::size_t kBlock = 128; ///< logits per block: one maximum each

/// Largest logit of each block of kBlock. NaN does not count; the sums find it.
HEED_VECTORIZED void blockMaxima(const float* logits, std::size_t count, float* maxima)
{
    for (std::size_t begin = 0; begin < count; begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, count);
        float largest = -std::numeric_limits<float>::infinity();
#pragma omp simd reduction(max : largest)
        for (std::size_t index = begin; index < end; ++index)
            largest = logits[index] > largest ? logits[index] : largest;
        *maxima++ = largest;
    }
}

struct ExponentialSums
{
    double weights = 0.0;  ///< Σ exp(d), d = logit − largest
    double products = 0.0; ///< Σ exp(d) · d
};

/// Block by block in float, blocks in double: a plain float sum over a large vocabulary is off by 5e-5.
HEED_VECTORIZED ExponentialSums exponentialSums(const float* logits, std::size_t count, float largest)
{
    ExponentialSums sums;
    for (std::size_t begin = 0; begin < count; begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, count);
        float weights = 0.0F;
        float products = 0.0F;
#pragma omp simd reduction(+ : weights, products)
        for (std::size_t index = begin; index < end; ++index) {
            const float difference = logits[index] - largest;
            const float finite = difference < -87.0F ? -87.0F : difference; // −∞ · 0 is no number
            const float weight = vectorExp(finite);
            weights += weight;
            products += weight * finite;
        }
        sums.weights += double(weights);
        sums.products += double(products);
    }
    return sums;
}

bool isBetter(const ScoredToken& left, const ScoredToken& right)
{
    return left.logProbability > right.logProbability
           || (left.logProbability == right.logProbability && left.id < right.id);
}

/// The `count` largest logits. At least `count` of them reach the count-th largest block maximum, so only blocks whose
/// maximum reaches it are looked into: a handful.
std::vector<ScoredToken> largestLogits(std::span<const float> logits, std::span<const float> maxima, std::size_t count)
{
    float threshold = -std::numeric_limits<float>::infinity();
    if (count < maxima.size()) {
        std::vector<float> sorted(maxima.begin(), maxima.end());
        const auto nth = sorted.begin() + std::ptrdiff_t(count) - 1;
        std::nth_element(sorted.begin(), nth, sorted.end(), std::greater<>());
        threshold = *nth;
    }
    std::vector<ScoredToken> found;
    for (std::size_t block = 0; block < maxima.size(); ++block) {
        if (maxima[block] < threshold)
            continue;
        const std::size_t end = std::min((block + 1) * kBlock, logits.size());
        for (std::size_t index = block * kBlock; index < end; ++index) {
            if (logits[index] >= threshold)
                found.push_back({TokenId(index), logits[index]});
        }
    }
    const auto end = found.begin() + std::ptrdiff_t(std::min(count, found.size()));
    std::partial_sort(found.begin(), end, found.end(), isBetter);
    found.erase(end, found.end());
    return found;
}

} // namespace

LogitSummary summarizeLogits(std::span<const float> logits, int topCount)
{
    std::vector<float> maxima((logits.size() + kBlock - 1) / kBlock);
    blockMaxima(logits.data(), logits.size(), maxima.data());
    const float largest
        = maxima.empty() ? -std::numeric_limits<float>::infinity() : *std::max_element(maxima.begin(), maxima.end());
    const ExponentialSums sums = exponentialSums(logits.data(), logits.size(), largest);
    if (!std::isfinite(sums.weights) || !std::isfinite(sums.products) || sums.weights <= 0.0)
        throw LogitError("The network computed values that are not numbers; its weights must be damaged.");

    LogitSummary summary;
    const double logWeights = std::log(sums.weights);
    summary.logSumExp = float(double(largest) + logWeights);
    summary.entropy = float(std::max(0.0, logWeights - sums.products / sums.weights));
    if (topCount > 0)
        summary.top = largestLogits(logits, maxima, std::min(std::size_t(topCount), logits.size()));
    for (ScoredToken& token : summary.top)
        token.logProbability -= summary.logSumExp;
    return summary;
}

} // namespace heed
