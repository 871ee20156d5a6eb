// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/modelconfig.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLargestConfig = 1 << 20; // bytes; real ones have 1 to 2 thousand

// Far above any model that a desktop can run, far below what would exhaust memory before a weight was read.
constexpr int kLargestModelSize = 16384;
constexpr int kMostLayers = 256;
constexpr int kMostHeads = 1024;
constexpr int kLargestFeedForward = 1 << 18;
constexpr int kLargestVocabulary = 1 << 23;
constexpr int kMostPositions = 1 << 16;
constexpr std::int64_t kLargestPositionTable = std::int64_t(1) << 26; // floats: 256 MiB
constexpr int kLongestOutput = 1 << 20;
constexpr int kMostBeams = 1024;

constexpr std::array<std::pair<std::string_view, Activation>, 4> kActivations{{
    {"swish", Activation::Silu},
    {"silu", Activation::Silu},
    {"relu", Activation::Relu},
    {"gelu", Activation::Gelu},
}};

struct Range
{
    int min;
    int max;
};

/// Typed, checked access to the fields of one configuration file. A field that is absent or null leaves the value as
/// it was.
class FieldReader
{
public:
    FieldReader(const json& document, const std::filesystem::path& path) : m_document(document), m_path(path) { }

    bool has(const char* key) const { return find(key) != nullptr; }

    /// Present and null: transformers' way of switching an option off.
    bool isNull(const char* key) const
    {
        const auto found = m_document.find(key);
        return found != m_document.end() && found->is_null();
    }

    [[noreturn]] void fail(const char* key, const std::string& fault) const
    {
        throw Error("In " + quotedPath(m_path) + " \"" + key + "\" " + fault + '.');
    }

    void read(const char* key, int& value, Range range) const
    {
        if (const json* field = find(key))
            value = toInt(key, *field, range);
    }

    void read(const char* key, bool& value) const
    {
        const json* field = find(key);
        if (field == nullptr)
            return;
        if (!field->is_boolean())
            fail(key, "is neither true nor false");
        value = field->get<bool>();
    }

    void read(const char* key, double& value) const
    {
        const json* field = find(key);
        if (field == nullptr)
            return;
        if (!field->is_number())
            fail(key, "is not a number");
        value = field->get<double>();
        if (!std::isfinite(value) || std::abs(value) > 100)
            fail(key, "is not between -100 and 100");
    }

    void read(const char* key, std::string& value) const
    {
        const json* field = find(key);
        if (field == nullptr)
            return;
        if (!field->is_string())
            fail(key, "is not a string");
        value = field->get<std::string>();
    }

    const json* find(const char* key) const
    {
        const auto found = m_document.find(key);
        return found == m_document.end() || found->is_null() ? nullptr : &*found;
    }

    int toInt(const char* key, const json& value, Range range) const
    {
        const std::string bounds = std::to_string(range.min) + " and " + std::to_string(range.max);
        if (!value.is_number_integer())
            fail(key, "is not a whole number between " + bounds);
        const bool isHuge = value.is_number_unsigned()
                            && value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max());
        if (isHuge || value.get<std::int64_t>() < range.min || value.get<std::int64_t>() > range.max)
            fail(key, "is " + value.dump() + "; it must be between " + bounds);
        return value.get<int>();
    }

private:
    const json& m_document;
    const std::filesystem::path& m_path;
};

