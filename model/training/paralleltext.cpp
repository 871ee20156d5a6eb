// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/paralleltext.h"

#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <fstream>
#include <unordered_set>

namespace heed::training {

namespace {

std::ifstream open(const std::filesystem::path& path)
{
    std::ifstream file(path);
    if (!file)
        throw Error("Cannot read " + path.string() + ".");
    return file;
}

std::uint16_t domainIndex(ParallelText& text, const std::string& name)
{
    const auto found = std::find(text.domainNames.begin(), text.domainNames.end(), name);
    if (found != text.domainNames.end())
        return std::uint16_t(found - text.domainNames.begin());
    if (text.domainNames.size() > 1000)
        throw Error("The training text names more than 1000 domains; is its third column something else?");
    text.domainNames.push_back(name);
    return std::uint16_t(text.domainNames.size() - 1);
}

void append(ParallelText& text, std::string source, std::string target, std::uint16_t domain)
{
    if (source.empty() || target.empty())
        return;
    text.source.push_back(std::move(source));
    text.target.push_back(std::move(target));
    text.domain.push_back(domain);
}

void stripCarriageReturn(std::string& line)
{
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
}

/// ASCII letters lower-cased, punctuation and spaces dropped; other bytes stay: enough to find a sentence again.
std::string normalized(const std::string& sentence)
{
    std::string result;
    for (const char c : sentence) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
            result += c;
        else if (c >= 'A' && c <= 'Z')
            result += char(c - 'A' + 'a');
    }
    return result;
}

} // namespace

void appendTable(ParallelText& text, const std::filesystem::path& table)
{
    std::ifstream file = open(table);
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        stripCarriageReturn(line);
        if (line.empty())
            continue;
        const std::string where = table.string() + ", line " + std::to_string(number);
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos)
            throw Error(where + ": no tab between source and target.");
        if (!isValidUtf8(line))
            throw Error(where + ": not valid UTF-8.");
        const std::size_t second = line.find('\t', tab + 1);
        const std::string domain = second == std::string::npos ? table.stem().string() : line.substr(second + 1);
        const std::size_t targetEnd = second == std::string::npos ? line.size() : second;
        append(text, line.substr(0, tab), line.substr(tab + 1, targetEnd - tab - 1), domainIndex(text, domain));
    }
}

void appendFiles(ParallelText& text, const std::filesystem::path& source, const std::filesystem::path& target)
{
    std::ifstream sourceFile = open(source), targetFile = open(target);
    const std::uint16_t domain = domainIndex(text, source.stem().string());
    std::string sourceLine, targetLine;
    while (true) {
        const bool hasSource = bool(std::getline(sourceFile, sourceLine));
        const bool hasTarget = bool(std::getline(targetFile, targetLine));
        if (hasSource != hasTarget)
            throw Error(source.string() + " and " + target.string() + " differ in their number of lines.");
        if (!hasSource)
            return;
        stripCarriageReturn(sourceLine);
        stripCarriageReturn(targetLine);
        if (!isValidUtf8(sourceLine) || !isValidUtf8(targetLine))
            throw Error(source.string() + " or " + target.string() + " is not valid UTF-8.");
        append(text, sourceLine, targetLine, domain);
    }
}

std::size_t removeOverlap(ParallelText& text, std::span<const std::string> sentences)
{
    std::unordered_set<std::string> forbidden;
    for (const std::string& sentence : sentences)
        forbidden.insert(normalized(sentence));
    std::size_t kept = 0;
    for (std::size_t pair = 0; pair < text.size(); ++pair) {
        if (forbidden.contains(normalized(text.source[pair])))
            continue;
        if (kept != pair) {
            text.source[kept] = std::move(text.source[pair]);
            text.target[kept] = std::move(text.target[pair]);
            text.domain[kept] = text.domain[pair];
        }
        ++kept;
    }
    const std::size_t removed = text.size() - kept;
    text.source.resize(kept);
    text.target.resize(kept);
    text.domain.resize(kept);
    return removed;
}

} // namespace heed::training
