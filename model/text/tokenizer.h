// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"
#include "model/text/translationtask.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed {

/// How decoding begins for a task. Nothing: as the model's configuration says.
struct DecoderBeginning
{
    std::optional<TokenId> startId;     ///< the decoder's first input
    std::optional<TokenId> forcedBosId; ///< the only token allowed at the first step
};

/// Between text and a model's token ids; one implementation for each family, opened by openTokenizer().
///
/// A token's span has no white space at its ends, except where it stands for nothing else (a lone "▁"). Where
/// normalisation made several pieces of one character ("½" → "1", "⁄", "2") the last one has its span and the others'
/// are empty.
///
/// Immutable; const functions are safe from any thread. Texts must be valid UTF-8 (see toValidUtf8 in unicode.h).
class Tokenizer
{
public:
    virtual ~Tokenizer() = default;

    virtual const TaskChoices& choices() const = 0;

    /// The tokens that the encoder reads, with </s> and what the family adds for the task: language codes and prefixes
    /// are special tokens of empty span. A run of unknown characters becomes one <unk> with its span.
    /// @throws Error for 4 GiB of text or more, and for a language that the model does not know.
    virtual TokenizedText encodeSource(std::string_view text, const TranslationTask& task) const = 0;

    /// The tokens that the decoder should generate for this text: with </s>, and with a code that is forced first.
    virtual TokenizedText encodeTarget(std::string_view text, const TranslationTask& task) const = 0;

    /// @throws Error for a language that the model does not know.
    virtual DecoderBeginning decoderBeginning(const TranslationTask& task) const = 0;

    /// Detokenised text and, per id, the bytes of it that the token stands for.
    /// Special tokens have no text, <unk> is shown as "⁇"; space at the ends and double spaces are dropped.
    virtual TokenizedText decodeTarget(std::span<const TokenId> ids) const = 0;

    virtual Token sourceToken(TokenId id) const = 0; ///< piece and flags, empty span; "#id" when out of range
    virtual Token targetToken(TokenId id) const = 0;

    virtual int sourceVocabularySize() const = 0;
    virtual int targetVocabularySize() const = 0;
    virtual TokenId eosId() const = 0;
    virtual TokenId unknownId() const = 0;
};

/// Opens the tokenizer of a model folder: its configuration, or else its files, say which family it is.
/// @throws Error naming the missing or broken file.
std::unique_ptr<Tokenizer> openTokenizer(const std::filesystem::path& folder);

/// Why openTokenizer() would find nothing to open, in one sentence; empty when the files it needs are there.
std::string whyNoTokenizer(const std::filesystem::path& folder);

/// True when the folder has the files of a tokenizer.
inline bool hasTokenizer(const std::filesystem::path& folder)
{
    return whyNoTokenizer(folder).empty();
}

} // namespace heed
