// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/tokenclasses.h"

#include "model/text/unicode.h"

namespace heed {

namespace {

constexpr char32_t kWordMark = U'\u2581'; // SentencePiece's ▁

bool isPunctuationCharacter(char32_t code)
{
    const auto isIn = [code](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (code < 0x80)
        return isIn(0x21, 0x2F) || isIn(0x3A, 0x40) || isIn(0x5B, 0x60) || isIn(0x7B, 0x7E);
    return code == U'¡' || code == U'§' || code == U'«' || code == U'¶' || code == U'·' || code == U'»' || code == U'¿'
           || isIn(0x2010, 0x2027) || isIn(0x2030, 0x205E) || isIn(0x3001, 0x3003) || isIn(0x3008, 0x3011)
           || isIn(0x3014, 0x301F) || isIn(0xFF01, 0xFF0F) || isIn(0xFF1A, 0xFF20) || isIn(0xFF3B, 0xFF40)
           || isIn(0xFF5B, 0xFF65);
}

} // namespace

bool isPunctuation(const Token& token)
{
    if (token.isSpecial || token.isUnknown)
        return false;
    bool hasPunctuation = false;
    for (std::size_t at = 0; at < token.piece.size();) {
        const DecodedCharacter character = decodeUtf8(token.piece, at);
        at += character.length;
        if (character.codePoint == kWordMark)
            continue;
        if (!isPunctuationCharacter(character.codePoint))
            return false;
        hasPunctuation = true;
    }
    return hasPunctuation;
}

std::vector<bool> specialTokens(std::span<const Token> tokens)
{
    std::vector<bool> result;
    result.reserve(tokens.size());
    for (const Token& token : tokens)
        result.push_back(token.isSpecial);
    return result;
}

std::vector<bool> sinkTokens(std::span<const Token> tokens)
{
    std::vector<bool> result;
    result.reserve(tokens.size());
    for (const Token& token : tokens)
        result.push_back(token.isSpecial || isPunctuation(token));
    return result;
}

} // namespace heed
