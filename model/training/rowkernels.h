// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"
#include "model/training/dropoutsite.h"

#include <cstdint>

/// What a training step on the CPU does between its matrix products: each function one pass over rows, on the calling
/// thread. A matrix is row-major and a row is a token. `Value` is what matrices are multiplied in, float or
/// c10::BFloat16; everything is computed in float. Biases are added here, not by the products.
namespace heed::training::kernel {

/// x = dropout(table[token] · scale + positions[place]); x and its rounded copy are [rows, size].
template <class Value>
struct Embedding
{
    const TokenId* tokens;      ///< [rows]
    const std::int32_t* places; ///< [rows], in the sentence
    std::int64_t rows, size;
    float scale;
    DropoutSite dropout;
    const float* table;     ///< [vocabulary, size]
    const float* positions; ///< [places, size]
    float* x;
    Value* rounded;
};

template <class Value>
void embed(const Embedding<Value>& embedding);

/// tableGradient[token] += dropout(gradient + roundedGradient) · scale. @param embedding x: the gradient,
/// rounded: another part of it, or null
template <class Value>
void embedBackward(const Embedding<Value>& embedding, float* tableGradient);

/// The end of a sublayer: x = LayerNorm(residual + dropout(addend + addendBias)), ε 1e-5; all [rows, size].
template <class Value>
struct SublayerEnd
{
    std::int64_t rows, size;
    const float *gain, *bias, *addendBias; ///< [size]
    DropoutSite dropout;
    float* normalized; ///< before gain and bias, kept for the backward pass
    float* deviations; ///< [rows], 1/σ, kept too
};

/// @param x the residual; replaced by the result  @param rounded written: the result, for products
template <class Value>
void finishSublayer(const SublayerEnd<Value>& end, const Value* addend, float* x, Value* rounded);

/// What finishSublayer()'s backward pass adds to; [size] each.
struct SublayerEndGradients
{
    float *gain, *bias, *addendBias;
};

/// @param gradient of x; replaced by that of the residual
/// @param roundedGradient of the rounded copy, added to `gradient`; null for none
/// @param addendGradient written
template <class Value>
void finishSublayerBackward(const SublayerEnd<Value>& end, const SublayerEndGradients& sums, float* gradient,
                            const Value* roundedGradient, Value* addendGradient);

/// values = max(0, values + bias), [rows, size].
template <class Value>
void addBiasAndRectify(Value* values, const float* bias, std::int64_t rows, std::int64_t size);

/// gradient = 0 where the rectified values are 0; adds its column sums to biasGradient.
template <class Value>
void rectifyBackward(Value* gradient, const Value* rectified, float* biasGradient, std::int64_t rows,
                     std::int64_t size);

/// sum += values.
template <class Value>
void add(float* sum, const Value* values, std::int64_t count);

/// Label-smoothed cross-entropy (Szegedy et al. 2016, as torch::nn::CrossEntropyLoss computes it).
/// @param logits [rows, vocabulary]; replaced by scale · the gradient of the rows' summed loss
/// @param bias added to the logits, [vocabulary]
/// @param scratch [vocabulary]
/// @returns the rows' summed loss, not scaled, nats
template <class Value>
double crossEntropy(Value* logits, const float* bias, const TokenId* labels, std::int64_t rows, std::int64_t vocabulary,
                    float smoothing, float scale, float* scratch);

} // namespace heed::training::kernel
