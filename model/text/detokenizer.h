// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed {

inline constexpr std::string_view kUnknownSign = "\u2047"; ///< ⁇, what <unk> is shown as, as by SentencePiece

/// Puts tokens together again: ▁ becomes a space (never two, none at the ends), special tokens vanish, <unk> is shown,
/// bytes become characters. Gives every token the span of the text that it stands for.
///
///     Detokenizer detokenizer;
///     for (Token token : tokens)
///         detokenizer.add(token);
///     TokenizedText text = detokenizer.finish();
class Detokenizer
{
public:
    void add(Token token);

    /// A token that stands for one byte of a UTF-8 character (byte fallback). The first token of a character gets the
    /// character's span; bytes that make no character become U+FFFD.
    void addByte(Token token, char byte);

    /// The text so far. The Detokenizer is empty afterwards.
    TokenizedText finish();

private:
    void flushBytes();
    ByteSpan append(std::string_view text);
    void dropSpaceAtEnd();

    TokenizedText m_result;
    std::string m_bytes; // of the last m_bytes.size() tokens, not yet in the text
};

} // namespace heed
