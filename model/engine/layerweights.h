// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/linearweights.h"
#include "model/engine/normweights.h"

#include <optional>

namespace heed {

struct SelfAttentionWeights
{
    LinearWeights queryKeyValue; ///< [3 · inner, d_model]: the three projections as one product
    LinearWeights output;        ///< W_O, [d_model, inner]
    BlockNorm norm;
};

struct CrossAttentionWeights
{
    LinearWeights query;    ///< [inner, d_model], of the decoder's states
    LinearWeights keyValue; ///< [2 · inner, d_model], of the encoder's output: used once per sentence
    LinearWeights output;
    BlockNorm norm;
};

struct FeedForwardWeights
{
    LinearWeights expand;              ///< W₁, [d_ff, d_model]
    std::optional<LinearWeights> gate; ///< W_g, [d_ff, d_model]
    LinearWeights contract;            ///< W₂, [d_model, d_ff]
    BlockNorm norm;
    Activation activation = Activation::Relu;

    /// W₂ activation(W₁x), or W₂(activation(W_g x) ⊙ W₁x).
    /// @param hidden, gated buffers, made as large as they must be; `gated` stays as it is without a gate
    void apply(const RowBuffer& x, RowBuffer& update, RowBuffer& hidden, RowBuffer& gated, int threads) const;
};

/// One layer of the encoder or the decoder.
struct LayerWeights
{
    SelfAttentionWeights self;
    std::optional<CrossAttentionWeights> cross; ///< the decoder's only
    FeedForwardWeights feedForward;
};

/// The sizes that layers of a stack have in common.
struct StackShape
{
    int layers = 0;
    int heads = 0;
    int headSize = 0;
    int feedForward = 0;

    int innerSize() const { return heads * headSize; }
};

/// @param names of the stack's layers, `layer` to be put into them
/// @param hasCross for the decoder
/// @throws Error when a tensor is missing or wrong.
LayerWeights readLayer(Checkpoint& checkpoint, const ModelConfig& config, const LayerNames& names, int layer,
                       const StackShape& shape, bool hasCross);

} // namespace heed
