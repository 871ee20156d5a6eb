// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/examples/example.h"
#include "app/selection.h"
#include "model/translation.h"

#include <string_view>

namespace heed {

/// The first token of a word in a text, −1 when the word is not there. Whole words only; case matters only when the
/// text has the word in the case asked for.
int tokenOfWord(const TokenizedText& text, std::string_view word);
int tokenOfWord(const Hypothesis& hypothesis, std::string_view word);

/// What an example asks to look at in the best hypothesis of its translation. Where it names no head: the one with the
/// largest weight in the cell of its two words, else, for cross-attention, the one that reads most like an alignment,
/// else the first. Where it names no row, or the translation lacks its word: the row that looks hardest at the column.
/// Costs a pass over every map of the kind.
Selection chosenBy(const Example::Choice& choice, const SentenceTranslation& sentence);

} // namespace heed
