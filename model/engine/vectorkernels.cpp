// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/vectorkernels.h"

#include "model/vectormath.h"

#include <algorithm>
#include <cmath>

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

HEED_VECTORIZED void attend(const float* query, const float* const* keys, const float* const* values, int count,
                            int heads, int headSize, float scale, float* weights, float* context)
{
    for (int key = 0; key < count; ++key) {
        for (int head = 0; head < heads; ++head) {
            const float* q = query + head * headSize;
            const float* k = keys[key] + head * headSize;
            float dot = 0.0F;
#pragma omp simd reduction(+ : dot)
            for (int channel = 0; channel < headSize; ++channel)
                dot += q[channel] * k[channel];
            weights[head * count + key] = dot * scale;
        }
    }
    for (int head = 0; head < heads; ++head)
        softmax(weights + head * count, count);

    std::fill_n(context, heads * headSize, 0.0F);
    for (int key = 0; key < count; ++key) {
        for (int head = 0; head < heads; ++head) {
            const float weight = weights[head * count + key];
            const float* v = values[key] + head * headSize;
            float* c = context + head * headSize;
#pragma omp simd
            for (int channel = 0; channel < headSize; ++channel)
                c[channel] += weight * v[channel];
        }
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
    }
}

} // namespace heed::kernel
