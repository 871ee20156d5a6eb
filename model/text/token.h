// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace heed {

using TokenId = std::int32_t;

/// Half-open range of UTF-8 bytes in the text a token came from. Empty for special tokens.
struct ByteSpan
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool isEmpty() const { return begin == end; }
    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

/// One vocabulary entry at one place of a text.
struct Token
{
    TokenId id = 0;
    std::string piece;       ///< as in the vocabulary: "▁chat", "</s>"; "#5" when a folder has no vocabulary
    ByteSpan span;           ///< bytes of TokenizedText::text that the piece stands for
    bool isSpecial = false;  ///< </s>, <pad>, start token, language codes: no text of its own
    bool isUnknown = false;  ///< <unk>: the characters of span are not in the vocabulary
    bool startsWord = false; ///< first piece of a word (SentencePiece's ▁)
    friend bool operator==(const Token&, const Token&) = default;
};

/// A text and the tokens that stand for it, in order. Spans never overlap and cover every visible character.
struct TokenizedText
{
    std::string text;
    std::vector<Token> tokens;
};

} // namespace heed
