// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/multilingualtokenizer.h"

#include "model/text/tokenizerconfig.h"

#include <algorithm>
#include <utility>

namespace heed {

MultilingualTokenizer::MultilingualTokenizer(SentencePieceModel model, PieceTable table, LanguageRules rules,
                                             const TokenizerConfig& config)
    : m_model(std::move(model)), m_table(std::move(table)), m_rules(std::move(rules))
{
    if (!m_rules.namesTargetOnly)
        m_choices.sourceLanguages = m_rules.codes;
    m_choices.targetLanguages = m_rules.codes;
    TranslationTask wanted{config.sourceLanguage, codeOf(config.forcedBosId), {}};
    if (wanted.targetLanguage.empty() && m_rules.startsWithTargetLanguage)
        wanted.targetLanguage = codeOf(config.decoderStartId);
    if (wanted.targetLanguage.empty())
        wanted.targetLanguage = config.targetLanguage;
    chooseInitialLanguages(m_choices, wanted);
}

TokenizedText MultilingualTokenizer::encodeSource(std::string_view text, const TranslationTask& task) const
{
    const TranslationTask completed = completedTask(m_choices, task);
    const auto language = languageId(m_rules.namesTargetOnly ? completed.targetLanguage : completed.sourceLanguage);
    TokenizedText tokenized{std::string(text), m_table.cutWithTyped(m_model, text)};
    std::vector<Token>& tokens = tokenized.tokens;
    if (language && m_rules.isSourceLanguageFirst)
        tokens.insert(tokens.begin(), m_table.token(*language));
    tokens.push_back(m_table.token(eosId()));
    if (language && !m_rules.isSourceLanguageFirst)
        tokens.push_back(m_table.token(*language));
    return tokenized;
}

TokenizedText MultilingualTokenizer::encodeTarget(std::string_view text, const TranslationTask& task) const
{
    TokenizedText tokenized{std::string(text), m_table.cutWithTyped(m_model, text)};
    std::vector<Token>& tokens = tokenized.tokens;
    if (const auto forced = decoderBeginning(task).forcedBosId)
        tokens.insert(tokens.begin(), m_table.token(*forced));
    tokens.push_back(m_table.token(eosId()));
    return tokenized;
}

DecoderBeginning MultilingualTokenizer::decoderBeginning(const TranslationTask& task) const
{
    const auto language = languageId(completedTask(m_choices, task).targetLanguage);
    if (m_rules.namesTargetOnly)
        return {};
    return m_rules.startsWithTargetLanguage ? DecoderBeginning{language, {}} : DecoderBeginning{{}, language};
}

TokenizedText MultilingualTokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    return m_table.decode(m_model, ids);
}

std::optional<TokenId> MultilingualTokenizer::languageId(const std::string& code) const
{
    const auto found = m_rules.ids.find(code);
    return found == m_rules.ids.end() ? std::nullopt : std::optional(found->second);
}

std::string MultilingualTokenizer::codeOf(std::optional<TokenId> id) const
{
    const auto found = std::ranges::find_if(m_rules.ids, [&](const auto& entry) { return id == entry.second; });
    return found == m_rules.ids.end() ? std::string() : found->first;
}

} // namespace heed
