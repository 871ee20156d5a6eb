// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// GPT-2's sign for the space before a word: U+0120, "Ġ", which stands for the byte 0x20.
inline constexpr std::string_view kByteLevelSpace = "\u0120";

/// The printable character that stands for each byte in the files of GPT-2, RoBERTa and BART (Radford et al. 2019): visible
/// bytes of Latin-1 stand for themselves, the others for U+0100 and on. UTF-8.
std::string byteLevelCharacter(unsigned char byte);

/// The bytes that a piece of such a vocabulary stands for. Characters that stand for no byte remain themselves.
std::string byteLevelBytes(std::string_view piece);

/// A piece as people read it: "▁café", with SentencePiece's sign, for "ĠcafÃ©". A piece that ends within a character stays
/// as it is.
std::string legibleByteLevel(std::string_view piece);

/// Cuts a text where GPT-2's regular expression does, before merges: contractions ("'s"), letters, numbers and other
/// signs, each with one space in front, and white space.
/// @returns spans that follow each other without a gap.
std::vector<ByteSpan> byteLevelWords(std::string_view text);

} // namespace heed
