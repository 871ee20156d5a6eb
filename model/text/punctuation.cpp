// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/punctuation.h"

#include "model/text/unicode.h"

#include <cassert>
#include <optional>

namespace heed {

namespace {

/// What to write instead of the character; nothing: the character itself.
std::optional<std::string_view> replacement(char32_t codePoint)
{
    switch (codePoint) {
    case U'\u2018': // ‘
    case U'\u2019': // ’
    case U'\u201A': // ‚
    case U'\u201B': // ‛
    case U'\u2032': // ′
    case U'\u02BC': // ʼ
    case U'\u00B4': // ´, which NFKC would turn into a space and a combining accent
        return "'";
    case U'\u201C': // “
    case U'\u201D': // ”
    case U'\u201E': // „
    case U'\u201F': // ‟
    case U'\u2033': // ″
        return "\"";
    case U'\u2010': // hyphen
    case U'\u2011': // non-breaking hyphen
    case U'\u2212': // minus
        return "-";
    case U'\u2015': // horizontal bar, which opens speech in some typefaces
        return "—";
    case U'\u00AD': // soft hyphen
    case U'\u2060': // word joiner
        return "";
    default:
        break;
    }
    const bool isDirectionMark = codePoint == 0x200E || codePoint == 0x200F || codePoint == 0x061C
                                 || (codePoint >= 0x202A && codePoint <= 0x202E)
                                 || (codePoint >= 0x2066 && codePoint <= 0x2069);
    const bool isVariationSelector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    if (isDirectionMark || isVariationSelector)
        return "";
    return std::nullopt;
}

bool needsRewriting(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        if (character.codePoint >= 0x80 && replacement(character.codePoint))
            return true;
        offset += character.length;
    }
    return false;
}

} // namespace

ByteSpan NormalizedText::toOriginal(ByteSpan span) const
{
    return origin.empty() ? span : ByteSpan{origin[span.begin], origin[span.end]};
}

NormalizedText normalizePunctuation(std::string_view text)
{
    if (!needsRewriting(text))
        return {std::string(text), {}};
    NormalizedText normalized;
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        normalized.text += replacement(character.codePoint).value_or(text.substr(offset, character.length));
        normalized.origin.resize(normalized.text.size(), std::uint32_t(offset));
        offset += character.length;
    }
    normalized.origin.push_back(std::uint32_t(text.size()));
    assert(normalized.origin.size() == normalized.text.size() + 1);
    return normalized;
}

} // namespace heed
