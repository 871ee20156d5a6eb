// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/piecetable.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizer.h"

#include <optional>

namespace heed {

/// Marian's tokenizer: source.spm and target.spm cut text into pieces, vocab.json numbers them. Models with separate
/// vocabularies number the target's pieces in target_vocab.json.
///
/// Curly quotes and the like are read as the plain ones of training text (normalizePunctuation); spans refer to the text
/// all the same. Models of several target languages are told the one wanted by a code of the vocabulary at the start,
/// ">>fra<<"; one that is typed at the start of the text counts for more than the task's.
class MarianTokenizer final : public Tokenizer
{
public:
    /// @throws Error naming the missing or broken file.
    explicit MarianTokenizer(const std::filesystem::path& folder);

    const TaskChoices& choices() const override { return m_choices; }
    TokenizedText encodeSource(std::string_view text, const TranslationTask& task) const override;
    TokenizedText encodeTarget(std::string_view text, const TranslationTask& task) const override;
    DecoderBeginning decoderBeginning(const TranslationTask& task) const override;
    TokenizedText decodeTarget(std::span<const TokenId> ids) const override;
    Token sourceToken(TokenId id) const override { return m_source.token(id); }
    Token targetToken(TokenId id) const override { return target().token(id); }
    int sourceVocabularySize() const override { return m_source.vocabulary().size(); }
    int targetVocabularySize() const override { return target().vocabulary().size(); }
    TokenId eosId() const override { return m_source.vocabulary().eosId(); }
    TokenId unknownId() const override { return m_source.vocabulary().unknownId(); }

private:
    const PieceTable& target() const { return m_ownTarget ? *m_ownTarget : m_source; }
    std::optional<Token> typedLanguage(std::string_view text) const;
    std::optional<Token> chosenLanguage(const TranslationTask& task) const;

    SentencePieceModel m_sourceModel;
    SentencePieceModel m_targetModel;
    PieceTable m_source;
    std::optional<PieceTable> m_ownTarget;
    TaskChoices m_choices;
};

} // namespace heed
