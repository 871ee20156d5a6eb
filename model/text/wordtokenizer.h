// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokenizer.h"
#include "model/text/tokenizerconfig.h"
#include "model/text/wordvocabulary.h"

#include <optional>

namespace heed {

/// The tokenizer of word-level models (docs/pytorch.md): text is cut at white space; what the vocabulary does not have as
/// it stands is cut further between letters and signs, the longest known beginning first. `lowercase`, `source_bos` and
/// `source_eos` of config.json say what happens to the text before and around.
///
/// Pieces are spelt as SentencePiece spells them, "▁five" for "five", so that all families look alike; signs stand alone.
class WordTokenizer final : public Tokenizer
{
public:
    /// @throws Error naming the missing or broken file.
    WordTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);

    const TaskChoices& choices() const override { return m_choices; }
    TokenizedText encodeSource(std::string_view text, const TranslationTask& task) const override;
    TokenizedText encodeTarget(std::string_view text, const TranslationTask& task) const override;
    DecoderBeginning decoderBeginning(const TranslationTask& task) const override;
    TokenizedText decodeTarget(std::span<const TokenId> ids) const override;
    Token sourceToken(TokenId id) const override { return token(m_source, id); }
    Token targetToken(TokenId id) const override { return token(target(), id); }
    int sourceVocabularySize() const override { return m_source.size(); }
    int targetVocabularySize() const override { return target().size(); }
    TokenId eosId() const override { return target().endId().value_or(-1); }
    TokenId unknownId() const override { return target().unknownId().value_or(-1); }

private:
    const WordVocabulary& target() const { return m_ownTarget ? *m_ownTarget : m_source; }
    static Token token(const WordVocabulary& vocabulary, TokenId id);
    TokenizedText encode(const WordVocabulary& vocabulary, std::string_view text) const;
    void cutWord(const WordVocabulary& vocabulary, TokenizedText& text, ByteSpan word) const;
    std::optional<TokenId> find(const WordVocabulary& vocabulary, std::string_view word) const;

    WordVocabulary m_source;
    std::optional<WordVocabulary> m_ownTarget;
    TaskChoices m_choices;
    bool m_isLowercase = false;
    bool m_sourceHasBos = true;
    bool m_sourceHasEos = true;
};

} // namespace heed
