// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/tokenizer13a.h"

#include "model/metrics/characters.h"

#include <cstddef>

// All rules speak of ASCII characters only, so they work on UTF-8 bytes: "not a digit" is true of every byte of a
// longer character.

namespace heed {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isPeriodOrComma(char c)
{
    return c == '.' || c == ',';
}

// [\{-\~\[-\` -\&\(-\+\:-\@\/]: ASCII punctuation without ' , - .
bool isSeparated(char c)
{
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&') || (c >= '(' && c <= '+')
           || (c >= ':' && c <= '@') || c == '/';
}

std::string_view trimmedAtEnd(std::string_view text)
{
    const auto parts = splitAtWhiteSpace(text);
    return parts.empty() ? std::string_view{} : text.substr(0, std::size_t(parts.back().end() - text.begin()));
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Replaces every non-overlapping pair of bytes that fits, from left to right, as a regular expression would: a
/// byte that was used by one pair cannot begin the next.
template <typename Fits, typename Write>
std::string replacePairs(const std::string& text, Fits fits, Write write)
{
    std::string result;
    result.reserve(text.size() + text.size() / 4);
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 1 < text.size() && fits(text[at], text[at + 1])) {
            write(result, text[at], text[at + 1]);
            at += 2;
        } else {
            result += text[at++];
        }
    }
    return result;
}

void separateAfterFirst(std::string& out, char first, char second)
{
    out.append({first, ' ', second, ' '});
}

void separateBeforeSecond(std::string& out, char first, char second)
{
    out.append({' ', first, ' ', second});
}

} // namespace

std::string tokenize13a(std::string_view segment)
{
    std::string text(trimmedAtEnd(segment));
    replaceAll(text, "<skipped>", "");
    replaceAll(text, "-\n", "");
    replaceAll(text, "\n", " ");
    replaceAll(text, "&quot;", "\"");
    replaceAll(text, "&amp;", "&");
    replaceAll(text, "&lt;", "<");
    replaceAll(text, "&gt;", ">");

    std::string spaced = " ";
    for (const char c : text) {
        if (isSeparated(c))
            spaced.append({' ', c, ' '});
        else
            spaced += c;
    }
    spaced += ' ';
    spaced = replacePairs(
        spaced, [](char first, char second) { return !isDigit(first) && isPeriodOrComma(second); }, separateAfterFirst);
    spaced = replacePairs(
        spaced, [](char first, char second) { return isPeriodOrComma(first) && !isDigit(second); },
        separateBeforeSecond);
    spaced = replacePairs(
        spaced, [](char first, char second) { return isDigit(first) && second == '-'; }, separateAfterFirst);

    std::string tokens;
    tokens.reserve(spaced.size());
    for (const std::string_view token : splitAtWhiteSpace(spaced)) {
        if (!tokens.empty())
            tokens += ' ';
        tokens += token;
    }
    return tokens;
}

} // namespace heed
