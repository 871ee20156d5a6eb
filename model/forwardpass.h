// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <vector>

namespace heed {

enum class AttentionKind : int;
struct HeadIndex;

/// The two halves of the network.
enum class Stack { Encoder, Decoder };

/// One token's vector on its way through the layers of a stack, [d_model] each.
struct TokenStates
{
    struct Layer
    {
        std::vector<float> selfAttention;      ///< what the block computes: W_O concat(z) + b_O
        std::vector<float> afterSelfAttention; ///< LayerNorm(x + selfAttention)
        std::vector<float> crossAttention;     ///< the same of cross-attention; empty in the encoder
        std::vector<float> afterCrossAttention;
        std::vector<float> feedForward;
        std::vector<float> output; ///< LayerNorm(x + feedForward): the next layer's input
    };

    std::vector<float> embedding; ///< the token's row of the table, × √d_model where the model does so
    std::vector<float> input;     ///< embedding + positional encoding: the first layer's input
    std::vector<Layer> layers;
};

/// What lies around the heads of one forward pass. Nothing of it is kept while translating: it is computed again for the
/// one token that somebody looks at, from the Q, K, V of the trace and the model's weights. Immutable, so any thread
/// may ask.
class ForwardPass
{
public:
    virtual ~ForwardPass() = default;

    /// @param position a source token, or a decoder input (0: the start token)
    virtual TokenStates states(Stack stack, int position) const = 0;

    /// What each head adds to the output of its attention block for one query: W_Oʰzʰ, [heads, d_model], where W_Oʰ are
    /// the columns of the output projection that meet this head's z. All rows and outputBias() sum to the block's output.
    virtual Matrix headOutputs(AttentionKind kind, int layer, int query) const = 0;

    /// W_Oʰ of one head as rows, [d_head, d_model]: z W_Oʰ is what the head adds to the block's output.
    virtual Matrix outputWeights(const HeadIndex& head) const = 0;

    /// b_O, [d_model]: belongs to no head.
    virtual std::vector<float> outputBias(AttentionKind kind, int layer) const = 0;

    /// The table of positional encodings that is added to the embeddings, [maxPositions, d_model].
    virtual Matrix positions(Stack stack) const = 0;
};

} // namespace heed
