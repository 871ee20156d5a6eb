// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bytepairs.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/bytelevel.h"

#include <queue>
#include <tuple>

namespace heed {

namespace {

constexpr std::size_t kLargestMergesFile = std::size_t(64) << 20; // bytes; BART's has 0.5 MB
constexpr std::string_view kVersionMark = "#version";
constexpr std::uint32_t kNone = 0xFFFFFFFFU; // no neighbour

std::uint64_t pairKey(std::uint32_t left, std::uint32_t right)
{
    return (std::uint64_t(left) << 32) | right;
}

/// Takes the first line off the text, without its end.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

BytePairs::Merges readMerges(const std::filesystem::path& path)
{
    const std::string content = readFile(path, kLargestMergesFile);
    BytePairs::Merges merges;
    std::string_view rest = content;
    for (int number = 1; !rest.empty(); ++number) {
        const std::string_view line = takeLine(rest);
        if (line.empty() || (number == 1 && line.starts_with(kVersionMark)))
            continue;
        const std::size_t space = line.find(' ');
        if (space == 0 || space >= line.size() - 1 || line.find(' ', space + 1) != line.npos)
            throw Error(quotedPath(path) + " does not name two pieces in line " + std::to_string(number) + '.');
        merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return merges;
}

/// A symbol in a word, linked with those beside it: merging removes the right one.
struct Link
{
    std::uint32_t symbol;
    std::uint32_t begin; // byte in the text
    std::uint32_t end;
    std::uint32_t left; // index of the neighbour, or kNone
    std::uint32_t right;
};

/// Two neighbours that could become one. Outdated once either has changed.
struct Candidate
{
    std::uint32_t rank;
    std::uint32_t place; // of the left one; of equal ranks the first comes first
    std::uint32_t left;  // symbols, to notice that they have changed
    std::uint32_t right;

    friend bool operator>(const Candidate& one, const Candidate& other)
    {
        return std::tie(one.rank, one.place) > std::tie(other.rank, other.place);
    }
};

} // namespace

BytePairs::BytePairs(const std::filesystem::path& path) : BytePairs(readMerges(path))
{
}

BytePairs::BytePairs(const Merges& merges)
{
    for (unsigned byte = 0; byte < m_bytes.size(); ++byte)
        m_bytes[byte] = symbol(byteLevelCharacter(static_cast<unsigned char>(byte)));
    for (const auto& [left, right] : merges) {
        const auto rank = std::uint32_t(m_merges.size());
        m_merges.emplace(pairKey(symbol(left), symbol(right)), Merge{rank, symbol(left + right)});
    }
}

BytePairs::Symbol BytePairs::symbol(const std::string& text)
{
    const auto [found, isNew] = m_numbers.emplace(text, Symbol(m_symbols.size()));
    if (isNew)
        m_symbols.push_back(text);
    return found->second;
}

const BytePairs::Merge* BytePairs::merge(Symbol left, Symbol right) const
{
    const auto found = m_merges.find(pairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

std::vector<BytePairs::Piece> BytePairs::cut(std::string_view text) const
{
    std::vector<Piece> pieces;
    for (const ByteSpan& word : byteLevelWords(text))
        cutWord(text, word, pieces);
    return pieces;
}

/// Always merges the pair of lowest rank, the first of equal ones, found through a heap: words can be as long as texts.
void BytePairs::cutWord(std::string_view text, ByteSpan word, std::vector<Piece>& pieces) const
{
    std::vector<Link> links;
    for (std::uint32_t byte = word.begin; byte < word.end; ++byte) {
        const auto index = std::uint32_t(links.size());
        links.push_back({m_bytes[static_cast<unsigned char>(text[byte])], byte, byte + 1, index - 1, index + 1});
    }
    links.front().left = kNone;
    links.back().right = kNone;

    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto consider = [&](std::uint32_t place) {
        if (place == kNone || links[place].right == kNone)
            return;
        const Symbol left = links[place].symbol;
        const Symbol right = links[links[place].right].symbol;
        if (const Merge* found = merge(left, right))
            candidates.push({found->rank, place, left, right});
    };
    for (std::uint32_t place = 0; place < links.size(); ++place)
        consider(place);
    while (!candidates.empty()) {
        const Candidate next = candidates.top();
        candidates.pop();
        Link& left = links[next.place];
        if (left.symbol != next.left || left.right == kNone || links[left.right].symbol != next.right)
            continue; // outdated
        Link& right = links[left.right];
        left.symbol = merge(next.left, next.right)->result;
        left.end = right.end;
        left.right = right.right;
        right.symbol = kNone; // gone
        if (left.right != kNone)
            links[left.right].left = next.place;
        consider(left.left);
        consider(next.place);
    }
    for (std::uint32_t place = 0; place != kNone; place = links[place].right)
        pieces.push_back({m_symbols[links[place].symbol], {links[place].begin, links[place].end}});
}

} // namespace heed
