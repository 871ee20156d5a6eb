// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/forwardpass.h"
#include "model/modelinfo.h"

#include <cstdint>
#include <vector>

namespace heed {

/// The parts of an encoder-decoder Transformer (Vaswani et al. 2017, figure 1), each with a norm after it
/// (post-norm, as Marian places them).
enum class BlockKind {
    Embedding,
    Positions,
    SelfAttention,
    SelfNorm, ///< LayerNorm(x + self-attention)
    CrossAttention,
    CrossNorm,
    FeedForward,
    FinalNorm,
    Linear, ///< the output layer
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
/// sum to ModelInfo::parameters.
std::vector<NetworkBlock> networkPlan(const ModelInfo& model);

} // namespace heed
