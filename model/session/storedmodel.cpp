// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storedmodel.h"

#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::array<std::string_view, 3> kMethods{"greedy", "beam", "sampling"}; // in the order of DecodingMethod
constexpr int kMostLayers = 1024;                                                 // each is drawn
constexpr int kLargestSize = 1 << 24;                                             // products of two are added up
constexpr int kMost = std::numeric_limits<int>::max();
constexpr std::int64_t kMost64 = std::numeric_limits<std::int64_t>::max();

// In the order of PositionKind, NormPlacement and NormKind.
constexpr std::array<std::string_view, 5> kPositions{"split_sinusoids", "fairseq_sinusoids", "interleaved_sinusoids",
                                                     "learned", "relative_bias"};
constexpr std::array<std::string_view, 2> kPlacements{"post", "pre"};
constexpr std::array<std::string_view, 2> kNorms{"layer_norm", "rms_norm"};

template <std::size_t Count>
std::size_t indexOf(const CheckedJson& value, const std::array<std::string_view, Count>& names)
{
    for (std::size_t index = 0; index < Count; ++index) {
        if (value.text() == names[index])
            return index;
    }
    value.fail("is nothing that this version of Heed knows");
}

double numberWithin(const CheckedJson& value, double least, double most)
{
    const double number = value.number();
    if (number < least || number > most)
        value.fail("is out of its range");
    return number;
}

/// What earlier versions, which knew Marian's networks only, did not write.
void readKinds(const CheckedJson& value, ModelInfo& model)
{
    model.encoderHeadSize = value["encoder_head_size"].integer(0, kMost);
    model.decoderHeadSize = value["decoder_head_size"].integer(0, kMost);
    model.positions = PositionKind(indexOf(value["positions"], kPositions));
    model.normPlacement = NormPlacement(indexOf(value["norm_placement"], kPlacements));
    model.normKind = NormKind(indexOf(value["norm"], kNorms));
    model.normalizesEmbedding = value["normalizes_embedding"].boolean();
    model.hasFinalNorm = value["has_final_norm"].boolean();
    model.hasBiases = value["has_biases"].boolean();
    model.scalesScores = value["scales_scores"].boolean();
    model.isGated = value["is_gated"].boolean();
    model.outputScale = value["output_scale"].number();
    model.tables.encoderBias = value["encoder_bias"].integer64(0, kMost64);
    model.tables.decoderBias = value["decoder_bias"].integer64(0, kMost64);
}

} // namespace

json toJson(const ModelInfo& model)
{
    return {{"folder", toValidUtf8(model.folder.string())},
            {"name", model.name},
            {"family", model.family},
            {"model_size", model.modelSize},
            {"encoder_layers", model.encoderLayers},
            {"decoder_layers", model.decoderLayers},
            {"encoder_heads", model.encoderHeads},
            {"decoder_heads", model.decoderHeads},
            {"encoder_feed_forward", model.encoderFeedForward},
            {"decoder_feed_forward", model.decoderFeedForward},
            {"source_vocabulary", model.sourceVocabulary},
            {"target_vocabulary", model.targetVocabulary},
            {"max_positions", model.maxPositions},
            {"activation", model.activation},
            {"scales_embedding", model.scalesEmbedding},
            {"encoder_head_size", model.encoderHeadSize},
            {"decoder_head_size", model.decoderHeadSize},
            {"positions", kPositions.at(std::size_t(model.positions))},
            {"norm_placement", kPlacements.at(std::size_t(model.normPlacement))},
            {"norm", kNorms.at(std::size_t(model.normKind))},
            {"normalizes_embedding", model.normalizesEmbedding},
            {"has_final_norm", model.hasFinalNorm},
            {"has_biases", model.hasBiases},
            {"scales_scores", model.scalesScores},
            {"is_gated", model.isGated},
            {"output_scale", model.outputScale},
            {"encoder_bias", model.tables.encoderBias},
            {"decoder_bias", model.tables.decoderBias},
            {"source_embedding", model.tables.sourceEmbedding},
            {"target_embedding", model.tables.targetEmbedding},
            {"output", model.tables.output},
            {"output_bias", model.tables.outputBias},
            {"encoder_positions", model.tables.encoderPositions},
            {"decoder_positions", model.tables.decoderPositions},
            {"parameters", model.parameters},
            {"weight_bytes", model.weightBytes},
            {"storage", model.storage},
            {"has_tokenizer", model.hasTokenizer},
            {"layers_only", model.isLayersOnly}};
}

