// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace heed::training::kernel {

/// One attention of a share of a batch: its sentences stand one behind another without padding, and a query sees the
/// keys of its own sentence. A head's channels stand side by side. Matrices are row-major; a row is a token.
template <class Value>
struct AttentionShape
{
    const std::int32_t* queryBegins; ///< [sentences + 1], rows
    const std::int32_t* keyBegins;   ///< [sentences + 1], rows
    int sentences, heads, headSize;
    bool causal; ///< query q sees the keys 0..q of its sentence

    const Value *queries, *keys, *values;         ///< projections without their biases
    std::int64_t queryStride, keyStride;          ///< from row to row; values have the keys'
    const float *queryBias, *keyBias, *valueBias; ///< [heads · headSize]
};

/// The gradients of what AttentionShape points to.
template <class Value>
struct AttentionGradients
{
    Value *queries, *keys, *values;         ///< written; strides as in the shape
    float *queryBias, *keyBias, *valueBias; ///< added to
};

/// mixed = softmax(QKᵀ/√headSize) V, [rows, heads · headSize].
/// @param weights kept for the backward pass: sentence after sentence [heads, queries, keys up to a multiple of 16]
template <class Value>
void attend(const AttentionShape<Value>& shape, std::vector<float>& weights, Value* mixed);

/// @param mixedGradient [rows, heads · headSize]
template <class Value>
void attendBackward(const AttentionShape<Value>& shape, const std::vector<float>& weights, const Value* mixedGradient,
                    const AttentionGradients<Value>& gradients);

} // namespace heed::training::kernel
