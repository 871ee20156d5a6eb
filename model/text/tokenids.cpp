// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenids.h"

#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <charconv>

namespace heed {

std::vector<TokenId> parseIds(std::string_view text, std::string_view reason)
{
    constexpr std::string_view kSeparators = " ,\t\r\n";
    std::vector<TokenId> ids;
    for (auto begin = text.find_first_not_of(kSeparators); begin != text.npos;) {
        const auto end = std::min(text.find_first_of(kSeparators, begin), text.size());
        const auto word = text.substr(begin, end - begin);
        TokenId id = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), id);
        if (error != std::errc() || rest != word.data() + word.size())
            throw Error(quotedForMessage(word) + " is not a token id" + std::string(reason) + '.');
        ids.push_back(id);
        begin = text.find_first_not_of(kSeparators, end);
    }
    return ids;
}

void writeIds(TokenizedText& text)
{
    text.text.clear();
    for (Token& token : text.tokens) {
        if (!text.text.empty())
            text.text += ' ';
        const auto begin = std::uint32_t(text.text.size());
        text.text += std::to_string(token.id);
        token.span = token.isSpecial ? ByteSpan() : ByteSpan{begin, std::uint32_t(text.text.size())};
        token.startsWord = !token.isSpecial;
    }
}

} // namespace heed