ModelInfo readModelInfo(const CheckedJson& value)
{
    ModelInfo model;
    model.folder = value["folder"].text();
    model.name = value["name"].text();
    model.family = value["family"].text();
    model.modelSize = value["model_size"].integer(0, kLargestSize);
    model.encoderLayers = value["encoder_layers"].integer(0, kMostLayers);
    model.decoderLayers = value["decoder_layers"].integer(0, kMostLayers);
    model.encoderHeads = value["encoder_heads"].integer(0, kMost);
    model.decoderHeads = value["decoder_heads"].integer(0, kMost);
    model.encoderFeedForward = value["encoder_feed_forward"].integer(0, kLargestSize);
    model.decoderFeedForward = value["decoder_feed_forward"].integer(0, kLargestSize);
    model.sourceVocabulary = value["source_vocabulary"].integer(0, kMost);
    model.targetVocabulary = value["target_vocabulary"].integer(0, kMost);
    model.maxPositions = value["max_positions"].integer(0, kMost);
    model.activation = value["activation"].text();
    model.scalesEmbedding = value["scales_embedding"].boolean();
    model.tables.sourceEmbedding = value["source_embedding"].integer64(0, kMost64);
    model.tables.targetEmbedding = value["target_embedding"].integer64(0, kMost64);
    model.tables.output = value["output"].integer64(0, kMost64);
    model.tables.outputBias = value["output_bias"].integer64(0, kMost64);
    model.tables.encoderPositions = value["encoder_positions"].integer64(0, kMost64);
    model.tables.decoderPositions = value["decoder_positions"].integer64(0, kMost64);
    if (value.has("norm_placement"))
        readKinds(value, model);
    model.parameters = value["parameters"].integer64(0, kMost64);
    model.weightBytes = value["weight_bytes"].integer64(0, kMost64);
    model.storage = value["storage"].text();
    model.hasTokenizer = value["has_tokenizer"].boolean();
    model.isLayersOnly = value.has("layers_only") && value["layers_only"].boolean();
    return model;
}

json toJson(const DecodingOptions& options)
{
    json stored{{"method", kMethods.at(std::size_t(options.method))},
                {"beam_size", options.beamSize},
                {"length_penalty", options.lengthPenalty},
                {"early_stopping", options.earlyStopping},
                {"n_best", options.nBest},
                {"temperature", options.temperature},
                {"top_k", options.topK},
                {"top_p", options.topP},
                {"seed", options.seed},
                {"max_new_tokens", options.maxNewTokens},
                {"top_candidates", options.topCandidates}};
    if (const TranslationTask& task = options.task; task != TranslationTask()) {
        stored["source_language"] = task.sourceLanguage;
        stored["target_language"] = task.targetLanguage;
        stored["prefix"] = task.prefix ? json(*task.prefix) : json();
    }
    if (options.forcedBosId)
        stored["first_token"] = *options.forcedBosId;
    return stored;
}

DecodingOptions readDecodingOptions(const CheckedJson& value)
{
    constexpr double kLargest = 1e6;
    DecodingOptions options;
    options.method = DecodingMethod(indexOf(value["method"], kMethods));
    options.beamSize = value["beam_size"].integer(1, kMost);
    options.lengthPenalty = numberWithin(value["length_penalty"], -kLargest, kLargest);
    options.earlyStopping = value["early_stopping"].boolean();
    options.nBest = value["n_best"].integer(0, kMost);
    options.temperature = numberWithin(value["temperature"], 0.0, kLargest);
    options.topK = value["top_k"].integer(0, kMost);
    options.topP = numberWithin(value["top_p"], 0.0, 1.0);
    options.seed = value["seed"].unsigned64();
    options.maxNewTokens = value["max_new_tokens"].integer(0, kMost);
    options.topCandidates = value["top_candidates"].integer(0, kMost);
    if (value.has("target_language")) { // only where the model can be told
        options.task.sourceLanguage = value["source_language"].text();
        options.task.targetLanguage = value["target_language"].text();
        if (!value["prefix"].isNull())
            options.task.prefix = value["prefix"].text();
    }
    if (value.has("first_token"))
        options.forcedBosId = value["first_token"].integer(0, kMost);
    return options;
}

} // namespace heed
