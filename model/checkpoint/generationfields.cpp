// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/generationfields.h"

#include "model/checkpoint/fieldreader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

constexpr FieldRange kOutputLengths{1, 1 << 20};
constexpr FieldRange kBeams{1, 1024};

/// What changes transformers' generate() and Heed's search does not do, with the number that asks for nothing. Null,
/// false and an empty list ask for nothing either.
constexpr std::array<std::pair<const char*, double>, 17> kUnfollowed{{
    {"begin_suppress_tokens", 0},
    {"constraints", 0},
    {"diversity_penalty", 0},
    {"do_sample", 0},
    {"encoder_no_repeat_ngram_size", 0},
    {"encoder_repetition_penalty", 1},
    {"exponential_decay_length_penalty", 0},
    {"force_words_ids", 0},
    {"forced_decoder_ids", 0},
    {"min_length", 0},
    {"min_new_tokens", 0},
    {"no_repeat_ngram_size", 0},
    {"num_beam_groups", 1},
    {"penalty_alpha", 0},
    {"renormalize_logits", 0},
    {"repetition_penalty", 1},
    {"sequence_bias", 0},
}};

bool isNeutral(const json& value, double neutral)
{
    if (value.is_boolean())
        return !value.get<bool>();
    if (value.is_number())
        return value.get<double>() == neutral;
    return value.empty();
}

/// A file overrides what the one before it said of the same setting.
void readUnfollowed(const FieldReader& fields, std::vector<std::string>& settings)
{
    for (const auto& [key, neutral] : kUnfollowed) {
        const json* value = fields.find(key);
        if (value == nullptr && !fields.isNull(key))
            continue;
        std::erase(settings, key);
        if (value != nullptr && !isNeutral(*value, neutral))
            settings.emplace_back(key);
    }
    std::sort(settings.begin(), settings.end());
}

const json& requireList(const FieldReader& fields, const char* key, const json& value)
{
    if (!value.is_array())
        fields.fail(key, "is not a list");
    return value;
}

/// "bad_words_ids", a list of token lists, and "suppress_tokens", a list of tokens. Phrases of several tokens are
/// refused: to ignore them would let through what the model's makers forbade.
void readSuppressedIds(const FieldReader& fields, FieldRange tokens, std::vector<TokenId>& ids)
{
    constexpr const char* kWords = "bad_words_ids";
    constexpr const char* kTokens = "suppress_tokens";
    const json* words = fields.find(kWords);
    const json* single = fields.find(kTokens);
    if (words == nullptr && single == nullptr)
        return;
    ids.clear();
    if (words != nullptr) {
        for (const json& list : requireList(fields, kWords, *words)) {
            if (!list.is_array() || list.size() != 1)
                fields.fail(kWords, "holds something else than lists of one token");
            ids.push_back(fields.toInt(kWords, list.front(), tokens));
        }
    }
    if (single != nullptr) {
        for (const json& id : requireList(fields, kTokens, *single))
            ids.push_back(fields.toInt(kTokens, id, tokens));
    }
}

/// One token, or a list of one; null switches it off.
void readForcedId(const FieldReader& fields, const char* key, FieldRange tokens, std::optional<TokenId>& id)
{
    if (fields.isNull(key))
        id.reset();
    else if (const json* value = fields.find(key))
        id = fields.toInt(key, value->is_array() && value->size() == 1 ? value->front() : *value, tokens);
}

} // namespace

void readGenerationFields(const FieldReader& fields, ModelConfig& config)
{
    const FieldRange tokens{0, config.targetVocabulary - 1};
    fields.read("pad_token_id", config.padId, tokens);
    fields.read("decoder_start_token_id", config.decoderStartId, tokens);
    if (const json* eos = fields.find("eos_token_id"))
        config.eosId = fields.toInt("eos_token_id", eos->is_array() && eos->size() == 1 ? eos->front() : *eos, tokens);
    readForcedId(fields, "forced_bos_token_id", tokens, config.forcedBosId);
    readForcedId(fields, "forced_eos_token_id", tokens, config.forcedEosId);
    readSuppressedIds(fields, tokens, config.suppressedIds);
    fields.read("max_length", config.maxLength, kOutputLengths);
    if (fields.has("max_new_tokens")) { // transformers prefers it where there are both
        fields.read("max_new_tokens", config.maxLength, {1, kOutputLengths.max - 1});
        ++config.maxLength; // the start token counts in max_length
    }
    fields.read("num_beams", config.numBeams, kBeams);
    fields.read("length_penalty", config.lengthPenalty);
    if (const json* early = fields.find("early_stopping"); early != nullptr && *early == "never")
        config.earlyStopping = false;
    else
        fields.read("early_stopping", config.earlyStopping);
    readUnfollowed(fields, config.unfollowedSettings);
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

} // namespace heed
