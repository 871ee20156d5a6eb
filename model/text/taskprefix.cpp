// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/taskprefix.h"

#include <algorithm>

namespace heed {

void hidePrefix(std::vector<Token>& tokens, std::uint32_t prefixBytes)
{
    if (prefixBytes == 0)
        return;
    for (Token& token : tokens) {
        token.isSpecial = token.isSpecial || token.span.end <= prefixBytes;
        token.span.begin = std::max(token.span.begin, prefixBytes) - prefixBytes;
        token.span.end = std::max(token.span.end, prefixBytes) - prefixBytes;
    }
}

} // namespace heed
