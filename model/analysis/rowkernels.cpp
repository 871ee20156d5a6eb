// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/rowkernels.h"

#include "model/vectormath.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace heed {

namespace {

constexpr std::size_t kLanes = 16; // partial results that compilers may keep in one vector register
using Lanes = std::array<float, kLanes>;

/// ln x of a normal number x > 0, in straight-line code; finite for 0. Cephes' logf (Moshier 1992).
inline float vectorLog(float x)
{
    constexpr float kSqrtHalf = 0.707106781F;
    const auto bits = std::bit_cast<std::int32_t>(x);
    float exponent = float(((bits >> 23) & 0xFF) - 126);
    const float mantissa = std::bit_cast<float>((bits & 0x007FFFFF) | 0x3F000000); // ½ ≤ mantissa < 1
    const bool isSmall = mantissa < kSqrtHalf;
    exponent = isSmall ? exponent - 1.0F : exponent;
    const float m = isSmall ? mantissa + mantissa - 1.0F : mantissa - 1.0F;
    float p = 7.0376836292e-2F;
    p = p * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
    const float square = m * m;
    const float low = p * m * square - 2.12194440e-4F * exponent - 0.5F * square;
    return m + low + 0.693359375F * exponent;
}

HEED_VECTORIZED void addEntropy(const float* weights, std::size_t blocks, Lanes& sums)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float weight = weights[block * kLanes + lane];
            sums[lane] -= weight * vectorLog(weight);
        }
    }
}

HEED_VECTORIZED void raiseToLargest(const float* weights, std::size_t blocks, Lanes& largest)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float weight = weights[block * kLanes + lane];
            largest[lane] = weight > largest[lane] ? weight : largest[lane];
        }
    }
}

/// Runs a kernel over the whole blocks of a row, then over its rest, filled up with zeros.
template <typename Kernel>
Lanes runOver(std::span<const float> weights, Kernel kernel)
{
    Lanes result{};
    const std::size_t blocks = weights.size() / kLanes;
    kernel(weights.data(), blocks, result);
    Lanes rest{};
    std::ranges::copy(weights.subspan(blocks * kLanes), rest.begin());
    kernel(rest.data(), 1, result);
    return result;
}

} // namespace

float entropyOf(std::span<const float> weights)
{
    const Lanes sums = runOver(weights, addEntropy);
    // A single weight of 1.0000001 would give −1e-7.
    return std::max(std::accumulate(sums.begin(), sums.end(), 0.0F), 0.0F);
}

float largestOf(std::span<const float> weights)
{
    return std::ranges::max(runOver(weights, raiseToLargest));
}

} // namespace heed
