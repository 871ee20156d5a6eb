// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/t5.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/generationfields.h"
#include "model/text/unicode.h"

#include <cmath>
#include <string>

namespace heed {

namespace {

constexpr FieldRange kBucketCounts{4, 4096};
constexpr FieldRange kDistances{1, 1 << 20};
constexpr int kLargestInnerSize = 1 << 18; // heads × d_kv

void readShape(const FieldReader& fields, ModelConfig& config)
{
    fields.read("d_model", config.modelSize, kModelSizes);
    fields.read("num_layers", config.encoderLayers, kLayerCounts);
    config.decoderLayers = config.encoderLayers;
    fields.read("num_decoder_layers", config.decoderLayers, kLayerCounts);
    fields.read("num_heads", config.encoderHeads, kHeadCounts);
    config.decoderHeads = config.encoderHeads;
    fields.read("d_kv", config.headSize, kModelSizes);
    if (config.encoderInnerSize() > kLargestInnerSize)
        fields.fail("d_kv", "is absurd for this \"num_heads\"");
    fields.read("d_ff", config.encoderFeedForward, kFeedForwardSizes);
    config.decoderFeedForward = config.encoderFeedForward;
    fields.read("n_positions", config.maxPositions, kPositionCounts); // what it was trained with; nothing is added
    fields.require("vocab_size");
    fields.read("vocab_size", config.sourceVocabulary, kVocabularySizes);
    config.targetVocabulary = config.sourceVocabulary;
}

void readRelativeBias(const FieldReader& fields, ModelConfig& config)
{
    constexpr const char* kDistance = "relative_attention_max_distance";
    fields.read("relative_attention_num_buckets", config.relativeBuckets, kBucketCounts);
    fields.read(kDistance, config.relativeMaxDistance, kDistances);
    // The decoder's first half of buckets holds one distance each; the logarithmic ones begin behind it.
    if (config.relativeMaxDistance <= config.relativeBuckets / 2)
        fields.fail(kDistance, "is not above half of \"relative_attention_num_buckets\"");
}

/// "relu", "gated-gelu", "gated-silu": the activation, gated or not. "gated-gelu" means the approximation by tanh.
void readFeedForward(const FieldReader& fields, std::string projection, ModelConfig& config)
{
    constexpr const char* kProjection = "feed_forward_proj";
    fields.read(kProjection, projection);
    constexpr std::string_view kGated = "gated-";
    config.gatedFeedForward = projection.starts_with(kGated);
    const std::string name = config.gatedFeedForward ? projection.substr(kGated.size()) : projection;
    config.activation = projection == "gated-gelu" ? Activation::GeluTanh : fields.toActivation(kProjection, name);
    fields.read("dense_act_fn", config.activation); // newer configs spell both out, and then they count
    fields.read("is_gated_act", config.gatedFeedForward);
}

void readCommon(const FieldReader& fields, const std::string& projection, ModelConfig& config)
{
    config.headSize = 64;
    config.positions = PositionKind::RelativeBias;
    config.normPlacement = NormPlacement::Pre;
    config.normKind = NormKind::RmsNorm;
    config.normEpsilon = 1e-6;
    config.hasFinalNorm = true;
    config.hasBiases = false;
    config.scaleScores = false;
    config.scaleEmbedding = false;
    config.padId = config.decoderStartId = 0;
    config.eosId = 1;
    readShape(fields, config);
    readRelativeBias(fields, config);
    readFeedForward(fields, projection, config);
    fields.readNormEpsilon("layer_norm_epsilon", config.normEpsilon);

    // transformers 5 ties always and keeps what the old field said under a new name.
    fields.read("tie_word_embeddings", config.tieWordEmbeddings);
    fields.read("scale_decoder_outputs", config.tieWordEmbeddings);
    config.outputScale = config.tieWordEmbeddings ? 1.0 / std::sqrt(double(config.modelSize)) : 1.0;
    readGenerationFields(fields, config);
}

StackNames stackNames(const std::string& stack, bool isDecoder)
{
    const auto attention = [](const std::string& layer, const std::string& name) {
        const std::string block = layer + name + '.';
        return AttentionNames{{block + 'q'}, {block + 'k'}, {block + 'v'}, {block + 'o'}, layer + "layer_norm"};
    };
    const std::string feedForward = isDecoder ? "layer.2." : "layer.1.";
    StackNames names;
    names.embedding = {"shared.weight", stack + "embed_tokens.weight"};
    names.finalNorm = stack + "final_layer_norm";
    names.relativeBias = stack + "block.0.layer.0.SelfAttention.relative_attention_bias.weight";
    names.layer.prefix = stack + "block.{}.";
    names.layer.self = attention("layer.0.", "SelfAttention");
    if (isDecoder)
        names.layer.cross = attention("layer.1.", "EncDecAttention");
    names.layer.expand.name = feedForward + "DenseReluDense.wi";
    names.layer.contract.name = feedForward + "DenseReluDense.wo";
    names.layer.feedForwardNorm = feedForward + "layer_norm";
    return names;
}

} // namespace

void readT5Config(const FieldReader& fields, ModelConfig& config)
{
    readCommon(fields, "relu", config); // sizes and layers of T5Config's defaults are ModelConfig's
}

void readMT5Config(const FieldReader& fields, ModelConfig& config)
{
    config.encoderLayers = 8;
    config.encoderHeads = 6;
    config.encoderFeedForward = 1024;
    config.tieWordEmbeddings = false;
    readCommon(fields, "gated-gelu", config);
}

WeightNames t5WeightNames(const ModelConfig& config)
{
    WeightNames names{stackNames("encoder.", false), stackNames("decoder.", true), {"lm_head.weight"}, {}};
    for (StackNames* stack : {&names.encoder, &names.decoder}) {
        LayerNames& layer = stack->layer;
        if (config.gatedFeedForward) {
            layer.gate.name = layer.expand.name + "_0";
            layer.expand.name += "_1";
        }
        stack->embedding.push_back(stack == &names.encoder ? "decoder.embed_tokens.weight"
                                                           : "encoder.embed_tokens.weight");
        if (config.tieWordEmbeddings)
            stack->embedding.push_back("lm_head.weight");
    }
    return names;
}

} // namespace heed
