// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokenizer.h"
#include "model/text/typedtokens.h"
#include "model/text/vocabulary.h"

namespace heed {

struct TokenizerConfig;

/// ByT5 (Xue et al. 2022): every byte of the text is a token, its id three more than the byte, and no file says so. <pad> is
/// 0, </s> 1, <unk> 2; sentinels (<extra_id_0>) stand behind the bytes. Any text may be put before the text, as for T5.
///
/// Pieces are "▁" for a space, visible characters of ASCII themselves, other bytes "<0xC3>". The first byte of a character
/// has its span, the others' are empty.
class ByT5Tokenizer final : public Tokenizer
{
public:
    explicit ByT5Tokenizer(const TokenizerConfig& config);

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
    std::vector<Token> cut(std::string_view text) const;

    Vocabulary m_vocabulary;
    TypedTokens m_typed;
    TaskChoices m_choices;
};

} // namespace heed
