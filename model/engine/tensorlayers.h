// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkweights.h"

#include <ATen/core/Tensor.h>
#include <optional>
#include <vector>

namespace heed {

// The parts of a network as LibTorch computes them, in float32 on one device. Vectors are the last dimension.

/// y = Wx + b
struct TensorLinear
{
    at::Tensor matrix; ///< [outputs, inputs]
    at::Tensor bias;   ///< undefined: none

    at::Tensor apply(const at::Tensor& x) const;
};

/// LayerNorm or RMSNorm.
struct TensorNorm
{
    at::Tensor gain; ///< [d_model]
    at::Tensor bias; ///< undefined for RMSNorm
    NormKind kind = NormKind::LayerNorm;
    double epsilon = 1e-5;

    at::Tensor apply(const at::Tensor& x) const;
};

/// The norm of one block, see BlockNorm.
struct TensorBlockNorm
{
    TensorNorm norm;
    NormPlacement placement = NormPlacement::Post;

    at::Tensor input(const at::Tensor& x) const;                           ///< what the block reads
    at::Tensor close(const at::Tensor& x, const at::Tensor& update) const; ///< the stream after the block
};

struct TensorAttention
{
    TensorLinear project; ///< queries, keys and values in self-attention, queries in cross-attention
    TensorLinear output;
    TensorBlockNorm norm;
};

struct TensorFeedForward
{
    TensorLinear expand;
    std::optional<TensorLinear> gate;
    TensorLinear contract;
    TensorBlockNorm norm;
    Activation activation = Activation::Relu;

    at::Tensor apply(const at::Tensor& x) const; ///< see FeedForwardWeights::apply()
};

struct TensorLayer
{
    TensorAttention self;
    TensorAttention cross;      ///< the decoder's only
    TensorLinear crossKeyValue; ///< of the encoder's output
    TensorFeedForward feedForward;
};

/// One of `count` matrices of equal width that lie side by side in the last dimension, e.g. the keys in "QKV". A view.
at::Tensor part(const at::Tensor& sideBySide, std::int64_t index, std::int64_t count);

/// softmax(QKᵀ · scale + bias) V for all heads, which lie side by side in the vectors.
/// @param queries [batch, query, inner]
/// @param keys, values [batch, key, inner]
/// @param bias [heads, query, key] or [query, key]; undefined: none
/// @returns [batch, query, inner]
at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values,
                  const kernel::Heads& heads, const at::Tensor& bias);

} // namespace heed
