// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/characters.h"

#include "model/text/unicode.h"

namespace heed {

namespace {

// Python's str.isspace(): Unicode's White_Space and the four information separators, but not U+FEFF.
bool isPythonSpace(char32_t code)
{
    return (code >= 0x09 && code <= 0x0D) || (code >= 0x1C && code <= 0x20) || code == 0x85 || code == 0xA0
           || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F
           || code == 0x205F || code == 0x3000;
}

} // namespace

std::vector<std::string_view> splitCharacters(std::string_view text)
{
    std::vector<std::string_view> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = decodeUtf8(text, at).length;
        characters.push_back(text.substr(at, size));
        at += size;
    }
    return characters;
}

std::vector<std::string_view> splitAtWhiteSpace(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, at);
        if (isPythonSpace(character.codePoint)) {
            if (at > begin)
                parts.push_back(text.substr(begin, at - begin));
            begin = at + character.length;
        }
        at += character.length;
    }
    if (begin < text.size())
        parts.push_back(text.substr(begin));
    return parts;
}

} // namespace heed
