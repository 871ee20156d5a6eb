// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"
#include "model/text/token.h"

#include <string>
#include <vector>

namespace heed {

enum class AttentionKind : int;
struct HeadIndex;

/// The two halves of the network.
enum class Stack { Encoder, Decoder };

/// One token's vector on its way through the layers of a stack, [d_model] each: the residual stream x, what every block
/// reads of it, and what the block adds.
///
/// A post-norm network (Marian, BART) normalises the stream itself, x ← Norm(x + block(x)): a block reads x, and after…
/// is the norm's output. A pre-norm network (T5, M2M-100, mBART) leaves the stream alone, x ← x + block(Norm(x)): a block
/// reads …Input, and after… is the plain sum, which grows from layer to layer.
struct TokenStates
{
    struct Layer
    {
        std::vector<float> selfAttentionInput;  ///< Norm(x); empty under post-norm, where the block reads x
        std::vector<float> selfAttention;       ///< what the block computes: W_O concat(z) + b_O
        std::vector<float> afterSelfAttention;  ///< Norm(x + selfAttention), or x + selfAttention under pre-norm
        std::vector<float> crossAttentionInput; ///< the same of cross-attention; all empty in the encoder
        std::vector<float> crossAttention;
        std::vector<float> afterCrossAttention;
        std::vector<float> feedForwardInput;
        std::vector<float> feedForward;
        std::vector<float> output; ///< the same after the feed-forward block: the next layer's x
    };

    std::vector<float> embedding; ///< the token's row of the table, × √d_model where the model does so
    std::vector<float> embedded;  ///< with what is added for the position; the same vector where nothing is (T5)
    std::vector<float> input;     ///< after the embedding's norm; `embedded` where there is none: the first layer's x
    std::vector<Layer> layers;
    std::vector<float> output; ///< after the norm that follows the last layer; without one the last layer's output
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

    /// b_O, [d_model]: belongs to no head. Zeros where the model has no biases.
    virtual std::vector<float> outputBias(AttentionKind kind, int layer) const = 0;

    /// The table of positional encodings that is added to the embeddings, [maxPositions, d_model]; empty where positions
    /// act in the scores alone (T5).
    virtual Matrix positions(Stack stack) const = 0;

    /// What the output layer makes of states of the decoder, [states, vocabulary] before the softmax: with the norm that
    /// follows the last layer, the scale and the bias that the model has. Empty where the output layer is not known.
    /// @param states [states, d_model], as TokenStates has them before that norm
    virtual Matrix logits(const Matrix& /*states*/) const { return {}; }

    /// How an entry of the vocabulary is written, "#id" without a tokenizer; empty where logits() is.
    virtual std::string targetPiece(TokenId /*id*/) const { return {}; }
};

} // namespace heed
