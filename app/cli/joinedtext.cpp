// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/joinedtext.h"

#include "app/cli/wordpieces.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr std::string_view kCurlyApostrophe = "’";

std::string withPlainApostrophes(std::string_view word)
{
    std::string plain(word);
    for (auto at = plain.find(kCurlyApostrophe); at != plain.npos; at = plain.find(kCurlyApostrophe, at))
        plain.replace(at, kCurlyApostrophe.size(), "'");
    return plain;
}

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool joinsToTheLeft(std::string_view word, Typography typography)
{
    constexpr std::array<std::string_view, 7> kAlways{",", ".", ")", "]", "...", "…", "-"};
    constexpr std::array<std::string_view, 5> kEnglish{";", ":", "!", "?", "%"};
    if (isOneOf(word, kAlways))
        return true;
    if (typography == Typography::French)
        return false;
    return isOneOf(word, kEnglish) || word == "n't" || (word.size() > 1 && word.front() == '\'');
}

bool joinsToTheRight(std::string_view word)
{
    constexpr std::array<std::string_view, 3> kOpening{"(", "[", "-"};
    return isOneOf(word, kOpening) || (word.size() > 1 && word.back() == '\''); // l', qu'
}

} // namespace

JoinedText joinWords(std::string_view tokenised, Typography typography)
{
    JoinedText joined;
    bool isQuoteOpen = false;
    bool isSpaceWanted = false;
    for (const ByteSpan& span : spaceSeparatedWords(tokenised)) {
        const std::string word = withPlainApostrophes(tokenised.substr(span.begin, span.end - span.begin));
        const bool isQuote = word == "\"";
        const bool isClosingQuote = isQuote && isQuoteOpen;
        if (isSpaceWanted && !isClosingQuote && !joinsToTheLeft(word, typography))
            joined.text += ' ';
        const auto begin = std::uint32_t(joined.text.size());
        joined.text += word;
        joined.words.push_back({begin, std::uint32_t(joined.text.size())});
        if (isQuote)
            isQuoteOpen = !isQuoteOpen;
        isSpaceWanted = !joinsToTheRight(word) && !(isQuote && isQuoteOpen);
    }
    return joined;
}

} // namespace heed
