// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/byt5tokenizer.h"

#include "model/error.h"
#include "model/text/bytetext.h"
#include "model/text/detokenizer.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/taskprefix.h"
#include "model/text/tokenizerconfig.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

namespace heed {

namespace {

constexpr TokenId kFirstByte = 3;
constexpr TokenId kBytesEnd = kFirstByte + 256;
constexpr int kUsualSentinels = 125;
constexpr int kMostSentinels = 4096;

bool isByte(TokenId id)
{
    return id >= kFirstByte && id < kBytesEnd;
}

std::string bytePiece(unsigned byte)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    if (byte == ' ')
        return std::string(kWordMark);
    if (byte > ' ' && byte < 0x7F)
        return {static_cast<char>(byte)};
    return std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + '>';
}

Vocabulary makeVocabulary(const TokenizerConfig& config)
{
    std::vector<std::string> pieces{std::string(kPadPiece), std::string(kEosPiece), std::string(kUnknownPiece)};
    for (unsigned byte = 0; byte < 256; ++byte)
        pieces.push_back(bytePiece(byte));
    const int rows = config.vocabularySize > 0 ? config.vocabularySize - kBytesEnd : kMostSentinels;
    const int sentinels = std::min({config.sentinels.value_or(kUsualSentinels), rows, kMostSentinels});
    for (int number = 0; number < sentinels; ++number)
        pieces.push_back("<extra_id_" + std::to_string(number) + '>');
    return Vocabulary(std::move(pieces));
}

TypedTokens::Ids typedIds(const Vocabulary& vocabulary)
{
    TypedTokens::Ids ids;
    for (TokenId id = 0; id < vocabulary.size(); ++id) {
        if (!isByte(id))
            ids.emplace(vocabulary.piece(id), id);
    }
    return ids;
}

void markFirstWord(std::vector<Token>& tokens)
{
    const auto first = std::ranges::find(tokens, false, &Token::isSpecial);
    if (first != tokens.end())
        first->startsWord = true;
}

TaskChoices anyPrefix()
{
    TaskChoices choices;
    choices.takesPrefix = true;
    return choices;
}

} // namespace

ByT5Tokenizer::ByT5Tokenizer(const TokenizerConfig& config)
    : m_vocabulary(makeVocabulary(config)), m_typed(typedIds(m_vocabulary)), m_choices(anyPrefix())
{
}

Token ByT5Tokenizer::token(TokenId id) const
{
    Token token;
    token.id = id;
    token.piece = m_vocabulary.piece(id);
    token.isUnknown = token.piece.empty() || id == unknownId();
    token.isSpecial = !isByte(id) && !token.isUnknown;
    token.startsWord = id == kFirstByte + ' ';
    if (token.piece.empty())
        token.piece = '#' + std::to_string(id);
    return token;
}

TokenizedText ByT5Tokenizer::encodeSource(std::string_view text, const TranslationTask& task) const
{
    const std::string before = task.prefix.value_or(std::string());
    TokenizedText tokenized{std::string(text), cut(before + std::string(text))};
    hidePrefix(tokenized.tokens, std::uint32_t(before.size()));
    markFirstWord(tokenized.tokens);
    return tokenized;
}

TokenizedText ByT5Tokenizer::encodeTarget(std::string_view text, const TranslationTask& /*task*/) const
{
    TokenizedText tokenized{std::string(text), cut(text)};
    markFirstWord(tokenized.tokens);
    return tokenized;
}

/// With </s>, unless it is typed at the end.
std::vector<Token> ByT5Tokenizer::cut(std::string_view text) const
{
    if (text.size() >= std::numeric_limits<std::uint32_t>::max())
        throw Error("The text is longer than 4 GiB.");
    std::vector<Token> tokens;
    for (const auto& [span, id] : m_typed.partsOf(text)) {
        if (id) {
            tokens.push_back(token(*id));
            tokens.back().span = span;
            continue;
        }
        for (std::uint32_t byte = span.begin; byte < span.end; ++byte) {
            tokens.push_back(token(kFirstByte + static_cast<unsigned char>(text[byte])));
            tokens.back().span = {nextCharacter(text, byte), nextCharacter(text, byte + 1)};
        }
    }
    if (tokens.empty() || tokens.back().id != eosId())
        tokens.push_back(token(eosId()));
    return tokens;
}

TokenizedText ByT5Tokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    std::vector<Token> tokens;
    std::string bytes;
    for (const TokenId id : ids) {
        tokens.push_back(token(id));
        tokens.back().span.begin = std::uint32_t(bytes.size());
        if (tokens.back().isUnknown)
            bytes += kUnknownSign;
        else if (isByte(id))
            bytes += static_cast<char>(id - kFirstByte);
        tokens.back().span.end = std::uint32_t(bytes.size());
    }
    return readBytes(std::move(tokens), bytes);
}

} // namespace heed
