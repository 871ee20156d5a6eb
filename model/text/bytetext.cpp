// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bytetext.h"

#include "model/text/inkspan.h"
#include "model/text/unicode.h"

#include <string>
#include <utility>

namespace heed {

namespace {

/// The bytes of tokens with every broken sequence replaced by U+FFFD, and where each byte went.
struct ReadableText
{
    std::string text;
    std::vector<std::uint32_t> place; ///< per byte, and one more, the end; bytes within a character: its end
};

ReadableText readable(std::string_view bytes)
{
    ReadableText result;
    result.place.reserve(bytes.size() + 1);
    for (std::size_t offset = 0; offset < bytes.size();) {
        const DecodedCharacter character = decodeUtf8(bytes, offset);
        result.place.push_back(std::uint32_t(result.text.size()));
        appendUtf8(result.text, character.codePoint);
        result.place.insert(result.place.end(), character.length - 1, std::uint32_t(result.text.size()));
        offset += character.length;
    }
    result.place.push_back(std::uint32_t(result.text.size()));
    return result;
}

} // namespace

TokenizedText readBytes(std::vector<Token> tokens, std::string_view bytes)
{
    ReadableText text = readable(bytes);
    bool isFirst = true;
    for (Token& token : tokens) {
        token.span = inkOf(text.text, {text.place[token.span.begin], text.place[token.span.end]});
        if (!token.isSpecial)
            token.startsWord = std::exchange(isFirst, false) || token.startsWord;
    }
    return {std::move(text.text), std::move(tokens)};
}

std::uint32_t nextCharacter(std::string_view text, std::uint32_t byte)
{
    while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U)
        ++byte;
    return byte;
}

} // namespace heed
