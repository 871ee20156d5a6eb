// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/decoderweights.h"

#include "model/nn/positions.h"

#include <algorithm>

namespace heed {

namespace {

std::shared_ptr<const PackedMatrix> pack(Checkpoint& checkpoint, const TensorView& tensor)
{
    auto matrix = std::make_shared<PackedMatrix>(int(tensor.shape[0]), int(tensor.shape[1]), tensor.type);
    checkpoint.pack(tensor, *matrix);
    return matrix;
}

} // namespace

Embeddings readEmbeddings(Checkpoint& checkpoint, const ModelConfig& config)
{
    const std::string shared = "model.shared.weight";
    const std::string encoder = "model.encoder.embed_tokens.weight";
    const std::string decoder = "model.decoder.embed_tokens.weight";
    const std::string head = "lm_head.weight";
    const Checkpoint::Shape sourceShape{config.sourceVocabulary, config.modelSize};
    const Checkpoint::Shape targetShape{config.targetVocabulary, config.modelSize};

    Embeddings embeddings;
    if (config.shareEmbeddings) {
        std::vector<std::string> names{shared, decoder, encoder};
        if (config.tieWordEmbeddings)
            names.push_back(head);
        embeddings.source = embeddings.target = pack(checkpoint, checkpoint.requireAny(names, sourceShape));
    } else if (config.tieWordEmbeddings) {
        embeddings.source = pack(checkpoint, checkpoint.require(encoder, sourceShape));
        embeddings.target = pack(checkpoint, checkpoint.requireAny({decoder, head}, targetShape));
    } else {
        embeddings.source = pack(checkpoint, checkpoint.require(encoder, sourceShape));
        // transformers gives the decoder a copy of the source's table, whose last rows no target token uses.
        const bool isCopy = sourceShape > targetShape && checkpoint.storedShape(decoder) == sourceShape;
        embeddings.target = pack(checkpoint, checkpoint.require(decoder, isCopy ? sourceShape : targetShape));
    }
    embeddings.output
        = config.tieWordEmbeddings ? embeddings.target : pack(checkpoint, checkpoint.require(head, targetShape));
    return embeddings;
}

std::vector<float> readPositions(Checkpoint& checkpoint, const ModelConfig& config, const std::string& stack)
{
    const std::string name = "model." + stack + ".embed_positions.weight";
    if (const TensorView* stored = checkpoint.find(name, {config.maxPositions, config.modelSize}))
        return toFloat32(*stored);
    const at::Tensor table = nn::sinusoidalPositions(config.maxPositions, config.modelSize).contiguous();
    return {table.data_ptr<float>(), table.data_ptr<float>() + table.numel()};
}

DecoderWeights readDecoderWeights(Checkpoint& checkpoint, const ModelConfig& config, const Embeddings& embeddings,
                                  const std::function<void()>& afterLayer)
{
    DecoderWeights weights;
    weights.config = config;
    weights.embedding = embeddings.target;
    weights.output = embeddings.output;
    const TensorView* bias = checkpoint.find("final_logits_bias", {1, config.targetVocabulary});
    weights.outputBias = bias != nullptr ? toFloat32(*bias) : std::vector<float>(std::size_t(config.targetVocabulary));
    weights.positions = readPositions(checkpoint, config, "decoder");

    const int size = config.modelSize;
    const int wide = config.decoderFeedForward;
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::string name = "model.decoder.layers." + std::to_string(layer) + ".";
        const std::string self = name + "self_attn.";
        const std::string cross = name + "encoder_attn.";
        weights.layers.push_back({
            .selfQueryKeyValue
            = readLinear(checkpoint, {self + "q_proj", self + "k_proj", self + "v_proj"}, size, size),
            .selfOutput = readLinear(checkpoint, {self + "out_proj"}, size, size),
            .selfNorm = readNorm(checkpoint, name + "self_attn_layer_norm", size),
            .crossQuery = readLinear(checkpoint, {cross + "q_proj"}, size, size),
            .crossOutput = readLinear(checkpoint, {cross + "out_proj"}, size, size),
            .crossNorm = readNorm(checkpoint, name + "encoder_attn_layer_norm", size),
            .expand = readLinear(checkpoint, {name + "fc1"}, wide, size),
            .contract = readLinear(checkpoint, {name + "fc2"}, size, wide),
            .finalNorm = readNorm(checkpoint, name + "final_layer_norm", size),
        });
        afterLayer();
    }
    return weights;
}

} // namespace heed
