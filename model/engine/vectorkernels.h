// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

namespace heed::kernel {

/// Attention of one query over `count` keys, all heads.
/// @param query [heads · headSize]
/// @param keys, values one pointer per key to [heads · headSize]
/// @param scale 1/√headSize
/// @param weights written: softmax of the scaled scores, [heads, count]
/// @param context written: the weighted values, [heads · headSize]
void attend(const float* query, const float* const* keys, const float* const* values, int count, int heads,
            int headSize, float scale, float* weights, float* context);

/// One head's scaled scores of one query, to the last bit those that attend() computes.
/// @param query, keys [headSize] each
/// @param scores written: [count]
void headScores(const float* query, const float* const* keys, int count, int headSize, float scale, float* scores);

/// x ← LayerNorm(x + addend) · gain + bias, over `size` channels; ε 1e-5 as in PyTorch.
void addAndNormalize(float* x, const float* addend, const float* gain, const float* bias, int size);

/// x ← activation(x), `size` values.
void activate(float* x, int size, Activation activation);

/// values ← softmax(values), `count` values.
void softmax(float* values, int count);

} // namespace heed::kernel
