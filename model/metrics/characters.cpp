// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/characters.h"

namespace heed {

namespace {

struct Character
{
    char32_t code = 0;
    std::size_t size = 1; ///< bytes
};

Character decode(std::string_view text, std::size_t at)
{
    const auto byte = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(at);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (size == 1 || at + size > text.size())
        return {lead < 0x80 ? char32_t(lead) : U'\uFFFD', 1};
    char32_t code = lead & (0x7FU >> size);
    for (std::size_t index = at + 1; index < at + size; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U)
            return {U'\uFFFD', 1};
        code = (code << 6U) | (byte(index) & 0x3FU);
    }
    return {code, size};
}

// White_Space of Unicode plus the four information separators: Python's str.isspace().
bool isWhiteSpace(char32_t code)
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
        const std::size_t size = decode(text, at).size;
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
        const Character character = decode(text, at);
        if (isWhiteSpace(character.code)) {
            if (at > begin)
                parts.push_back(text.substr(begin, at - begin));
            begin = at + character.size;
        }
        at += character.size;
    }
    if (begin < text.size())
        parts.push_back(text.substr(begin));
    return parts;
}

} // namespace heed
