// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// SentencePiece's sign for the space before a word: U+2581, "▁".
inline constexpr std::string_view kWordMark = "\u2581";

/// A SentencePiece model from an .spm file: cuts text into pieces and knows nothing of the network's ids.
/// Immutable; const functions are safe from any thread.
class SentencePieceModel
{
public:
    struct Piece
    {
        std::string text; ///< with ▁; an unknown run of characters is one piece, its own text
        ByteSpan span;    ///< bytes of the text that was cut, white space before and after left out
    };

    /// @throws Error naming the file: missing, too long, not a SentencePiece model.
    explicit SentencePieceModel(const std::filesystem::path& path);
    /// @param content of an .spm file. @param source names it in messages: "\"tokenizer.json\"".
    SentencePieceModel(const std::string& content, const std::string& source);
    ~SentencePieceModel();
    SentencePieceModel(SentencePieceModel&&) noexcept;

    /// @param text valid UTF-8, shorter than 4 GiB; the spans' ends ascend.
    std::vector<Piece> cut(std::string_view text) const;

    /// All pieces by SentencePiece's own ids.
    std::vector<std::string> pieces() const;

    /// The byte that a piece like "<0xC3>" stands for, in models with byte fallback.
    std::optional<char> byteOf(std::string_view piece) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace heed
