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

/// Marian's tokenizer: source.spm and target.spm cut text into pieces, vocab.json (or source_vocab/target_vocab of
/// models with separate vocabularies: vocab.json and target_vocab.json) numbers them.
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

    /// Text must be valid UTF-8 (see toValidUtf8 in unicode.h). Appends </s>. Unknown characters become <unk> with
    /// their span.
    TokenizedText encodeSource(std::string_view text) const;
    TokenizedText encodeTarget(std::string_view text) const;

    /// Detokenised text and, per id, the bytes of it that the token stands for.
    /// Special tokens have no text; leading space of the first piece is dropped.
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
