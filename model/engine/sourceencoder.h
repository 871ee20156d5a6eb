// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/decoderweights.h"
#include "model/engine/weightobserver.h"
#include "model/vectortrace.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace heed {

/// One source sentence, read: all that decoding and its trace need of it.
struct EncodedSource
{
    int length = 0;
    std::vector<float> states;                    ///< the encoder's output, [S, d_model]
    std::vector<AttentionVectors::Layer> encoder; ///< per encoder layer, [S, d_model] each; empty when not captured
    std::vector<AttentionVectors::Layer> cross; ///< per decoder layer: keys and values of the source, [S, d_model] each
};

struct EncoderLayerWeights
{
    LinearWeights query;
    LinearWeights key;
    LinearWeights value;
    LinearWeights selfOutput;
    NormWeights selfNorm;
    LinearWeights expand;   ///< fc1, [ffn, d_model]
    LinearWeights contract; ///< fc2, [d_model, ffn]
    NormWeights finalNorm;
};

/// The encoder, and the projections of its output to every decoder layer's keys and values. Sentences are short, so
/// these are small-row products too: with 20 tokens a general matrix product spends most of its time rearranging
/// the weights. Queries, keys and values are made where the trace keeps them.
class SourceEncoder
{
public:
    /// @param afterLayer called after each layer was read; may throw to give up.
    /// @throws Error when a tensor is missing or wrong.
    SourceEncoder(Checkpoint& checkpoint, const ModelConfig& config, std::shared_ptr<const PackedMatrix> embedding,
                  const std::function<void()>& afterLayer);

    /// @param ids in the vocabulary, at most maxPositions, at least one
    /// @param capture keep queries, keys and values of the encoder
    /// @param stop polled before every layer
    /// @returns null when stopped
    std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture, std::stop_token stop,
                                                int threads) const;

    void setWeightObserver(WeightObserver observer) { m_observer = std::move(observer); }

private:
    void embed(std::span<const TokenId> ids, RowBuffer& states) const;
    AttentionVectors::Layer selfAttention(int layer, RowBuffer& states, int threads) const;
    void feedForward(const EncoderLayerWeights& weights, RowBuffer& states, int threads) const;

    ModelConfig m_config;
    std::shared_ptr<const PackedMatrix> m_embedding;
    std::vector<float> m_positions; ///< [maxPositions, d_model]
    std::vector<EncoderLayerWeights> m_layers;
    struct CrossWeights
    {
        LinearWeights key;
        LinearWeights value;
    };
    std::vector<CrossWeights> m_cross; ///< per decoder layer
    WeightObserver m_observer;
};

} // namespace heed
