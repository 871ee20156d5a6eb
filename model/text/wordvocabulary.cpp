// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/wordvocabulary.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace heed {

namespace {

constexpr std::size_t kLargestFile = std::size_t(64) << 20; // bytes
constexpr std::size_t kMostWords = std::size_t(1) << 23;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; // some editors begin UTF-8 with it

[[noreturn]] void fail(const std::filesystem::path& path, std::size_t line, const std::string& fault)
{
    throw FileError(FileFault::Vocabulary,
                    "Line " + std::to_string(line) + " of " + quotedPath(path) + ' ' + fault + '.');
}

/// White space inside is part of a token of several words; a list of characters has one that is nothing else.
bool hasStrayWhiteSpace(std::string_view token)
{
    constexpr std::string_view kWhiteSpace = " \t\v\f\r";
    const bool isAllWhite = token.find_first_not_of(kWhiteSpace) == std::string_view::npos;
    const bool isBeside = kWhiteSpace.find(token.front()) != std::string_view::npos
                          || kWhiteSpace.find(token.back()) != std::string_view::npos;
    return !isAllWhite && (isBeside || token.find('\t') != std::string_view::npos);
}

/// Lines without their ends, "\n" or "\r\n".
std::vector<std::string> readLines(const std::filesystem::path& path)
{
    const std::string text = readFile(path, kLargestFile);
    std::vector<std::string> lines;
    for (std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        if (end == std::string::npos)
            end = text.size();
        std::string_view line(text.data() + begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            fail(path, lines.size() + 1, "is empty; write a token on every line");
        if (!isValidUtf8(line))
            fail(path, lines.size() + 1, "is not in UTF-8; save the list in that encoding");
        if (hasStrayWhiteSpace(line))
            fail(path, lines.size() + 1,
                 "has white space beside the token, or a tab in it; write the token alone, without counts or ids");
        if (lines.size() == kMostWords)
            fail(path, lines.size() + 1, "is beyond the " + std::to_string(kMostWords) + " tokens that Heed takes");
        lines.emplace_back(line);
        begin = end + 1;
    }
    if (lines.size() < 2)
        throw FileError(
            FileFault::Vocabulary,
            "The vocabulary " + quotedPath(path)
                + " has fewer than two tokens; write each on a line of its own, in the order of their ids.");
    return lines;
}

std::optional<std::filesystem::path> firstThere(const std::filesystem::path& folder, const char* own)
{
    for (const char* name : {own, "vocab.txt"}) {
        if (isPresent(folder / name))
            return folder / name;
    }
    return std::nullopt;
}

} // namespace

WordVocabulary::WordVocabulary(const std::filesystem::path& path, std::vector<std::string> words)
    : m_path(path), m_words(std::move(words))
{
    m_ids.reserve(m_words.size());
    for (std::size_t id = 0; id < m_words.size(); ++id) {
        m_ids.emplace(m_words[id], TokenId(id));
        m_longestWord = std::max(m_longestWord, m_words[id].size());
    }
}

WordVocabulary WordVocabulary::read(const std::filesystem::path& path)
{
    WordVocabulary vocabulary(path, readLines(path));
    for (std::size_t id = 0; id < vocabulary.m_words.size(); ++id) {
        const std::string& word = vocabulary.m_words[id];
        if (vocabulary.m_ids.at(word) != TokenId(id))
            fail(path, id + 1,
                 "repeats the token " + quotedForMessage(word) + " of line "
                     + std::to_string(vocabulary.m_ids.at(word) + 1)
                     + "; write each token once, on the line that is its id");
    }
    return vocabulary;
}

std::optional<TokenId> WordVocabulary::find(std::string_view word) const
{
    const auto found = m_ids.find(word);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TokenId> WordVocabulary::findAny(std::initializer_list<std::string_view> words) const
{
    for (const std::string_view word : words) {
        if (const std::optional<TokenId> id = find(word))
            return id;
    }
    return std::nullopt;
}

std::optional<TokenId> WordVocabulary::unknownId() const
{
    return findAny({"<unk>", "<UNK>", "[UNK]"});
}

std::optional<TokenId> WordVocabulary::padId() const
{
    return findAny({"<pad>", "<PAD>", "[PAD]", "<blank>"});
}

std::optional<TokenId> WordVocabulary::beginId() const
{
    return findAny({"<bos>", "<BOS>", "<sos>", "<SOS>", "<s>", "<start>", "[START]"});
}

std::optional<TokenId> WordVocabulary::endId() const
{
    return findAny({"<eos>", "<EOS>", "</s>", "<end>", "[END]"});
}

bool WordVocabulary::isSpecial(TokenId id) const
{
    return id == padId() || id == beginId() || id == endId();
}

std::optional<std::filesystem::path> sourceVocabularyPath(const std::filesystem::path& folder)
{
    return firstThere(folder, "source_vocab.txt");
}

std::optional<std::filesystem::path> targetVocabularyPath(const std::filesystem::path& folder)
{
    return firstThere(folder, "target_vocab.txt");
}

} // namespace heed
