// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/bytepairs.h"
#include "model/text/tokenizer.h"
#include "model/text/typedtokens.h"
#include "model/text/vocabulary.h"

#include <vector>

namespace heed {

struct TokenizerConfig;
struct TokenizerJson;

/// BART: byte-level byte pairs (merges.txt) numbered by vocab.json; <s>, pieces, </s> on both sides. Special tokens
/// that are typed in the text become those tokens, <mask> with the space in front.
///
/// Pieces are spelt as SentencePiece spells them, "▁café" for the file's "ĠcafÃ©", so that all families look alike; one
/// that holds a part of a character keeps the file's spelling. The first token of a character that is cut in two has its
/// span, the others' are empty.
class BartTokenizer final : public Tokenizer
{
public:
    /// @throws Error naming the missing or broken file.
    BartTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);

    /// Of a tokenizer.json.
    BartTokenizer(const TokenizerJson& file, const std::string& source);

    const TaskChoices& choices() const override { return m_choices; }
    TokenizedText encodeSource(std::string_view text, const TranslationTask& task) const override;
    TokenizedText encodeTarget(std::string_view text, const TranslationTask& task) const override;
    DecoderBeginning decoderBeginning(const TranslationTask& /*task*/) const override { return {}; }
    TokenizedText decodeTarget(std::span<const TokenId> ids) const override;
    Token sourceToken(TokenId id) const override { return token(id); }
    Token targetToken(TokenId id) const override { return token(id); }
    int sourceVocabularySize() const override { return m_vocabulary.size(); }
    int targetVocabularySize() const override { return m_vocabulary.size(); }
    TokenId eosId() const override { return m_vocabulary.eosId(); }
    TokenId unknownId() const override { return m_vocabulary.unknownId(); }

private:
    Token token(TokenId id) const;
    void appendPieces(std::string_view text, std::uint32_t offset, std::vector<Token>& tokens) const;

    BytePairs m_pairs;
    Vocabulary m_vocabulary;
    TypedTokens m_typed;
    bool m_addsSpace = false; ///< text is read as if it began with a space, behind typed tokens too
    TaskChoices m_choices;    ///< none
};

} // namespace heed
