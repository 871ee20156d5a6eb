// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Marian's tokenizer: source.spm and target.spm cut text into pieces, vocab.json numbers them. Models with separate
/// vocabularies number the target's pieces in target_vocab.json.
///
/// A token's span has no white space at its ends, except where it stands for nothing else (a lone "▁"). Where
/// normalisation made several pieces of one character ("½" → "1", "⁄", "2") the last one has its span and the others'
/// are empty.
///
/// Immutable after construction; const functions are safe from any thread.
class Tokenizer
{
public:
    /// True when the folder has the files a Tokenizer needs.
    static bool isAvailable(const std::filesystem::path& folder);

    /// @throws Error naming the missing or broken file.
    explicit Tokenizer(const std::filesystem::path& folder);
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;

    /// Text must be valid UTF-8 (see toValidUtf8 in unicode.h). Curly quotes and the like are read as the plain ones
    /// of training text (normalizePunctuation); spans refer to `text` all the same. A run of unknown characters becomes
    /// one <unk> with its span. A language code of the vocabulary at the start (">>fra<< …") becomes a special token.
    /// Appends </s>. @throws Error for 4 GiB of text or more.
    TokenizedText encodeSource(std::string_view text) const;
    TokenizedText encodeTarget(std::string_view text) const;

    /// Detokenised text and, per id, the bytes of it that the token stands for.
    /// Special tokens have no text, <unk> is shown as "⁇"; space at the ends and double spaces are dropped.
    TokenizedText decodeTarget(std::span<const TokenId> ids) const;

    Token sourceToken(TokenId id) const; ///< piece and flags, empty span; "#id" when out of range
    Token targetToken(TokenId id) const;

    int sourceVocabularySize() const;
    int targetVocabularySize() const;
    TokenId eosId() const;
    TokenId unknownId() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace heed
