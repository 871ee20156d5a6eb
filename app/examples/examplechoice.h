// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/examples/example.h"
#include "app/selection.h"
#include "model/translation.h"

#include <string_view>

namespace heed {

/// Tokens that stand beside one another, as indices.
struct TokenRange
{
    int first = -1;
    int end = -1; ///< behind the last

    bool isEmpty() const { return first < 0; }
};

/// The tokens of a word in a text; none when the word is not there. Whole words only; case matters only when the text has
/// the word in the case asked for.
TokenRange tokensOfWord(const TokenizedText& text, std::string_view word);
TokenRange tokensOfWord(const Hypothesis& hypothesis, std::string_view word);

/// What an example asks to look at in the best hypothesis of its translation: of two words of several tokens the cell with
/// the largest weight. Where it names no head: the one with the largest weight in such a cell, else, for cross-attention, the one that reads most like an alignment,
/// else the first. Where it names no row, or the translation lacks its word: the row that looks hardest at the column.
/// Costs a pass over every map of the kind.
Selection chosenBy(const Example::Choice& choice, const SentenceTranslation& sentence);

} // namespace heed
