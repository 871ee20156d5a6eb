// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/adamkernels.h"

#include "model/training/storedvalue.h"
#include "model/vectormath.h"

#include <algorithm>
#include <cmath>

namespace heed::training::kernel {

template <class Value>
HEED_VECTORIZED double sumGradients(const GradientParts<Value>& parts, float* sum, std::int64_t count)
{
    constexpr std::int64_t kBlock = 2048; // stays in the innermost cache
    double squares = 0.0;
    for (std::int64_t begin = 0; begin < count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, count);
        std::fill(sum + begin, sum + end, 0.0F);
        for (const Value* part : parts.matrices) {
#pragma omp simd
            for (std::int64_t at = begin; at < end; ++at)
                sum[at] += toFloat(part[at]);
        }
        for (const float* part : parts.vectors) {
#pragma omp simd
            for (std::int64_t at = begin; at < end; ++at)
                sum[at] += part[at];
        }
        float blockSquares = 0.0F;
#pragma omp simd reduction(+ : blockSquares)
        for (std::int64_t at = begin; at < end; ++at)
            blockSquares += sum[at] * sum[at];
        squares += double(blockSquares);
    }
    return squares;
}

template <class Value>
HEED_VECTORIZED void adam(const AdamStep& step, const float* gradient, float* mean, float* variance, float* values,
                          Value* rounded, std::int64_t count)
{
    const AdamStep constants = step;
#pragma omp simd
    for (std::int64_t at = 0; at < count; ++at) {
        const float slope = gradient[at] * constants.gradientFactor;
        const float newMean = mean[at] * constants.meanDecay + slope * (1.0F - constants.meanDecay);
        const float newVariance
            = variance[at] * constants.varianceDecay + slope * slope * (1.0F - constants.varianceDecay);
        mean[at] = newMean;
        variance[at] = newVariance;
        values[at]
            -= constants.rate * newMean / (std::sqrt(newVariance) * constants.varianceFactor + constants.epsilon);
    }
    if (rounded != nullptr)
        convert(values, rounded, count);
}

template <class Value>
HEED_VECTORIZED void convert(const float* from, Value* to, std::int64_t count)
{
#pragma omp simd
    for (std::int64_t at = 0; at < count; ++at)
        assign(to[at], from[at]);
}

#define HEED_INSTANTIATE(Value)                                                                                        \
    template double sumGradients(const GradientParts<Value>&, float*, std::int64_t);                                   \
    template void adam(const AdamStep&, const float*, float*, float*, float*, Value*, std::int64_t);                   \
    template void convert(const float*, Value*, std::int64_t);

HEED_INSTANTIATE(float)
HEED_INSTANTIATE(c10::BFloat16)

} // namespace heed::training::kernel
