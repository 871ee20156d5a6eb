// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <cstddef>

namespace heed::kernel {

/// The heads of one attention.
struct Heads
{
    int count = 0;
    int size = 0;       ///< d_head
    float scale = 1.0F; ///< what QKᵀ is multiplied with: 1/√d_head, or 1 for T5
};

/// What is added to the scores of one query: of a head and key, values[head · stride + key]; null: nothing.
struct BiasRows
{
    const float* values = nullptr;
    std::ptrdiff_t stride = 0;
};

/// The keys and values that a query looks at: one pointer each to [heads · d_head].
struct Memory
{
    const float* const* keys = nullptr;
    const float* const* values = nullptr;
    int count = 0;
};

/// Attention of one query, all heads.
/// @param query [heads · d_head]
/// @param weights written: softmax of the scores, [heads, count]
/// @param context written: the weighted values, [heads · d_head]
void attend(const float* query, const Memory& memory, const Heads& heads, const BiasRows& bias, float* weights,
            float* context);

/// One head's scores of one query, QKᵀ · scale + bias, to the last bit those that attend() computes.
/// @param query, keys [d_head] each
/// @param bias [count], or null
/// @param scores written: [count]
void headScores(const float* query, const float* const* keys, int count, const Heads& heads, const float* bias,
                float* scores);

/// What LayerNorm learned.
struct LayerNorm
{
    const float* gain = nullptr; ///< γ
    const float* bias = nullptr; ///< β
    float epsilon = 1e-5F;
};

/// y ← (x − mean) / √(variance + ε) · γ + β over `size` channels; y may be x.
void layerNorm(const float* x, const LayerNorm& norm, int size, float* y);

/// y ← x / √(mean(x²) + ε) · gain; y may be x.
void rmsNorm(const float* x, const float* gain, float epsilon, int size, float* y);

/// x ← x + addend
void add(float* x, const float* addend, int size);

/// x ← x · factor
void multiply(float* x, const float* factor, int size);

/// x ← activation(x), `size` values.
void activate(float* x, int size, Activation activation);

/// values ← softmax(values), `count` values.
void softmax(float* values, int count);

} // namespace heed::kernel
