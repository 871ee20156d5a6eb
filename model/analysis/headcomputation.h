// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/matrix.h"

#include <vector>

namespace heed {

/// softmax(qKᵀ · scale + bias + mask)V of one query of one head, every number on the way, read from a trace. What a trace does not
/// know is empty.
struct HeadComputation
{
    HeadIndex head;
    int query = 0;
    int visible = 0;           ///< keys that the mask lets through: the first so many
    float scale = 1.0F;        ///< what q·k is multiplied with: 1/√d_k, or 1 where a model does not scale (T5)
    std::vector<float> vector; ///< q, [d_k]
    Matrix keyVectors;         ///< K, [key, d_k]
    Matrix valueVectors;       ///< V, [key, d_k]

    std::vector<float> products;     ///< q·k, [key]: masked keys too, as the mask comes after
    std::vector<float> bias;         ///< what is added for the distance, [key]; empty: nothing
    std::vector<float> scores;       ///< the trace's: q·k scaled, with the bias, −∞ where masked, [key]
    float largest = 0.0F;            ///< the row's largest score, which softmax subtracts: exp cannot overflow then
    std::vector<float> exponentials; ///< exp(score − largest), 0 where masked, [key]
    double sum = 0.0;                ///< of the exponentials
    std::vector<float> weights;      ///< the trace's, sum to 1, [key]
    std::vector<float> output;       ///< z = Σ weight · v, [d_k]

    Matrix headOutputs;            ///< W_Oʰzʰ of every head of the layer, [heads, d_model]; empty: not known
    std::vector<float> outputBias; ///< b_O, [d_model]

    int headSize() const { return int(vector.size()); }
    int modelSize() const { return headOutputs.columns(); }
    int keys() const { return int(weights.size()); }
    bool isMasked(int key) const { return key >= visible; }
    int strongestKey() const; ///< that of the largest weight; −1: none

    /// q ∘ k: the addends of q·k, [d_k].
    std::vector<float> elementwiseProduct(int key) const;
    /// weight · v: what the key adds to z, [d_k].
    std::vector<float> weightedValue(int key) const;
    /// ‖W_Oʰzʰ‖₂ of every head of the layer, [heads].
    std::vector<double> headOutputNorms() const;
};

/// @param query a row of the head's maps
/// Without Q and K in the trace only scores, softmax and weights are filled in.
HeadComputation headComputation(const AttentionTrace& trace, HeadIndex head, int query);

/// x, [d_model]: what an attention block reads of a query. Every head's q is x W_Q + b_Q.
std::vector<float> queryInput(const ForwardPass& pass, AttentionKind kind, int layer, int query);

/// y, [d_model]: what it reads of a key. Every head's k is y W_K + b_K, its v is y W_V + b_V. In self-attention y is that
/// token's x; cross-attention of every layer reads the encoder's output.
std::vector<float> keyInput(const ForwardPass& pass, AttentionKind kind, int layer, int key);

} // namespace heed
