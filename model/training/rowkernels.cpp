// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/rowkernels.h"

#include "model/training/storedvalue.h"
#include "model/vectormath.h"

#include <cmath>

namespace heed::training::kernel {

template <class Value>
HEED_VECTORIZED void embed(const Embedding<Value>& embedding)
{
    const std::int64_t size = embedding.size;
    const DropoutSite dropout = embedding.dropout;
    for (std::int64_t row = 0; row < embedding.rows; ++row) {
        const float* entry = embedding.table + embedding.tokens[row] * size;
        const float* position = embedding.positions + embedding.places[row] * size;
        float* x = embedding.x + row * size;
        Value* rounded = embedding.rounded + row * size;
        const std::uint32_t key = mix(dropout.rowKeys[row] + dropout.site);
#pragma omp simd
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = (entry[channel] * embedding.scale + position[channel])
                                * dropoutFactor(dropout, key, std::uint32_t(channel));
            x[channel] = value;
            assign(rounded[channel], value);
        }
    }
}

template <class Value>
HEED_VECTORIZED void embedBackward(const Embedding<Value>& embedding, float* tableGradient)
{
    const std::int64_t size = embedding.size;
    const DropoutSite dropout = embedding.dropout;
    for (std::int64_t row = 0; row < embedding.rows; ++row) {
        float* sum = tableGradient + embedding.tokens[row] * size;
        const float* gradient = embedding.x + row * size;
        const std::uint32_t key = mix(dropout.rowKeys[row] + dropout.site);
        if (embedding.rounded != nullptr) {
            const Value* rounded = embedding.rounded + row * size;
#pragma omp simd
            for (std::int64_t channel = 0; channel < size; ++channel)
                sum[channel] += (gradient[channel] + toFloat(rounded[channel])) * embedding.scale
                                * dropoutFactor(dropout, key, std::uint32_t(channel));
        } else {
#pragma omp simd
            for (std::int64_t channel = 0; channel < size; ++channel)
                sum[channel]
                    += gradient[channel] * embedding.scale * dropoutFactor(dropout, key, std::uint32_t(channel));
        }
    }
}

template <class Value>
HEED_VECTORIZED void finishSublayer(const SublayerEnd<Value>& end, const Value* addend, float* x, Value* rounded)
{
    const std::int64_t size = end.size;
    const DropoutSite dropout = end.dropout;
    for (std::int64_t row = 0; row < end.rows; ++row) {
        const Value* added = addend + row * size;
        float* values = x + row * size;
        float* normalized = end.normalized + row * size;
        const std::uint32_t key = mix(dropout.rowKeys[row] + dropout.site);
        float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = values[channel]
                                + (toFloat(added[channel]) + end.addendBias[channel])
                                      * dropoutFactor(dropout, key, std::uint32_t(channel));
            normalized[channel] = value;
            sum += value;
        }
        const float mean = sum / float(size);
        float squares = 0.0F;
#pragma omp simd reduction(+ : squares)
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float centred = normalized[channel] - mean;
            squares += centred * centred;
        }
        const float deviation = 1.0F / std::sqrt(squares / float(size) + 1e-5F);
        end.deviations[row] = deviation;
        Value* out = rounded + row * size;
#pragma omp simd
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = (normalized[channel] - mean) * deviation;
            normalized[channel] = value;
            const float result = value * end.gain[channel] + end.bias[channel];
            values[channel] = result;
            assign(out[channel], result);
        }
    }
}

template <class Value>
HEED_VECTORIZED void finishSublayerBackward(const SublayerEnd<Value>& end, const SublayerEndGradients& sums,
                                            float* gradient, const Value* roundedGradient, Value* addendGradient)
{
    const std::int64_t size = end.size;
    const DropoutSite dropout = end.dropout;
    for (std::int64_t row = 0; row < end.rows; ++row) {
        float* values = gradient + row * size;
        const float* normalized = end.normalized + row * size;
        if (roundedGradient != nullptr) {
            const Value* other = roundedGradient + row * size;
#pragma omp simd
            for (std::int64_t channel = 0; channel < size; ++channel)
                values[channel] += toFloat(other[channel]);
        }
        float sum = 0.0F, product = 0.0F;
#pragma omp simd reduction(+ : sum, product)
        for (std::int64_t channel = 0; channel < size; ++channel) {
            sums.gain[channel] += values[channel] * normalized[channel];
            sums.bias[channel] += values[channel];
            const float inner = values[channel] * end.gain[channel];
            values[channel] = inner;
            sum += inner;
            product += inner * normalized[channel];
        }
        const float mean = sum / float(size), slope = product / float(size), deviation = end.deviations[row];
        const std::uint32_t key = mix(dropout.rowKeys[row] + dropout.site);
        Value* out = addendGradient + row * size;
#pragma omp simd
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = (values[channel] - mean - normalized[channel] * slope) * deviation;
            values[channel] = value;
            const float kept = value * dropoutFactor(dropout, key, std::uint32_t(channel));
            assign(out[channel], kept);
            sums.addendBias[channel] += kept;
        }
    }
}