void readShape(const FieldReader& fields, ModelConfig& config)
{
    fields.read("d_model", config.modelSize, {1, kLargestModelSize});
    fields.read("encoder_layers", config.encoderLayers, {1, kMostLayers});
    fields.read("decoder_layers", config.decoderLayers, {1, kMostLayers});
    fields.read("encoder_attention_heads", config.encoderHeads, {1, kMostHeads});
    fields.read("decoder_attention_heads", config.decoderHeads, {1, kMostHeads});
    fields.read("encoder_ffn_dim", config.encoderFeedForward, {1, kLargestFeedForward});
    fields.read("decoder_ffn_dim", config.decoderFeedForward, {1, kLargestFeedForward});
    fields.read("max_position_embeddings", config.maxPositions, {1, kMostPositions});
    for (const auto& [key, heads] : {std::pair("encoder_attention_heads", config.encoderHeads),
                                     std::pair("decoder_attention_heads", config.decoderHeads)}) {
        if (config.modelSize % heads != 0) {
            fields.fail(key, "is " + std::to_string(heads) + ", which does not divide \"d_model\" ("
                                 + std::to_string(config.modelSize) + ')');
        }
    }
    if (std::int64_t(config.maxPositions) * config.modelSize > kLargestPositionTable)
        fields.fail("max_position_embeddings", "is absurd for this \"d_model\"");
}

void readVocabulary(const FieldReader& fields, ModelConfig& config)
{
    if (!fields.has("vocab_size"))
        fields.fail("vocab_size", "is missing");
    fields.read("vocab_size", config.sourceVocabulary, {2, kLargestVocabulary});
    fields.read("share_encoder_decoder_embeddings", config.shareEmbeddings);
    fields.read("tie_word_embeddings", config.tieWordEmbeddings);
    config.targetVocabulary = config.sourceVocabulary;
    if (!config.shareEmbeddings) // with one table transformers does not look at decoder_vocab_size either
        fields.read("decoder_vocab_size", config.targetVocabulary, {2, kLargestVocabulary});
}

void readActivation(const FieldReader& fields, ModelConfig& config)
{
    std::string name = "swish";
    fields.read("activation_function", name);
    for (const auto& [known, activation] : kActivations) {
        if (name == known) {
            config.activation = activation;
            return;
        }
    }
    fields.fail("activation_function", "is " + quotedForMessage(name) + "; Heed knows swish, silu, relu and gelu");
}

/// "bad_words_ids": a list of token lists. Those of one token become suppressedIds; longer ones have no meaning for
/// Marian models and are refused instead of being ignored.
void readSuppressedIds(const FieldReader& fields, ModelConfig& config)
{
    constexpr const char* kKey = "bad_words_ids";
    const json* lists = fields.find(kKey);
    if (lists == nullptr)
        return;
    config.suppressedIds.clear();
    const bool isList = lists->is_array();
    for (const json& list : isList ? *lists : json::array()) {
        if (!list.is_array() || list.size() != 1)
            fields.fail(kKey, "holds something else than lists of one token");
        config.suppressedIds.push_back(fields.toInt(kKey, list.front(), {0, config.targetVocabulary - 1}));
    }
    if (!isList)
        fields.fail(kKey, "is not a list");
}

/// Special tokens and generation settings, which both files may hold.
void readGeneration(const FieldReader& fields, ModelConfig& config)
{
    const Range tokens{0, config.targetVocabulary - 1};
    fields.read("pad_token_id", config.padId, tokens);
    fields.read("decoder_start_token_id", config.decoderStartId, tokens);
    const json* eos = fields.find("eos_token_id");
    if (eos != nullptr)
        config.eosId = fields.toInt("eos_token_id", eos->is_array() && eos->size() == 1 ? eos->front() : *eos, tokens);
    if (fields.isNull("forced_eos_token_id"))
        config.forcedEosId.reset();
    else if (const json* forced = fields.find("forced_eos_token_id"))
        config.forcedEosId = fields.toInt("forced_eos_token_id", *forced, tokens);
    readSuppressedIds(fields, config);
    fields.read("max_length", config.maxLength, {1, kLongestOutput});
    fields.read("num_beams", config.numBeams, {1, kMostBeams});
    fields.read("length_penalty", config.lengthPenalty);
    if (const json* early = fields.find("early_stopping"); early != nullptr && *early == "never")
        config.earlyStopping = false;
    else
        fields.read("early_stopping", config.earlyStopping);
}

