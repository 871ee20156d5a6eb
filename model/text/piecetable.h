// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/sentencepiecemodel.h"
#include "model/text/token.h"
#include "model/text/typedtokens.h"
#include "model/text/vocabulary.h"

#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace heed {

/// A vocabulary that knows which of its entries have no text of their own: makes tokens of ids and of SentencePiece's
/// pieces. Immutable.
class PieceTable
{
public:
    /// @param special ids of </s>, <pad>, language codes and the like. @param alsoTyped see cutWithTyped()
    PieceTable(Vocabulary vocabulary, std::unordered_set<TokenId> special,
               const std::unordered_set<TokenId>& alsoTyped = {});

    const Vocabulary& vocabulary() const { return m_vocabulary; }

    /// Piece and flags, empty span; "#id" and unknown for an id that has no piece.
    Token token(TokenId id) const;

    /// The tokens of a text, without any special token. @throws Error for 4 GiB of text or more.
    std::vector<Token> cut(const SentencePieceModel& model, std::string_view text) const;

    /// The same, but special tokens, <unk> and `alsoTyped` become themselves where they are written out in the text.
    std::vector<Token> cutWithTyped(const SentencePieceModel& model, std::string_view text) const;

    /// See Tokenizer::decodeTarget().
    TokenizedText decode(const SentencePieceModel& model, std::span<const TokenId> ids) const;

private:
    Vocabulary m_vocabulary;
    std::unordered_set<TokenId> m_special;
    TypedTokens m_typed;
};

} // namespace heed
