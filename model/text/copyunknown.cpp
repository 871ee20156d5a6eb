// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/copyunknown.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace heed {

namespace {

bool isUnknownText(const Token& token)
{
    return token.isUnknown && !token.span.isEmpty();
}

std::size_t length(const ByteSpan& span)
{
    return span.end - span.begin;
}

/// Replaces the text of one token and moves the spans behind it.
void replaceText(TokenizedText& text, std::size_t index, std::string_view replacement)
{
    const ByteSpan old = text.tokens[index].span;
    text.text.replace(old.begin, length(old), replacement);
    text.tokens[index].span.end = old.begin + std::uint32_t(replacement.size());
    const std::uint32_t shift = text.tokens[index].span.end - old.end; // wraps around when the text shrinks, and back
    for (Token& later : std::span(text.tokens).subspan(index + 1)) {
        if (later.span.begin >= old.end) {
            later.span.begin += shift;
            later.span.end += shift;
        }
    }
}

} // namespace

void copyUnknown(TokenizedText& target, const TokenizedText& source)
{
    auto from = source.tokens.begin();
    for (std::size_t index = 0; index < target.tokens.size(); ++index) {
        if (!isUnknownText(target.tokens[index]))
            continue;
        from = std::find_if(from, source.tokens.end(), isUnknownText);
        if (from == source.tokens.end())
            return;
        replaceText(target, index, std::string_view(source.text).substr(from->span.begin, length(from->span)));
        ++from;
    }
}

} // namespace heed
