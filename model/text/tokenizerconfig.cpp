// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenizerconfig.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/checkpoint/modelname.h"

#include <nlohmann/json.hpp>

#include <cctype>
#include <charconv>
#include <limits>
#include <string_view>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLargestConfig = std::size_t(16) << 20; // bytes; those with 202 added languages have 50,000

json readIfThere(const std::filesystem::path& path)
{
    return isPresent(path) ? readJsonObject(path, kLargestConfig) : json::object();
}

const json& field(const json& document, const char* key)
{
    static const json kNone;
    const auto found = document.find(key);
    return found == document.end() ? kNone : *found;
}

void read(const json& document, const char* key, std::string& value)
{
    if (const json& found = field(document, key); found.is_string())
        value = found.get<std::string>();
}

void read(const json& document, const char* key, bool& value)
{
    if (const json& found = field(document, key); found.is_boolean())
        value = found.get<bool>();
}

std::optional<int> toInt(const json& value)
{
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<int>::max()))
        return std::nullopt;
    return value.get<int>();
}

void read(const json& document, const char* key, std::optional<int>& value)
{
    if (const auto found = toInt(field(document, key)))
        value = found;
}

/// A token as these files write it: its piece, or an object that has it as "content".
std::string piece(const json& token)
{
    const json& content = token.is_object() ? field(token, "content") : token;
    return content.is_string() ? content.get<std::string>() : std::string();
}

void readSpecialPieces(const json& document, std::vector<std::string>& pieces)
{
    const json& list = field(document, "additional_special_tokens");
    if (!list.is_array() || !pieces.empty())
        return;
    for (const json& token : list)
        pieces.push_back(piece(token));
}

/// "added_tokens_decoder": {"256047": {"content": "eng_Latn", …}, …}
void readAddedTokens(const json& document, std::map<TokenId, std::string>& added)
{
    const json& tokens = field(document, "added_tokens_decoder");
    if (!tokens.is_object())
        return;
    for (const auto& [key, token] : tokens.items()) {
        TokenId id = -1;
        const auto [rest, error] = std::from_chars(key.data(), key.data() + key.size(), id);
        const std::string content = piece(token);
        if (error == std::errc() && rest == key.data() + key.size() && id >= 0 && !content.empty())
            added.emplace(id, content);
    }
}

void readNetwork(const json& document, TokenizerConfig& config)
{
    read(document, "eos_token_id", config.eosId);
    read(document, "decoder_start_token_id", config.decoderStartId);
    read(document, "forced_bos_token_id", config.forcedBosId);
}

bool knowsTranslations(const json& document)
{
    const json& tasks = field(document, "task_specific_params");
    if (!tasks.is_object())
        return false;
    for (const auto& [name, parameters] : tasks.items()) {
        if (name.starts_with("translation_"))
            return true;
    }
    return false;
}

void readModel(const json& document, TokenizerConfig& config)
{
    read(document, "tokenizer_class", config.tokenizerClass);
    read(document, "model_type", config.modelType);
    config.vocabularySize = toInt(field(document, "vocab_size")).value_or(0);
    std::string projection;
    read(document, "feed_forward_proj", projection);
    config.isGated = projection.starts_with("gated");
    config.hasTranslationTasks = knowsTranslations(document);
    readNetwork(document, config);
}

/// "SMaLL-100" → "small100".
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char letter : name) {
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
            plain += char(std::tolower(static_cast<unsigned char>(letter)));
    }
    return plain;
}

} // namespace

TokenizerConfig readTokenizerConfig(const std::filesystem::path& folder)
{
    TokenizerConfig config;
    config.modelName = plainName(modelNameOf(folder));
    readModel(readIfThere(folder / "config.json"), config);
    readNetwork(readIfThere(folder / "generation_config.json"), config);

    const json document = readIfThere(folder / "tokenizer_config.json");
    read(document, "tokenizer_class", config.tokenizerClass);
    if (config.tokenizerClass.ends_with("Fast"))
        config.tokenizerClass.resize(config.tokenizerClass.size() - 4);
    read(document, "src_lang", config.sourceLanguage);
    read(document, "tgt_lang", config.targetLanguage);
    read(document, "language_codes", config.languageCodes);
    read(document, "legacy_behaviour", config.isLegacy);
    read(document, "add_prefix_space", config.addsPrefixSpace);
    read(document, "extra_ids", config.sentinels);
    readSpecialPieces(document, config.specialPieces);
    readSpecialPieces(readIfThere(folder / "special_tokens_map.json"), config.specialPieces);
    readAddedTokens(document, config.added);
    const json added = readIfThere(folder / "added_tokens.json");
    for (const auto& [content, id] : added.items()) {
        if (const auto number = toInt(id); number && !content.empty())
            config.added.emplace(*number, content);
    }
    return config;
}

} // namespace heed
