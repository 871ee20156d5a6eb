// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/checkpoint/weightnames.h"
#include "model/distancebias.h"
#include "model/engine/layerweights.h"
#include "model/engine/vectorkernels.h"
#include "model/forwardpass.h"

#include <memory>
#include <optional>
#include <vector>

namespace heed {

/// One half of a network, its matrices in the type of the file.
struct StackWeights
{
    StackShape shape;
    kernel::Heads heads;                           ///< of every attention that this stack computes
    std::shared_ptr<const PackedMatrix> embedding; ///< of its tokens, [V, d_model]
    std::vector<float> positions;                  ///< [maxPositions, d_model]; empty when nothing is added
    std::optional<NormWeights> embeddingNorm;      ///< after embedding and positions
    DistanceBias bias;                             ///< of self-attention
    std::vector<LayerWeights> layers;
    std::optional<NormWeights> finalNorm; ///< after the last layer
};

/// All that the engine knows of a network. Immutable once read.
struct NetworkWeights
{
    ModelConfig config;
    StackWeights encoder;
    StackWeights decoder;
    std::shared_ptr<const PackedMatrix> output; ///< [V, d_model]; the decoder's embedding itself where they are tied
    std::vector<float> outputBias;              ///< [V]; empty: none

    const StackWeights& stack(Stack stack) const { return stack == Stack::Encoder ? encoder : decoder; }
};

/// @throws Error when a tensor is missing or wrong.
NetworkWeights readNetworkWeights(Checkpoint& checkpoint, const ModelConfig& config, const WeightNames& names);

} // namespace heed
