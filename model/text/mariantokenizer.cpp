// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/mariantokenizer.h"

#include "model/checkpoint/fileio.h"
#include "model/text/punctuation.h"

#include <utility>

namespace heed {

namespace {

constexpr std::string_view kLanguageBegin = ">>";
constexpr std::string_view kLanguageEnd = "<<";

bool isLanguagePiece(std::string_view piece)
{
    return piece.size() > kLanguageBegin.size() + kLanguageEnd.size() && piece.starts_with(kLanguageBegin)
           && piece.ends_with(kLanguageEnd);
}

PieceTable readTable(const std::filesystem::path& path)
{
    Vocabulary vocabulary = Vocabulary::read(path);
    std::unordered_set<TokenId> special;
    for (TokenId id = 0; id < vocabulary.size(); ++id) {
        const std::string& piece = vocabulary.piece(id);
        if (piece == kEosPiece || piece == kPadPiece || piece == "<s>" || isLanguagePiece(piece))
            special.insert(id);
    }
    return {std::move(vocabulary), std::move(special)};
}

std::optional<PieceTable> readTargetTable(const std::filesystem::path& path)
{
    return isPresent(path) ? std::optional(readTable(path)) : std::nullopt;
}

/// A single code is no choice, and a model that has one was trained without it as often as with it.
TaskChoices targetChoices(const Vocabulary& vocabulary)
{
    TaskChoices choices;
    for (TokenId id = 0; id < vocabulary.size(); ++id) {
        const std::string& piece = vocabulary.piece(id);
        if (isLanguagePiece(piece))
            choices.targetLanguages.push_back(
                piece.substr(kLanguageBegin.size(), piece.size() - kLanguageBegin.size() - kLanguageEnd.size()));
    }
    if (choices.targetLanguages.size() > 1)
        chooseInitialLanguages(choices, {});
    else
        choices.targetLanguages.clear();
    return choices;
}

TokenizedText encode(const SentencePieceModel& model, const PieceTable& table, std::string_view text,
                     const std::optional<Token>& language)
{
    TokenizedText tokenized{std::string(text), {}};
    std::uint32_t begin = 0;
    if (language) {
        tokenized.tokens.push_back(*language);
        begin = language->span.end;
    }
    const NormalizedText normalized = normalizePunctuation(text.substr(begin));
    for (Token& token : table.cut(model, normalized.text)) {
        token.span = normalized.toOriginal(token.span);
        token.span.begin += begin;
        token.span.end += begin;
        tokenized.tokens.push_back(std::move(token));
    }
    tokenized.tokens.push_back(table.token(table.vocabulary().eosId()));
    return tokenized;
}

} // namespace

MarianTokenizer::MarianTokenizer(const std::filesystem::path& folder)
    : m_sourceModel(folder / "source.spm"),
      m_targetModel(folder / "target.spm"),
      m_source(readTable(folder / "vocab.json")),
      m_ownTarget(readTargetTable(folder / "target_vocab.json")),
      m_choices(targetChoices(m_source.vocabulary()))
{
}

TokenizedText MarianTokenizer::encodeSource(std::string_view text, const TranslationTask& task) const
{
    std::optional<Token> language = typedLanguage(text);
    if (!language)
        language = chosenLanguage(task);
    return encode(m_sourceModel, m_source, text, language);
}

TokenizedText MarianTokenizer::encodeTarget(std::string_view text, const TranslationTask& /*task*/) const
{
    return encode(m_targetModel, target(), text, {});
}

DecoderBeginning MarianTokenizer::decoderBeginning(const TranslationTask& task) const
{
    completedTask(m_choices, task); // throws for a language that is not there
    return {};
}

TokenizedText MarianTokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    return target().decode(m_targetModel, ids);
}

/// The code that the text begins with, its span being the code's.
std::optional<Token> MarianTokenizer::typedLanguage(std::string_view text) const
{
    const std::size_t end = text.starts_with(kLanguageBegin) ? text.find(kLanguageEnd) : text.npos;
    if (end == text.npos)
        return std::nullopt;
    const std::string_view code = text.substr(0, end + kLanguageEnd.size());
    const auto id = m_source.vocabulary().find(code);
    if (!id)
        return std::nullopt;
    Token language = m_source.token(*id);
    language.span = {0, std::uint32_t(code.size())};
    return language;
}

std::optional<Token> MarianTokenizer::chosenLanguage(const TranslationTask& task) const
{
    const TranslationTask completed = completedTask(m_choices, task);
    if (completed.targetLanguage.empty())
        return std::nullopt;
    const std::string piece = std::string(kLanguageBegin) + completed.targetLanguage + std::string(kLanguageEnd);
    return m_source.token(m_source.vocabulary().find(piece).value());
}

} // namespace heed
