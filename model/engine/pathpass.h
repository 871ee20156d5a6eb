// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/decoderweights.h"
#include "model/engine/slotstore.h"
#include "model/engine/sourceencoder.h"
#include "model/forwardpass.h"

#include <memory>
#include <vector>

namespace heed {

/// What a decoding kept, shared by its record and the traces of its hypotheses.
struct KeptDecoding
{
    std::shared_ptr<const SourceEncoder> encoder;
    std::shared_ptr<const DecoderWeights> weights;
    std::shared_ptr<const EncodedSource> source;
    SlotStore slots;

    const ModelConfig& config() const { return weights->config; }
};

/// The pass along one path of slots, computed again from what decoding kept: attention from the kept Q, K and V, the rest
/// from the weights. A token costs one row through each matrix.
class PathPass final : public ForwardPass
{
public:
    /// @param path slots, the start token's first
    /// @param inputs the decoder's inputs on that path
    PathPass(std::shared_ptr<const KeptDecoding> decoding, std::vector<int> path, std::vector<TokenId> inputs);

    TokenStates states(Stack stack, int position) const override;
    Matrix headOutputs(AttentionKind kind, int layer, int query) const override;
    Matrix outputWeights(const HeadIndex& head) const override;
    std::vector<float> outputBias(AttentionKind kind, int layer) const override;
    Matrix positions(Stack stack) const override;

private:
    TokenStates::Layer layerStates(const std::vector<float>& input, int layer, int position) const;
    std::vector<float> context(AttentionKind kind, int layer, int query) const;
    const LinearWeights& projection(AttentionKind kind, int layer) const;

    std::shared_ptr<const KeptDecoding> m_decoding;
    std::vector<int> m_path;
    std::vector<TokenId> m_inputs;
};

} // namespace heed
