// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/inkspan.h"

#include "model/text/unicode.h"

#include <algorithm>

namespace heed {

ByteSpan inkOf(std::string_view text, ByteSpan span)
{
    ByteSpan inked{span.end, span.end};
    for (std::uint32_t offset = span.begin; offset < span.end;) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        const auto next = std::uint32_t(offset + character.length);
        if (!isWhiteSpace(character.codePoint)) {
            inked.begin = std::min(inked.begin, offset);
            inked.end = next;
        }
        offset = next;
    }
    return inked.begin == span.end ? span : inked;
}

} // namespace heed
