// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/networkplan.h"

#include <QString>

#include <vector>

namespace heed {

/// A model and the sentence that goes through it: what NetworkView draws.
struct NetworkData
{
    ModelInfo model;
    std::vector<NetworkBlock> blocks; ///< networkPlan(model)
    std::vector<double> norms; ///< per block, ‖output‖₂ of the token at hand, measured; −1 or none: not known
    int sourceLength = 0;      ///< S; 0: no sentence
    int targetLength = 0;      ///< T
    QString sourceToken;       ///< whose norms these are, in the encoder
    QString targetToken;       ///< and in the decoder: its input
    QString writtenToken;      ///< what the softmax chose there
    bool isMasked = true;      ///< in the decoder a token sees only those before it
    bool hasPositionTable = false;             ///< positional encodings can be looked at
    AttentionKind kind = AttentionKind::Cross; ///< the chosen attention
    int layer = 0;
    QString emptyText; ///< why there is nothing to draw, a sentence; shown when isEmpty()

    bool isEmpty() const { return blocks.empty(); }
};

/// The block that computes a kind of attention.
constexpr NetworkBlock attentionBlock(AttentionKind kind, int layer)
{
    return {kind == AttentionKind::Cross ? BlockKind::CrossAttention : BlockKind::SelfAttention,
            kind == AttentionKind::Encoder ? Stack::Encoder : Stack::Decoder, layer, 0};
}

/// Whether both are the same place; parameters are not compared.
constexpr bool isSamePlace(const NetworkBlock& left, const NetworkBlock& right)
{
    return left.kind == right.kind && left.stack == right.stack && left.layer == right.layer;
}

constexpr bool isAttention(const NetworkBlock& block)
{
    return block.kind == BlockKind::SelfAttention || block.kind == BlockKind::CrossAttention;
}

/// A norm that belongs to a block: before it, or after it.
constexpr bool isBlockNorm(BlockKind kind)
{
    return kind == BlockKind::SelfNorm || kind == BlockKind::CrossNorm || kind == BlockKind::FeedForwardNorm;
}

constexpr bool isAddition(BlockKind kind)
{
    return kind == BlockKind::SelfAdd || kind == BlockKind::CrossAdd || kind == BlockKind::FeedForwardAdd;
}

/// Of an attention block.
constexpr AttentionKind kindOf(const NetworkBlock& block)
{
    if (block.kind == BlockKind::CrossAttention)
        return AttentionKind::Cross;
    return block.stack == Stack::Encoder ? AttentionKind::Encoder : AttentionKind::Decoder;
}

} // namespace heed
