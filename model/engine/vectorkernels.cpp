// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/vectorkernels.h"

#include "model/vectormath.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed::kernel {

HEED_VECTORIZED void softmax(float* values, int count)
{
    float largest = values[0];
    for (int index = 1; index < count; ++index)
        largest = values[index] > largest ? values[index] : largest;
    float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
    for (int index = 0; index < count; ++index) {
        values[index] = vectorExp(values[index] - largest);
        sum += values[index];
    }
    const float factor = 1.0F / sum;
    for (int index = 0; index < count; ++index)
        values[index] *= factor;
}

namespace {

constexpr int kLanes = 16;

/// Sixteen floats anywhere in memory; the compiler makes one, two or four registers of them.
using Lanes [[gnu::vector_size(kLanes * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;

inline const Lanes& lanes(const float* at)
{
    return *reinterpret_cast<const Lanes*>(at);
}

inline Lanes& lanes(float* at)
{
    return *reinterpret_cast<Lanes*>(at);
}

/// Written out because a compiler's own reduction, without -ffast-math, adds sixteen sums one after the other.
inline float dotProduct(const float* left, const float* right, int size)
{
    Lanes products{};
    int channel = 0;
    for (; channel + kLanes <= size; channel += kLanes)
        products += lanes(left + channel) * lanes(right + channel);
    const auto eight = __builtin_shufflevector(products, products, 0, 1, 2, 3, 4, 5, 6, 7)
                       + __builtin_shufflevector(products, products, 8, 9, 10, 11, 12, 13, 14, 15);
    const auto four
        = __builtin_shufflevector(eight, eight, 0, 1, 2, 3) + __builtin_shufflevector(eight, eight, 4, 5, 6, 7);
    float sum = (four[0] + four[2]) + (four[1] + four[3]);
    for (; channel < size; ++channel)
        sum += left[channel] * right[channel];
    return sum;
}

/// context += Σ weights[i] · values[i] over `Keys` keys: the context is read and written once for all.
template <int Keys>
inline void addWeighted(const float* weights, const float* const* values, std::ptrdiff_t offset, int size,
                        float* context)
{
    int channel = 0;
    for (; channel + kLanes <= size; channel += kLanes) {
        Lanes sum = lanes(context + channel);
        for (int key = 0; key < Keys; ++key)
            sum += weights[key] * lanes(values[key] + offset + channel);
        lanes(context + channel) = sum;
    }
    for (; channel < size; ++channel) {
        for (int key = 0; key < Keys; ++key)
            context[channel] += weights[key] * values[key][offset + channel];
    }
}

} // namespace

HEED_VECTORIZED void headScores(const float* query, const float* const* keys, int count, int headSize, float scale,
                                float* scores)
{
    for (int key = 0; key < count; ++key)
        scores[key] = scale * dotProduct(query, keys[key], headSize);
}

HEED_VECTORIZED void attend(const float* query, const float* const* keys, const float* const* values, int count,
                            int heads, int headSize, float scale, float* weights, float* context)
{
    for (int key = 0; key < count; ++key) {
        for (int head = 0; head < heads; ++head) {
            const std::ptrdiff_t offset = std::ptrdiff_t(head) * headSize;
            weights[std::ptrdiff_t(head) * count + key]
                = scale * dotProduct(query + offset, keys[key] + offset, headSize);
        }
    }
    for (int head = 0; head < heads; ++head)
        softmax(weights + std::ptrdiff_t(head) * count, count);

    std::fill_n(context, heads * headSize, 0.0F);
    for (int key = 0; key < count;) {
        const bool isFour = key + 4 <= count;
        for (int head = 0; head < heads; ++head) {
            const std::ptrdiff_t offset = std::ptrdiff_t(head) * headSize;
            const float* headWeights = weights + std::ptrdiff_t(head) * count + key;
            if (isFour)
                addWeighted<4>(headWeights, values + key, offset, headSize, context + offset);
            else
                addWeighted<1>(headWeights, values + key, offset, headSize, context + offset);
        }
        key += isFour ? 4 : 1;
    }
}

HEED_VECTORIZED void addAndNormalize(float* x, const float* addend, const float* gain, const float* bias, int size)
{
    float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
    for (int channel = 0; channel < size; ++channel) {
        x[channel] += addend[channel];
        sum += x[channel];
    }
    const float mean = sum / float(size);
    float squares = 0.0F;
#pragma omp simd reduction(+ : squares)
    for (int channel = 0; channel < size; ++channel) {
        const float deviation = x[channel] - mean;
        squares += deviation * deviation;
    }
    const float factor = 1.0F / std::sqrt(squares / float(size) + 1e-5F);
#pragma omp simd
    for (int channel = 0; channel < size; ++channel)
        x[channel] = (x[channel] - mean) * factor * gain[channel] + bias[channel];
}

HEED_VECTORIZED void activate(float* x, int size, Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        for (int index = 0; index < size; ++index)
            x[index] = x[index] < 0.0F ? 0.0F : x[index];
        break;
    case Activation::Silu: // x · sigmoid(x); e⁸⁷ is still finite
        for (int index = 0; index < size; ++index) {
            const float bounded = x[index] < -87.0F ? -87.0F : x[index];
            x[index] = x[index] / (1.0F + vectorExp(-bounded));
        }
        break;
    case Activation::Gelu:
        for (int index = 0; index < size; ++index)
            x[index] = 0.5F * x[index] * (1.0F + std::erf(x[index] * 0.70710678F));
        break;
    case Activation::GeluTanh:
        for (int index = 0; index < size; ++index) {
            const float inner = 0.79788456F * (x[index] + 0.044715F * x[index] * x[index] * x[index]); // √(2/π)
            x[index] = 0.5F * x[index] * (1.0F + std::tanh(inner));
        }
        break;
    }
}

} // namespace heed::kernel
