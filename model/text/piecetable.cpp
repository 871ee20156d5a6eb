// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/piecetable.h"

#include "model/error.h"
#include "model/text/detokenizer.h"

#include <cstdint>
#include <limits>
#include <utility>

namespace heed {

namespace {

void requireShort(std::string_view text)
{
    if (text.size() >= std::numeric_limits<std::uint32_t>::max())
        throw Error("The text is longer than 4 GiB.");
}

TypedTokens::Ids idsByPiece(const Vocabulary& vocabulary, const std::unordered_set<TokenId>& special,
                            const std::unordered_set<TokenId>& alsoTyped)
{
    TypedTokens::Ids ids{{vocabulary.piece(vocabulary.unknownId()), vocabulary.unknownId()}};
    for (const auto& set : {special, alsoTyped}) {
        for (const TokenId id : set)
            ids.emplace(vocabulary.piece(id), id);
    }
    return ids;
}

} // namespace

PieceTable::PieceTable(Vocabulary vocabulary, std::unordered_set<TokenId> special,
                       const std::unordered_set<TokenId>& alsoTyped)
    : m_vocabulary(std::move(vocabulary)),
      m_special(std::move(special)),
      m_typed(idsByPiece(m_vocabulary, m_special, alsoTyped))
{
}

Token PieceTable::token(TokenId id) const
{
    Token token;
    token.id = id;
    token.piece = m_vocabulary.piece(id);
    if (token.piece.empty()) { // out of range, or a number that no piece has
        token.piece = '#' + std::to_string(id);
        token.isUnknown = true;
        return token;
    }
    token.isSpecial = m_special.contains(id);
    token.isUnknown = id == m_vocabulary.unknownId();
    token.startsWord = token.piece.starts_with(kWordMark);
    return token;
}

std::vector<Token> PieceTable::cut(const SentencePieceModel& model, std::string_view text) const
{
    requireShort(text);
    std::vector<Token> tokens;
    for (const SentencePieceModel::Piece& piece : model.cut(text)) {
        Token next = token(m_vocabulary.find(piece.text).value_or(m_vocabulary.unknownId()));
        next.startsWord = piece.text.starts_with(kWordMark); // also of a piece that the vocabulary lacks
        next.span = piece.span;
        tokens.push_back(std::move(next));
    }
    return tokens;
}

std::vector<Token> PieceTable::cutWithTyped(const SentencePieceModel& model, std::string_view text) const
{
    requireShort(text);
    std::vector<Token> tokens;
    for (const TypedTokens::Part& part : m_typed.partsOf(text)) {
        if (part.id) {
            tokens.push_back(token(*part.id));
            tokens.back().span = part.span;
            continue;
        }
        for (Token& token : cut(model, text.substr(part.span.begin, part.span.end - part.span.begin))) {
            token.span.begin += part.span.begin;
            token.span.end += part.span.begin;
            tokens.push_back(std::move(token));
        }
    }
    return tokens;
}

TokenizedText PieceTable::decode(const SentencePieceModel& model, std::span<const TokenId> ids) const
{
    Detokenizer detokenizer;
    for (const TokenId id : ids) {
        Token next = token(id);
        if (const auto byte = model.byteOf(next.piece))
            detokenizer.addByte(std::move(next), *byte);
        else
            detokenizer.add(std::move(next));
    }
    return detokenizer.finish();
}

} // namespace heed
