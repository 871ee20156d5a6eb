// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkweights.h"
#include "model/engine/weightobserver.h"
#include "model/text/token.h"

#include <cstddef>
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
    std::vector<float> states; ///< the encoder's output, [S, d_model]
    /// Per encoder layer: query, key and value of every token, [S, 3 · inner]; empty when not captured.
    std::vector<std::vector<float>> encoder;
    /// Per decoder layer: key and value of every token for cross-attention, [S, 2 · inner].
    std::vector<std::vector<float>> cross;
};

/// The encoder, and the projections of its output to every decoder layer's keys and values: all tokens at once, the
/// products on LibTorch; softmax(QKᵀ/√d)V by the loops that decode (kernel::attend()), which the trace repeats.
class SourceEncoder
{
public:
    SourceEncoder(std::shared_ptr<const NetworkWeights> weights, int threads);

    /// @param ids in the vocabulary, at most maxPositions, at least one
    /// @param capture keep queries, keys and values of the encoder
    /// @param stop polled before every layer
    /// @returns null when stopped
    std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture, std::stop_token stop) const;

    void setWeightObserver(WeightObserver observer) { m_observer = std::move(observer); }

private:
    struct Buffers;
    /// One layer on all states. @returns query, key and value of every token, [S, 3 · inner]
    std::vector<float> computeLayer(int layer, Buffers& buffers) const;
    void attend(int layer, const std::vector<float>& queryKeyValue, Buffers& buffers) const;

    std::shared_ptr<const NetworkWeights> m_weights;
    int m_threads;
    WeightObserver m_observer;
};

} // namespace heed
