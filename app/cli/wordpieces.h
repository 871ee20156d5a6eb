// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/wordmerge.h"
#include "model/text/token.h"

#include <span>
#include <string_view>
#include <vector>

namespace heed {

/// The words of a text as alignment files count them, and the pieces that stand for each.
struct WordPieces
{
    std::vector<TokenGroup> groups; ///< words that have pieces, in order
    std::vector<int> words;         ///< the number of each group's word, from 0
    int wordCount = 0;              ///< words without pieces (nothing but characters the tokenizer drops) included
};

/// Where the words of a text stand: what spaces and tabs separate.
std::vector<ByteSpan> spaceSeparatedWords(std::string_view text);

/// Gives every piece to the word that its first visible byte is in; special tokens belong to none.
/// @param text what words and the pieces' spans point into.
WordPieces groupByWords(std::span<const Token> pieces, std::string_view text, std::span<const ByteSpan> words);

} // namespace heed
