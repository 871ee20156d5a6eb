// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed {

/// The vocabulary of a word-level model: a text file in UTF-8 with one token a line, whose id is its line's number from 0.
/// Special tokens go by the names that tutorials give them. Immutable.
class WordVocabulary
{
public:
    /// @throws Error naming file and line: not UTF-8, an empty line, white space beside a token, a token that comes twice,
    /// fewer than two tokens.
    static WordVocabulary read(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; } ///< that it was read from
    int size() const { return int(m_words.size()); }
    std::size_t longestWord() const { return m_longestWord; } ///< bytes
    std::optional<TokenId> find(std::string_view word) const;
    const std::string& word(TokenId id) const { return m_words.at(std::size_t(id)); }

    std::optional<TokenId> unknownId() const; ///< <unk>
    std::optional<TokenId> padId() const;     ///< <pad> or <blank>
    std::optional<TokenId> beginId() const;   ///< <bos>, <sos>, <s> or <start>
    std::optional<TokenId> endId() const;     ///< <eos>, </s> or <end>
    bool isSpecial(TokenId id) const;         ///< one of those, without <unk>

private:
    WordVocabulary(const std::filesystem::path& path, std::vector<std::string> words);
    std::optional<TokenId> findAny(std::initializer_list<std::string_view> words) const;

    struct WordHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };

    std::filesystem::path m_path;
    std::vector<std::string> m_words; // by id
    std::size_t m_longestWord = 0;
    std::unordered_map<std::string, TokenId, WordHash, std::equal_to<>> m_ids;
};

/// The vocabulary files of a folder: source_vocab.txt and target_vocab.txt, or vocab.txt for both. Nothing where there
/// is none.
std::optional<std::filesystem::path> sourceVocabularyPath(const std::filesystem::path& folder);
std::optional<std::filesystem::path> targetVocabularyPath(const std::filesystem::path& folder);

} // namespace heed
