// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paralleltext.h"

#include "app/cli/textfile.h"
#include "model/error.h"
#include "model/text/unicode.h"

namespace heed {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kWhiteSpace = " \t\r";
    const auto begin = text.find_first_not_of(kWhiteSpace);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(kWhiteSpace) - begin + 1);
}

} // namespace

std::pair<std::string, std::string> splitPair(std::string_view line)
{
    const auto tab = line.find('\t');
    if (tab == line.npos)
        throw Error("There is no tab between a sentence and its translation.");
    const auto rest = line.substr(tab + 1);
    return {std::string(trimmed(line.substr(0, tab))), std::string(trimmed(rest.substr(0, rest.find('\t'))))};
}

ParallelText readParallelText(const std::filesystem::path& file, std::size_t limit)
{
    ParallelText text;
    const auto lines = readLines(file);
    for (std::size_t at = 0; at < lines.size() && (limit == 0 || text.sources.size() < limit); ++at) {
        if (trimmed(lines[at]).empty())
            continue;
        const std::string place = file.string() + ", line " + std::to_string(at + 1) + ": ";
        if (!isValidUtf8(lines[at]))
            throw Error(place + "This is not UTF-8.");
        try {
            auto [source, reference] = splitPair(lines[at]);
            text.sources.push_back(std::move(source));
            text.references.push_back(std::move(reference));
        } catch (const Error& error) {
            throw Error(place + error.what());
        }
    }
    if (text.sources.empty())
        throw Error(file.string() + " has no sentence pairs.");
    return text;
}

} // namespace heed