std::string activationName(Activation activation)
{
    for (const auto& [name, known] : kActivations) {
        if (known == activation)
            return std::string(name); // Silu: "swish", the name that Marian configs use
    }
    return {};
}

json generationFields(const ModelConfig& config)
{
    json fields{
        {"bos_token_id", config.eosId},           {"decoder_start_token_id", config.decoderStartId},
        {"early_stopping", config.earlyStopping}, {"eos_token_id", config.eosId},
        {"length_penalty", config.lengthPenalty}, {"max_length", config.maxLength},
        {"num_beams", config.numBeams},           {"pad_token_id", config.padId},
    };
    fields["forced_eos_token_id"] = config.forcedEosId ? json(*config.forcedEosId) : json();
    if (!config.suppressedIds.empty()) {
        json lists = json::array();
        for (const TokenId id : config.suppressedIds)
            lists.push_back(json::array({id}));
        fields["bad_words_ids"] = std::move(lists);
    }
    return fields;
}

} // namespace

ModelConfig readModelConfig(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "config.json";
    const json document = readJsonObject(path, kLargestConfig);
    const FieldReader fields(document, path);
    ModelConfig config;
    config.modelType.clear();
    fields.read("model_type", config.modelType);
    if (config.modelType != "marian") {
        fields.fail("model_type", config.modelType.empty()
                                      ? "is missing; Heed reads \"marian\" models"
                                      : "is " + quotedForMessage(config.modelType) + "; Heed reads \"marian\" models");
    }
    readShape(fields, config);
    readVocabulary(fields, config);
    readActivation(fields, config);
    fields.read("scale_embedding", config.scaleEmbedding);
    config.padId = config.targetVocabulary - 1; // where MarianConfig's defaults have it
    config.forcedEosId = 0;
    readGeneration(fields, config);
    if (!fields.has("decoder_start_token_id"))
        config.decoderStartId = config.padId; // Marian models start decoding from padding

    const std::filesystem::path generationPath = folder / "generation_config.json";
    if (std::filesystem::exists(generationPath)) {
        const json generation = readJsonObject(generationPath, kLargestConfig);
        readGeneration(FieldReader(generation, generationPath), config);
    }
    return config;
}

void writeModelConfig(const std::filesystem::path& folder, const ModelConfig& config, const std::string& dtype)
{
    json document = generationFields(config);
    document.update(json{
        {"activation_dropout", 0.0},
        {"activation_function", activationName(config.activation)},
        {"architectures", {"MarianMTModel"}},
        {"attention_dropout", 0.0},
        {"d_model", config.modelSize},
        {"decoder_attention_heads", config.decoderHeads},
        {"decoder_ffn_dim", config.decoderFeedForward},
        {"decoder_layers", config.decoderLayers},
        {"decoder_vocab_size", config.targetVocabulary},
        {"dropout", 0.1},
        {"encoder_attention_heads", config.encoderHeads},
        {"encoder_ffn_dim", config.encoderFeedForward},
        {"encoder_layers", config.encoderLayers},
        {"is_encoder_decoder", true},
        {"max_position_embeddings", config.maxPositions},
        {"model_type", config.modelType},
        {"normalize_before", false},
        {"normalize_embedding", false},
        {"num_hidden_layers", config.encoderLayers},
        {"scale_embedding", config.scaleEmbedding},
        {"share_encoder_decoder_embeddings", config.shareEmbeddings},
        {"static_position_embeddings", true},
        {"tie_word_embeddings", config.tieWordEmbeddings},
        {"torch_dtype", dtype},
        {"use_cache", true},
        {"vocab_size", config.sourceVocabulary},
    });
    writeFileAtomically(folder / "config.json", document.dump(2) + '\n');
    writeFileAtomically(folder / "generation_config.json", generationFields(config).dump(2) + '\n');
}

} // namespace heed
