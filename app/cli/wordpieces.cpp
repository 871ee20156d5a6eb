// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wordpieces.h"

namespace heed {

namespace {

constexpr std::string_view kSpaces = " \t";

/// The number of the word that holds this byte, or the next word; as many as words behind the last.
std::size_t wordAt(std::span<const ByteSpan> words, std::uint32_t byte, std::size_t from)
{
    while (from < words.size() && words[from].end <= byte)
        ++from;
    return from;
}

} // namespace

std::vector<ByteSpan> spaceSeparatedWords(std::string_view text)
{
    std::vector<ByteSpan> words;
    for (auto begin = text.find_first_not_of(kSpaces); begin != text.npos;) {
        const auto end = std::min(text.find_first_of(kSpaces, begin), text.size());
        words.push_back({std::uint32_t(begin), std::uint32_t(end)});
        begin = text.find_first_not_of(kSpaces, end);
    }
    return words;
}

WordPieces groupByWords(std::span<const Token> pieces, std::string_view text, std::span<const ByteSpan> words)
{
    WordPieces result;
    result.wordCount = int(words.size());
    std::size_t word = 0;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const Token& piece = pieces[at];
        if (piece.isSpecial || piece.span.isEmpty())
            continue;
        const auto visible = text.find_first_not_of(kSpaces, piece.span.begin);
        word = wordAt(words, std::uint32_t(std::min<std::size_t>(visible, piece.span.end - 1)), word);
        if (word == words.size())
            break;
        if (result.words.empty() || result.words.back() != int(word)) {
            TokenGroup group;
            group.first = int(at);
            group.count = 0;
            result.groups.push_back(group);
            result.words.push_back(int(word));
        }
        result.groups.back().count = int(at) - result.groups.back().first + 1;
    }
    return result;
}

} // namespace heed
