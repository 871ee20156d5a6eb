// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignment.h"

#include "model/analysis/tokenclasses.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace heed {

namespace {

/// Word of each token, counted without special groups; −1 for special and hidden tokens.
std::vector<int> wordOfToken(std::span<const TokenGroup> groups, std::size_t tokenCount)
{
    std::vector<int> words(tokenCount, -1);
    int word = 0;
    for (const TokenGroup& group : groups) {
        if (group.isSpecial)
            continue;
        for (int token = group.first; token < group.first + group.count; ++token)
            words[std::size_t(token)] = word;
        ++word;
    }
    return words;
}

std::size_t tokenEnd(std::span<const TokenGroup> groups)
{
    return groups.empty() ? 0 : std::size_t(groups.back().first + groups.back().count);
}

/// A number at the beginning of the text, which is then cut off; −1 when there is none.
int takeNumber(std::string_view& text)
{
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 0)
        return -1;
    text.remove_prefix(std::size_t(end - text.data()));
    return number;
}

AlignmentLink parseLink(std::string_view part)
{
    std::string_view rest = part;
    AlignmentLink link;
    link.source = takeNumber(rest);
    if (link.source >= 0 && !rest.empty() && (rest.front() == '-' || rest.front() == 'p')) {
        link.isSure = rest.front() == '-';
        rest.remove_prefix(1);
        link.target = takeNumber(rest);
        if (link.target >= 0 && rest.empty())
            return link;
    }
    throw Error(quotedForMessage(part) + " is no alignment link; links look like 3-4 (sure) or 3p4 (possible).");
}

} // namespace

Matrix alignmentMap(const Matrix& cross, AlignmentRow row)
{
    if (row == AlignmentRow::Produces)
        return cross;
    Matrix shifted(cross.rows(), cross.columns());
    for (int output = 0; output + 1 < cross.rows(); ++output)
        std::ranges::copy(cross.row(output + 1), shifted.row(output).begin());
    return shifted;
}

std::vector<int> hardAlignment(const Matrix& alignmentMap, const std::vector<bool>& excludedSource)
{
    assert(excludedSource.empty() || excludedSource.size() == std::size_t(alignmentMap.columns()));
    std::vector<int> alignment;
    alignment.reserve(std::size_t(alignmentMap.rows()));
    for (int output = 0; output < alignmentMap.rows(); ++output) {
        int best = -1;
        float largest = 0.0F;
        for (int source = 0; source < alignmentMap.columns(); ++source) {
            if (!excludedSource.empty() && excludedSource[std::size_t(source)])
                continue;
            if (alignmentMap(output, source) > largest) {
                largest = alignmentMap(output, source);
                best = source;
            }
        }
        alignment.push_back(best);
    }
    return alignment;
}

std::vector<AlignmentLink> linkWords(const std::vector<int>& sourceOfTarget, std::span<const TokenGroup> sourceWords,
                                     std::span<const TokenGroup> targetWords)
{
    const std::vector<int> targetWord
        = wordOfToken(targetWords, std::max(tokenEnd(targetWords), sourceOfTarget.size()));
    const std::vector<int> sourceWord = wordOfToken(sourceWords, tokenEnd(sourceWords));
    std::vector<AlignmentLink> links;
    for (std::size_t target = 0; target < sourceOfTarget.size(); ++target) {
        const int source = sourceOfTarget[target];
        if (source < 0 || std::size_t(source) >= sourceWord.size())
            continue;
        if (sourceWord[std::size_t(source)] >= 0 && targetWord[target] >= 0)
            links.push_back({sourceWord[std::size_t(source)], targetWord[target], true});
    }
    std::ranges::sort(links);
    links.erase(std::unique(links.begin(), links.end()), links.end());
    return links;
}

std::vector<AlignmentLink> alignWords(const Matrix& cross, AlignmentRow row, std::span<const Token> sourceTokens,
                                      std::span<const Token> targetTokens)
{
    assert(sourceTokens.size() == std::size_t(cross.columns()) && targetTokens.size() == std::size_t(cross.rows()));
    const AxisReduction words{.wholeWords = true, .hideSpecial = true};
    return linkWords(hardAlignment(alignmentMap(cross, row), specialTokens(sourceTokens)),
                     groupTokens(sourceTokens, {}, words), groupTokens(targetTokens, {}, words));
}

std::string toPharaoh(std::span<const AlignmentLink> links)
{
    std::string line;
    for (const AlignmentLink& link : links) {
        if (!line.empty())
            line += ' ';
        line += std::to_string(link.source) + (link.isSure ? '-' : 'p') + std::to_string(link.target);
    }
    return line;
}

std::vector<AlignmentLink> parsePharaoh(std::string_view line)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    std::vector<AlignmentLink> links;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
        if (line.empty())
            return links;
        const std::size_t end = std::min(line.find_first_of(kSpaces), line.size());
        links.push_back(parseLink(line.substr(0, end)));
        line.remove_prefix(end);
    }
}

} // namespace heed
