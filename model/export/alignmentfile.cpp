// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/alignmentfile.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace heed {

namespace {

constexpr std::size_t kMostBytes = std::size_t(256) << 20;
constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kSeparator = "|||";
constexpr int kMatrixFields = 4; // number, target, score, source; more may follow

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == text.npos)
            return parts;
        text.remove_prefix(at + separator.size());
    }
}

std::vector<std::string_view> splitAtSpaces(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (true) {
        text = trimmed(text);
        if (text.empty())
            return parts;
        const std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// Numbers between separators; nothing when a part is no number.
std::optional<std::vector<float>> numbersOf(const std::vector<std::string_view>& parts)
{
    std::vector<float> numbers;
    for (const std::string_view part : parts) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), numbers.emplace_back());
        if (error == std::errc::result_out_of_range)
            numbers.back() = 0.0F; // a weight too small for a float
        else if (error != std::errc{} || end != part.data() + part.size())
            return std::nullopt;
    }
    return numbers;
}

bool isLinks(std::string_view text)
{
    const auto isLink = [](std::string_view part) {
        const std::size_t middle = part.find_first_of("-p");
        return part.find_first_not_of("0123456789-p") == part.npos && middle != part.npos && middle > 0
               && middle + 1 < part.size();
    };
    return std::ranges::all_of(splitAtSpaces(text), isLink);
}

/// "0.1,0.9 0.5,0.5"
bool isRows(std::string_view text)
{
    const auto parts = splitAtSpaces(text);
    return !parts.empty() && std::ranges::all_of(parts, [](std::string_view part) {
        return part.find(',') != part.npos && numbersOf(split(part, ","));
    });
}

bool isMatrixHeader(std::string_view line)
{
    return int(split(line, kSeparator).size()) >= kMatrixFields;
}

bool isMatrixRow(std::string_view line)
{
    return !trimmed(line).empty() && numbersOf(splitAtSpaces(line)).has_value();
}

Matrix matrixOf(const std::vector<std::vector<float>>& rows)
{
    constexpr std::size_t kLongest = std::numeric_limits<std::int16_t>::max();
    if (rows.empty())
        throw Error("there are no weights.");
    if (std::max(rows.size(), rows.front().size()) > kLongest)
        throw Error("there are more than " + std::to_string(kLongest) + " words.");
    Matrix matrix(int(rows.size()), int(rows.front().size()));
    for (int row = 0; row < matrix.rows(); ++row) {
        const auto& numbers = rows[std::size_t(row)];
        if (int(numbers.size()) != matrix.columns())
            throw Error("row " + std::to_string(row + 1) + " has " + std::to_string(numbers.size())
                        + " weights, the first row " + std::to_string(matrix.columns()) + ".");
        if (!std::ranges::all_of(numbers, [](float weight) { return std::isfinite(weight) && weight >= 0.0F; }))
            throw Error("row " + std::to_string(row + 1) + " has weights that are negative or not numbers.");
        std::ranges::copy(numbers, matrix.row(row).begin());
    }
    return matrix;
}

/// A line of Pharaoh's or Marian's format: the last part that is an alignment, and the words in the part before it.
AlignedSentence parseLine(std::string_view line)
{
    const auto parts = split(line, kSeparator);
    for (std::size_t index = parts.size(); index-- > 0;) {
        const bool hasRows = isRows(parts[index]);
        if (!hasRows && !isLinks(parts[index]))
            continue;
        AlignedSentence sentence;
        if (index > 0)
            sentence.target = wordsOf(parts[index - 1]);
        sentence.isHard = !hasRows;
        if (!hasRows) {
            sentence.links = parsePharaoh(parts[index]);
            return sentence;
        }
        std::vector<std::vector<float>> rows;
        for (const std::string_view row : splitAtSpaces(parts[index]))
            rows.push_back(*numbersOf(split(row, ",")));
        sentence.weights = matrixOf(rows);
        return sentence;
    }
    throw Error("there is neither a list of links such as 0-0 1-2 nor rows of weights such as 0.1,0.9.");
}

/// A header line and the lines of weights below it.
AlignedSentence parseMatrix(std::string_view block)
{
    const auto lines = split(block, "\n");
    const auto parts = split(lines.front(), kSeparator);
    AlignedSentence sentence;
    sentence.target = wordsOf(parts.at(1));
    sentence.source = wordsOf(parts.at(3));
    std::vector<std::vector<float>> rows;
    for (std::size_t line = 1; line < lines.size() && !lines[line].empty(); ++line) {
        const auto numbers = numbersOf(splitAtSpaces(lines[line]));
        if (!numbers)
            throw Error("row " + std::to_string(line) + " has weights that are not numbers.");
        rows.push_back(*numbers);
    }
    sentence.weights = matrixOf(rows);
    return sentence;
}

/// The first line that is not empty, and the line after it.
std::pair<std::string_view, std::string_view> firstLines(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view rest = text.substr(std::min(end + 1, text.size()));
    return {text.substr(0, end), rest.substr(0, rest.find('\n'))};
}

bool beginsWithMatrix(std::string_view text)
{
    const auto [first, second] = firstLines(text);
    return isMatrixHeader(first) && isMatrixRow(second);
}

} // namespace

bool looksLikeAlignments(std::string_view text)
{
    if (beginsWithMatrix(text))
        return true;
    const auto parts = split(firstLines(text).first, kSeparator);
    return std::ranges::any_of(parts,
                               [](std::string_view part) { return !part.empty() && (isRows(part) || isLinks(part)); });
}

std::vector<std::string> wordsOf(std::string_view text)
{
    constexpr std::string_view kEscapedBar = "&#124;"; // Moses' name for what would end a part
    std::vector<std::string> words;
    for (const std::string_view part : splitAtSpaces(text)) {
        std::string& word = words.emplace_back(toValidUtf8(part));
        for (std::size_t at = word.find(kEscapedBar); at != word.npos; at = word.find(kEscapedBar, at + 1))
            word.replace(at, kEscapedBar.size(), "|");
    }
    return words;
}

AlignmentFile::AlignmentFile(const std::filesystem::path& path) : m_path(path), m_text(readFile(path, kMostBytes))
{
    if (!looksLikeAlignments(m_text))
        throw Error("The file " + quotedPath(path)
                    + " holds no alignments: its first line has neither links such as 0-0 1-2 nor rows of weights.");
    m_hasMatrices = beginsWithMatrix(m_text);
    for (std::size_t begin = 0; begin < m_text.size();) {
        const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
        const std::string_view line = std::string_view(m_text).substr(begin, end - begin);
        if (!m_hasMatrices || isMatrixHeader(line))
            m_sentences.emplace_back(begin, end);
        else if (!m_sentences.empty())
            m_sentences.back().second = end;
        begin = end + 1;
    }
}

AlignedSentence AlignmentFile::sentence(int index) const
{
    const auto [begin, end] = m_sentences.at(std::size_t(index));
    try {
        const std::string_view text = std::string_view(m_text).substr(begin, end - begin);
        AlignedSentence sentence = m_hasMatrices ? parseMatrix(text) : parseLine(text);
        sentence.file = m_path;
        return sentence;
    } catch (const Error& error) {
        const auto line = 1 + std::count(m_text.begin(), m_text.begin() + std::ptrdiff_t(begin), '\n');
        throw Error(quotedPath(m_path) + ", line " + std::to_string(line) + ": " + error.what());
    }
}

} // namespace heed
