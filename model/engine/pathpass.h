// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/decodingpath.h"
#include "model/forwardpass.h"

#include <vector>

namespace heed {

/// The pass along one path of slots, computed again from what decoding kept: attention from the kept Q, K and V, the rest
/// from the weights. A token costs one row through each matrix.
class PathPass final : public ForwardPass
{
public:
    /// @param inputs the decoder's inputs on that path, the start token first
    PathPass(DecodingPath path, std::vector<TokenId> inputs);

    TokenStates states(Stack stack, int position) const override;
    Matrix headOutputs(AttentionKind kind, int layer, int query) const override;
    Matrix outputWeights(const HeadIndex& head) const override;
    std::vector<float> outputBias(AttentionKind kind, int layer) const override;
    Matrix positions(Stack stack) const override;
    Matrix logits(const Matrix& states) const override;
    std::string targetPiece(TokenId id) const override;

private:
    TokenStates::Layer layerStates(Stack stack, const std::vector<float>& input, int layer, int position) const;
    const LinearWeights& projection(AttentionKind kind, int layer) const;

    DecodingPath m_path;
    std::vector<TokenId> m_inputs;
};

} // namespace heed