template <class Value>
HEED_VECTORIZED void addBiasAndRectify(Value* values, const float* bias, std::int64_t rows, std::int64_t size)
{
    for (std::int64_t row = 0; row < rows; ++row, values += size) {
#pragma omp simd
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = toFloat(values[channel]) + bias[channel];
            assign(values[channel], value > 0.0F ? value : 0.0F);
        }
    }
}

template <class Value>
HEED_VECTORIZED void rectifyBackward(Value* gradient, const Value* rectified, float* biasGradient, std::int64_t rows,
                                     std::int64_t size)
{
    for (std::int64_t row = 0; row < rows; ++row, gradient += size, rectified += size) {
#pragma omp simd
        for (std::int64_t channel = 0; channel < size; ++channel) {
            const float value = toFloat(rectified[channel]) > 0.0F ? toFloat(gradient[channel]) : 0.0F;
            assign(gradient[channel], value);
            biasGradient[channel] += value;
        }
    }
}

template <class Value>
HEED_VECTORIZED void add(float* sum, const Value* values, std::int64_t count)
{
#pragma omp simd
    for (std::int64_t at = 0; at < count; ++at)
        sum[at] += toFloat(values[at]);
}

template <class Value>
HEED_VECTORIZED double crossEntropy(Value* logits, const float* bias, const TokenId* labels, std::int64_t rows,
                                    std::int64_t vocabulary, float smoothing, float scale, float* scratch)
{
    double total = 0.0;
    const float spread = smoothing / float(vocabulary);
    for (std::int64_t row = 0; row < rows; ++row, logits += vocabulary) {
        float largest = -INFINITY, sum = 0.0F;
#pragma omp simd reduction(max : largest) reduction(+ : sum)
        for (std::int64_t piece = 0; piece < vocabulary; ++piece) {
            const float logit = toFloat(logits[piece]) + bias[piece];
            scratch[piece] = logit;
            largest = logit > largest ? logit : largest;
            sum += logit;
        }
        const float wanted = scratch[labels[row]];
        float mass = 0.0F;
#pragma omp simd reduction(+ : mass)
        for (std::int64_t piece = 0; piece < vocabulary; ++piece) {
            const float weight = vectorExp(scratch[piece] - largest);
            scratch[piece] = weight;
            mass += weight;
        }
        const double logMass = double(largest) + std::log(double(mass));
        total += (1.0 - double(smoothing)) * (logMass - double(wanted))
                 + double(smoothing) * (logMass - double(sum) / double(vocabulary));
        const float factor = scale / mass, base = scale * spread;
        const float probability = scratch[labels[row]] * factor;
#pragma omp simd
        for (std::int64_t piece = 0; piece < vocabulary; ++piece)
            assign(logits[piece], scratch[piece] * factor - base);
        assign(logits[labels[row]], probability - base - scale * (1.0F - smoothing));
    }
    return total;
}

#define HEED_INSTANTIATE(Value)                                                                                        \
    template void embed(const Embedding<Value>&);                                                                      \
    template void embedBackward(const Embedding<Value>&, float*);                                                      \
    template void finishSublayer(const SublayerEnd<Value>&, const Value*, float*, Value*);                             \
    template void finishSublayerBackward(const SublayerEnd<Value>&, const SublayerEndGradients&, float*, const Value*, \
                                         Value*);                                                                      \
    template void addBiasAndRectify(Value*, const float*, std::int64_t, std::int64_t);                                 \
    template void rectifyBackward(Value*, const Value*, float*, std::int64_t, std::int64_t);                           \
    template void add(float*, const Value*, std::int64_t);                                                             \
    template double crossEntropy(Value*, const float*, const TokenId*, std::int64_t, std::int64_t, float, float,       \
                                 float*);

HEED_INSTANTIATE(float)
HEED_INSTANTIATE(c10::BFloat16)

} // namespace heed::training::kernel
