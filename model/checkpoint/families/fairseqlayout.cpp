// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/fairseqlayout.h"

#include "model/checkpoint/fieldreader.h"

#include <string>
#include <utility>

namespace heed {

namespace {

AttentionNames attentionNames(const std::string& name)
{
    return {
        .query = {name + ".q_proj"},
        .key = {name + ".k_proj"},
        .value = {name + ".v_proj"},
        .output = {name + ".out_proj"},
        .norm = name + "_layer_norm",
    };
}

StackNames stackNames(const std::string& stack, const ModelConfig& config)
{
    StackNames names;
    // M2M-100 stores its computed table as "weights".
    names.positions = {stack + "embed_positions.weight", stack + "embed_positions.weights"};
    names.embeddingNorm = config.normalizeEmbedding ? stack + "layernorm_embedding" : "";
    names.finalNorm = config.hasFinalNorm ? stack + "layer_norm" : "";
    names.layer = {
        .prefix = stack + "layers.{}.",
        .self = attentionNames("self_attn"),
        .cross = attentionNames("encoder_attn"),
        .expand = {"fc1"},
        .gate = {},
        .contract = {"fc2"},
        .feedForwardNorm = "final_layer_norm",
    };
    return names;
}

} // namespace

void readFairseqShape(const FieldReader& fields, ModelConfig& config)
{
    fields.read("d_model", config.modelSize, kModelSizes);
    fields.read("encoder_layers", config.encoderLayers, kLayerCounts);
    fields.read("decoder_layers", config.decoderLayers, kLayerCounts);
    fields.read("encoder_attention_heads", config.encoderHeads, kHeadCounts);
    fields.read("decoder_attention_heads", config.decoderHeads, kHeadCounts);
    fields.read("encoder_ffn_dim", config.encoderFeedForward, kFeedForwardSizes);
    fields.read("decoder_ffn_dim", config.decoderFeedForward, kFeedForwardSizes);
    fields.read("max_position_embeddings", config.maxPositions, kPositionCounts);
    for (const auto& [key, heads] : {std::pair("encoder_attention_heads", config.encoderHeads),
                                     std::pair("decoder_attention_heads", config.decoderHeads)})
        fields.requireDivisor(key, heads, "d_model", config.modelSize);
    fields.requirePositionTable("max_position_embeddings", config);
    fields.require("vocab_size");
    fields.read("vocab_size", config.sourceVocabulary, kVocabularySizes);
    config.targetVocabulary = config.sourceVocabulary;
    fields.read("activation_function", config.activation);
    fields.read("scale_embedding", config.scaleEmbedding);
    fields.read("tie_word_embeddings", config.tieWordEmbeddings);
}

WeightNames fairseqWeightNames(const ModelConfig& config)
{
    const std::string shared = "model.shared.weight";
    const std::string source = "model.encoder.embed_tokens.weight";
    const std::string target = "model.decoder.embed_tokens.weight";
    const std::string head = "lm_head.weight";
    WeightNames names{
        .encoder = stackNames("model.encoder.", config),
        .decoder = stackNames("model.decoder.", config),
        .output = {head},
        .outputBias = {"final_logits_bias"},
    };
    if (config.shareEmbeddings)
        names.encoder.embedding = names.decoder.embedding = {shared, target, source};
    else {
        names.encoder.embedding = {source};
        names.decoder.embedding = {target};
    }
    if (config.tieWordEmbeddings)
        names.decoder.embedding.push_back(head);
    if (config.tieWordEmbeddings && config.shareEmbeddings)
        names.encoder.embedding.push_back(head);
    return names;
}

} // namespace heed
