// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/t5tokenizer.h"

#include "model/text/taskprefix.h"
#include "model/text/tokenizerconfig.h"
#include "model/text/tokenizerjson.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kSentinelBegin = "<extra_id_";
constexpr std::string_view kLanguageBegin = "<2";
constexpr int kUsualSentinels = 100; // of T5; mT5 has its own in spiece.model, if any
constexpr int kMostSentinels = 4096;
constexpr std::size_t kMostMissingIds = 4096; // so that one added token cannot ask for a table of 2³¹

/// English first: T5 translates from English only, Flan-T5 between all of them. See languagePrefix().
constexpr std::array<std::string_view, 4> kLanguages{"en", "fr", "de", "ro"};

/// Whether a model was taught "translate English to French: ". The configurations of T5 and Flan-T5 are like that of
/// T5 v1.1, which was not, but for these traits.
bool knowsPrefixes(const TokenizerConfig& config)
{
    if (config.modelType == "mt5")
        return false;
    return config.hasTranslationTasks || !config.isGated || config.modelName.find("flan") != std::string::npos;
}

/// "fr" for MADLAD-400's "<2fr>"; empty for any other piece, "<2Latn>" too, which asks for a script.
std::string_view codeOf(std::string_view piece)
{
    if (piece.size() <= kLanguageBegin.size() + 1 || !piece.starts_with(kLanguageBegin) || !piece.ends_with('>'))
        return {};
    const std::string_view code = piece.substr(kLanguageBegin.size(), piece.size() - kLanguageBegin.size() - 1);
    return code.front() >= 'a' && code.front() <= 'z' ? code : std::string_view();
}

TaskChoices taskChoices(const TokenizerConfig& config, const Vocabulary& vocabulary)
{
    TaskChoices choices;
    for (TokenId id = 0; id < vocabulary.size(); ++id) {
        if (const std::string_view code = codeOf(vocabulary.piece(id)); !code.empty())
            choices.targetLanguages.emplace_back(code);
    }
    choices.takesPrefix = choices.targetLanguages.empty();
    if (choices.takesPrefix && knowsPrefixes(config)) {
        for (const std::string_view code : kLanguages) {
            if (code == "en" || config.isGated)
                choices.sourceLanguages.emplace_back(code);
            if (code != "en" || config.isGated)
                choices.targetLanguages.emplace_back(code);
        }
    }
    chooseInitialLanguages(choices, {});
    return choices;
}

/// Puts the tokens that a folder numbers itself in their places, behind the others. @returns their ids.
std::unordered_set<TokenId> append(const std::map<TokenId, std::string>& added, std::vector<std::string>& pieces)
{
    std::unordered_set<TokenId> ids;
    const std::size_t end = pieces.size() + added.size() + kMostMissingIds;
    for (const auto& [id, piece] : added) {
        const auto index = std::size_t(id);
        if (index >= end)
            break;
        pieces.resize(std::max(pieces.size(), index + 1));
        if (pieces[index].empty())
            pieces[index] = piece;
        if (pieces[index] == piece)
            ids.insert(id);
    }
    return ids;
}

/// How many sentinels stand behind the pieces; tokenizer.json has them among its pieces.
int sentinelCount(const NumberedModel& numbered, const TokenizerConfig& config)
{
    const bool hasOwn = std::ranges::find(numbered.pieces, "<extra_id_0>") != numbered.pieces.end();
    const int usual = config.modelType == "mt5" ? 0 : kUsualSentinels;
    const int rows = config.vocabularySize > 0 ? config.vocabularySize - int(numbered.pieces.size()) : kMostSentinels;
    return hasOwn || numbered.isJson ? 0 : std::min({config.sentinels.value_or(usual), rows, kMostSentinels});
}

PieceTable makeTable(const NumberedModel& numbered, const TokenizerConfig& config)
{
    std::vector<std::string> pieces = numbered.pieces;
    for (int number = sentinelCount(numbered, config); number-- > 0;)
        pieces.push_back(std::string(kSentinelBegin) + std::to_string(number) + '>'); // the first has the largest id
    std::map<TokenId, std::string> added = numbered.added;
    added.insert(config.added.begin(), config.added.end());
    const std::unordered_set<TokenId> typed = append(added, pieces);
    std::unordered_set<TokenId> special;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const std::string& piece = pieces[index];
        if (piece == kEosPiece || piece == kPadPiece || piece.starts_with(kSentinelBegin))
            special.insert(TokenId(index));
    }
    return {Vocabulary(std::move(pieces)), std::move(special), typed};
}

} // namespace

T5Tokenizer::T5Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
    : T5Tokenizer(readNumberedModel(folder / "spiece.model"), config)
{
}

T5Tokenizer::T5Tokenizer(NumberedModel numbered, const TokenizerConfig& config)
    : m_model(std::move(numbered.model)),
      m_table(makeTable(numbered, config)),
      m_choices(taskChoices(config, m_table.vocabulary()))
{
}

/// What the model reads before the text.
std::string T5Tokenizer::prefix(std::string_view text, const TranslationTask& task) const
{
    const TranslationTask completed = completedTask(m_choices, task);
    if (m_choices.takesPrefix)
        return completed.prefix.value_or(languagePrefix(completed));
    const std::string_view typed = text.substr(0, text.find('>') + 1); // npos + 1 is 0
    if (!codeOf(typed).empty() && m_table.vocabulary().find(typed))
        return {};
    return std::string(kLanguageBegin) + completed.targetLanguage + "> ";
}

TokenizedText T5Tokenizer::encodeSource(std::string_view text, const TranslationTask& task) const
{
    const std::string before = prefix(text, task);
    TokenizedText tokenized{std::string(text), m_table.cutWithTyped(m_model, before + std::string(text))};
    hidePrefix(tokenized.tokens, std::uint32_t(before.size()));
    tokenized.tokens.push_back(m_table.token(eosId()));
    return tokenized;
}

TokenizedText T5Tokenizer::encodeTarget(std::string_view text, const TranslationTask& /*task*/) const
{
    TokenizedText tokenized{std::string(text), m_table.cutWithTyped(m_model, text)};
    tokenized.tokens.push_back(m_table.token(eosId()));
    return tokenized;
}

DecoderBeginning T5Tokenizer::decoderBeginning(const TranslationTask& task) const
{
    completedTask(m_choices, task); // throws for a language that is not there
    return {};
}

TokenizedText T5Tokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    return m_table.decode(m_model, ids);
}

} // namespace heed
