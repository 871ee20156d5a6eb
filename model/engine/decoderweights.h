// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/engine/linearweights.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace heed {

struct DecoderLayerWeights
{
    LinearWeights selfQueryKeyValue; ///< [3 · d_model, d_model]: the three projections as one product
    LinearWeights selfOutput;
    NormWeights selfNorm;
    LinearWeights crossQuery;
    LinearWeights crossOutput;
    NormWeights crossNorm;
    LinearWeights expand;   ///< fc1, [ffn, d_model]
    LinearWeights contract; ///< fc2, [d_model, ffn]
    NormWeights finalNorm;
};

/// What every decoding step reads, in the type of the file. (The weights for the
/// keys and values of cross-attention are used once per sentence: SourceEncoder has them.)
struct DecoderWeights
{
    ModelConfig config;
    std::vector<DecoderLayerWeights> layers;
    std::shared_ptr<const PackedMatrix> embedding; ///< of target tokens, [V, d_model]
    std::shared_ptr<const PackedMatrix> output;    ///< [V, d_model]; the embedding itself where they are tied
    std::vector<float> outputBias;                 ///< final_logits_bias, [V]
    std::vector<float> positions;                  ///< [maxPositions, d_model]
};

/// The embedding tables, each read once however many places use it.
struct Embeddings
{
    std::shared_ptr<const PackedMatrix> source; ///< [V_source, d_model]
    std::shared_ptr<const PackedMatrix> target;
    std::shared_ptr<const PackedMatrix> output;
};

/// @throws Error when a tensor is missing or wrong.
Embeddings readEmbeddings(Checkpoint& checkpoint, const ModelConfig& config);

/// Position embeddings of "encoder" or "decoder", [maxPositions, d_model]: from the file, or the sinusoids that a file
/// need not hold.
std::vector<float> readPositions(Checkpoint& checkpoint, const ModelConfig& config, const std::string& stack);

/// @param afterLayer called after each layer; may throw to give up.
DecoderWeights readDecoderWeights(Checkpoint& checkpoint, const ModelConfig& config, const Embeddings& embeddings,
                                  const std::function<void()>& afterLayer);

} // namespace heed
