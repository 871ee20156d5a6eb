// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/forwardpass.h"
#include "model/modelinfo.h"

#include <cstdint>
#include <vector>

namespace heed {

/// The parts of an encoder-decoder Transformer (Vaswani et al. 2017, figure 1). A post-norm network has a norm after
/// each block, which adds the block to the stream first; a pre-norm network has a norm before each block, and a plain
/// addition after it.
enum class BlockKind {
    Embedding,
    Positions,     ///< what is added to the embedding
    DistanceBias,  ///< what is added to the scores of self-attention (T5)
    EmbeddingNorm, ///< after embedding and positions
    SelfNorm,      ///< Norm(x + self-attention); before the block under pre-norm: Norm(x)
    SelfAttention,
    SelfAdd, ///< x + self-attention, under pre-norm
    CrossNorm,
    CrossAttention,
    CrossAdd,
    FeedForwardNorm,
    FeedForward,
    FeedForwardAdd,
    FinalNorm, ///< after the last layer
    Linear,    ///< the output layer
    Softmax,
};

/// One block of one model.
struct NetworkBlock
{
    BlockKind kind = BlockKind::Embedding;
    Stack stack = Stack::Encoder;
    int layer = -1;              ///< −1 outside the layers
    std::int64_t parameters = 0; ///< of its own; tensors that it shares count where they come first

    friend bool operator==(const NetworkBlock&, const NetworkBlock&) = default;
};

/// Every block in the order of the computation: the encoder from its embedding up, then the decoder. Their parameters
/// sum to ModelInfo::parameters. Layers on their own have neither embedding nor output layer.
std::vector<NetworkBlock> networkPlan(const ModelInfo& model);

/// The block's output for one token whose states are known; null when it is no vector of the token.
const std::vector<float>* outputOf(const NetworkBlock& block, const TokenStates& states, NormPlacement placement);

} // namespace heed
