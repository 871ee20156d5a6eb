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

inline void addTo(float* x, const float* addend, int size)
{
#pragma omp simd
    for (int index = 0; index < size; ++index)
        x[index] += addend[index];
}

inline float sigmoid(float x)
{
    const float bounded = x < -87.0F ? -87.0F : x; // e⁸⁷ is still finite
    return 1.0F / (1.0F + vectorExp(-bounded));
}

/// x Φ(x), with Hastings' polynomial for erfc (Abramowitz & Stegun 1964, 7.1.26), whose error is below 1.5e-7:
/// std::erf does not become vector instructions.
inline float gelu(float x)
{
    const float distance = (x < 0.0F ? -x : x) * 0.70710678F; // |x|/√2
    const float t = 1.0F / (1.0F + 0.3275911F * distance);
    const float polynomial
        = ((((1.061405429F * t - 1.453152027F) * t + 1.421413741F) * t - 0.284496736F) * t + 0.254829592F) * t;
    const float tail = 0.5F * polynomial * vectorExp(-distance * distance); // Φ(−|x|)
    return x * (x < 0.0F ? tail : 1.0F - tail);
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

HEED_VECTORIZED void headScores(const float* query, const float* const* keys, int count, const Heads& heads,
                                const float* bias, float* scores)
{
    for (int key = 0; key < count; ++key)
        scores[key] = heads.scale * dotProduct(query, keys[key], heads.size);
    if (bias != nullptr)
        addTo(scores, bias, count);
}

HEED_VECTORIZED void attend(const float* query, const Memory& memory, const Heads& heads, const BiasRows& bias,
                            float* weights, float* context)
{
    const int count = memory.count;
    const int headSize = heads.size;
    for (int key = 0; key < count; ++key) {
        for (int head = 0; head < heads.count; ++head) {
            const std::ptrdiff_t offset = std::ptrdiff_t(head) * headSize;
            weights[std::ptrdiff_t(head) * count + key]
                = heads.scale * dotProduct(query + offset, memory.keys[key] + offset, headSize);
        }
    }
    for (int head = 0; head < heads.count; ++head) {
        float* const scores = weights + std::ptrdiff_t(head) * count;
        if (bias.values != nullptr)
            addTo(scores, bias.values + head * bias.stride, count);
        softmax(scores, count);
    }

    std::fill_n(context, heads.count * headSize, 0.0F);
    for (int key = 0; key < count;) {
        const bool isFour = key + 4 <= count;
        for (int head = 0; head < heads.count; ++head) {
            const std::ptrdiff_t offset = std::ptrdiff_t(head) * headSize;
            const float* headWeights = weights + std::ptrdiff_t(head) * count + key;
            if (isFour)
                addWeighted<4>(headWeights, memory.values + key, offset, headSize, context + offset);
            else
                addWeighted<1>(headWeights, memory.values + key, offset, headSize, context + offset);
        }
        key += isFour ? 4 : 1;
    }
}

HEED_VECTORIZED void layerNorm(const float* x, const LayerNorm& norm, int size, float* y)
{
    float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
    for (int channel = 0; channel < size; ++channel)
        sum += x[channel];
    const float mean = sum / float(size);
    float squares = 0.0F;
#pragma omp simd reduction(+ : squares)
    for (int channel = 0; channel < size; ++channel) {
        const float deviation = x[channel] - mean;
        squares += deviation * deviation;
    }
    const float factor = 1.0F / std::sqrt(squares / float(size) + norm.epsilon);
#pragma omp simd
    for (int channel = 0; channel < size; ++channel)
        y[channel] = (x[channel] - mean) * factor * norm.gain[channel] + norm.bias[channel];
}

HEED_VECTORIZED void rmsNorm(const float* x, const float* gain, float epsilon, int size, float* y)
{
    float squares = 0.0F;
#pragma omp simd reduction(+ : squares)
    for (int channel = 0; channel < size; ++channel)
        squares += x[channel] * x[channel];
    const float factor = 1.0F / std::sqrt(squares / float(size) + epsilon);
#pragma omp simd
    for (int channel = 0; channel < size; ++channel)
        y[channel] = x[channel] * factor * gain[channel];
}

HEED_VECTORIZED void add(float* x, const float* addend, int size)
{
    addTo(x, addend, size);
}

HEED_VECTORIZED void multiply(float* x, const float* factor, int size)
{
#pragma omp simd
    for (int index = 0; index < size; ++index)
        x[index] *= factor[index];
}

HEED_VECTORIZED void activate(float* x, int size, Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        for (int index = 0; index < size; ++index)
            x[index] = x[index] < 0.0F ? 0.0F : x[index];
        break;
    case Activation::Silu:
        for (int index = 0; index < size; ++index)
            x[index] = x[index] * sigmoid(x[index]);
        break;
    case Activation::Gelu:
        for (int index = 0; index < size; ++index)
            x[index] = gelu(x[index]);
        break;
    case Activation::GeluTanh: // (1 + tanh(y)) / 2 = sigmoid(2y)
        for (int index = 0; index < size; ++index) {
            const float inner = 0.79788456F * (x[index] + 0.044715F * x[index] * x[index] * x[index]); // √(2/π)
            x[index] = x[index] * sigmoid(2.0F * inner);
        }
        break;
    }
}

} // namespace heed::kernel
