// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/barttokenizer.h"

#include "model/error.h"
#include "model/text/bytelevel.h"
#include "model/text/bytetext.h"
#include "model/text/detokenizer.h"
#include "model/text/inkspan.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizerconfig.h"
#include "model/text/tokenizerjson.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kBosPiece = "<s>";
constexpr std::string_view kMaskPiece = "<mask>";

bool isSpecialPiece(std::string_view piece)
{
    return piece == kBosPiece || piece == kEosPiece || piece == kPadPiece || piece == kMaskPiece;
}

std::string_view withoutSpaceAtEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Special tokens as somebody may type them.
TypedTokens::Ids typedIds(const Vocabulary& vocabulary)
{
    TypedTokens::Ids ids;
    for (const std::string_view piece : {kBosPiece, kPadPiece, kEosPiece, kUnknownPiece, kMaskPiece}) {
        if (const auto id = vocabulary.find(piece))
            ids.emplace(piece, *id);
    }
    return ids;
}

} // namespace

BartTokenizer::BartTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
    : m_pairs(folder / "merges.txt"),
      m_vocabulary(Vocabulary::read(folder / "vocab.json")),
      m_typed(typedIds(m_vocabulary)),
      m_addsSpace(config.addsPrefixSpace)
{
}

BartTokenizer::BartTokenizer(const TokenizerJson& file, const std::string& source)
    : m_pairs(file.merges),
      m_vocabulary(Vocabulary::named(file.pieces, source)),
      m_typed(typedIds(m_vocabulary)),
      m_addsSpace(file.addsPrefixSpace)
{
}

Token BartTokenizer::token(TokenId id) const
{
    Token token;
    token.id = id;
    const std::string& piece = m_vocabulary.piece(id);
    token.isUnknown = piece.empty() || id == m_vocabulary.unknownId();
    token.isSpecial = isSpecialPiece(piece);
    token.piece = piece.empty() ? '#' + std::to_string(id) : token.isSpecial ? piece : legibleByteLevel(piece);
    token.startsWord = piece.starts_with(kByteLevelSpace);
    return token;
}

TokenizedText BartTokenizer::encodeSource(std::string_view text, const TranslationTask& /*task*/) const
{
    if (text.size() >= std::numeric_limits<std::uint32_t>::max() - 1)
        throw Error("The text is longer than 4 GiB.");
    TokenizedText tokenized{std::string(text), {}};
    if (const auto bos = m_vocabulary.find(kBosPiece))
        tokenized.tokens.push_back(token(*bos));
    const std::size_t first = tokenized.tokens.size();
    const std::vector<TypedTokens::Part> parts = m_typed.partsOf(text);
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const auto [span, id] = parts[index];
        if (id) {
            tokenized.tokens.push_back(token(*id));
            tokenized.tokens.back().span = span;
            continue;
        }
        std::string_view part = text.substr(span.begin, span.end - span.begin);
        if (index + 1 < parts.size() && m_vocabulary.find(kMaskPiece) == parts[index + 1].id)
            part = withoutSpaceAtEnd(part); // the mask takes the space in front
        appendPieces(part, span.begin, tokenized.tokens);
    }
    if (tokenized.tokens.size() > first)
        tokenized.tokens[first].startsWord = true;
    tokenized.tokens.push_back(token(eosId()));
    return tokenized;
}

TokenizedText BartTokenizer::encodeTarget(std::string_view text, const TranslationTask& task) const
{
    return encodeSource(text, task);
}

void BartTokenizer::appendPieces(std::string_view text, std::uint32_t offset, std::vector<Token>& tokens) const
{
    const bool addsSpace = m_addsSpace && !text.empty() && !text.starts_with(' ');
    const std::string spaced = addsSpace ? ' ' + std::string(text) : std::string();
    const auto toText
        = [&](std::uint32_t byte) { return nextCharacter(text, addsSpace && byte > 0 ? byte - 1 : byte); };
    for (const BytePairs::Piece& piece : m_pairs.cut(addsSpace ? std::string_view(spaced) : text)) {
        Token next = token(m_vocabulary.find(piece.text).value_or(m_vocabulary.unknownId()));
        next.startsWord = piece.text.starts_with(kByteLevelSpace);
        next.span = inkOf(text, {toText(piece.span.begin), toText(piece.span.end)});
        next.span.begin += offset;
        next.span.end += offset;
        tokens.push_back(std::move(next));
    }
}

TokenizedText BartTokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    std::vector<Token> tokens;
    std::string bytes;
    for (const TokenId id : ids) {
        tokens.push_back(token(id));
        Token& next = tokens.back();
        next.span.begin = std::uint32_t(bytes.size());
        if (next.isUnknown)
            bytes += kUnknownSign;
        else if (!next.isSpecial)
            bytes += byteLevelBytes(m_vocabulary.piece(id));
        next.span.end = std::uint32_t(bytes.size());
    }
    return readBytes(std::move(tokens), bytes);
}

} // namespace heed
