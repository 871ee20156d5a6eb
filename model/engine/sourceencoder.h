// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/decoderweights.h"
#include "model/engine/weightobserver.h"
#include "model/forwardpass.h"
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
    std::vector<TokenId> ids;
    std::vector<float> states;                    ///< the encoder's output, [S, d_model]
    std::vector<AttentionVectors::Layer> encoder; ///< per encoder layer, [S, d_model] each; empty when not captured
    std::vector<AttentionVectors::Layer> cross; ///< per decoder layer: keys and values of the source, [S, d_model] each
};

/// The encoder, and the projections of its output to every decoder layer's keys and values: batch work on LibTorch in
/// float32, with the layers (model/nn) that are trained; only softmax(QKᵀ/√d)V is our own, shared with the trace.
class SourceEncoder
{
public:
    /// @param afterLayer called after each layer was read; may throw to give up.
    /// @throws Error when a tensor is missing or wrong.
    SourceEncoder(Checkpoint& checkpoint, const ModelConfig& config, std::shared_ptr<const PackedMatrix> embedding,
                  const std::function<void()>& afterLayer);
    ~SourceEncoder();
    SourceEncoder(SourceEncoder&&) noexcept;

    /// @param ids in the vocabulary, at most maxPositions, at least one
    /// @param capture keep queries, keys and values of the encoder
    /// @param stop polled before every layer
    /// @returns null when stopped
    std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture, std::stop_token stop) const;

    /// One source token's vector after every block, computed again from what encode() captured.
    TokenStates states(const EncodedSource& source, int position) const;

    /// ForwardPass::headOutputs(), outputWeights() and outputBias() of the encoder's layers.
    Matrix headOutputs(const EncodedSource& source, int layer, int position) const;
    Matrix outputWeights(int layer, int head) const;
    std::vector<float> outputBias(int layer) const;

    /// [maxPositions, d_model]
    const std::vector<float>& positions() const;

    void setWeightObserver(WeightObserver observer) { m_observer = std::move(observer); }

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
    WeightObserver m_observer;
};

} // namespace heed
