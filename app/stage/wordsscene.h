// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "app/selection.h"
#include "model/analysis/alignment.h"
#include "model/analysis/wordmerge.h"
#include "model/translation.h"
#include "widgets/words/wordsdata.h"

#include <vector>

namespace heed {

/// Whose cross-attention the words are aligned by.
enum class WordsAttention {
    BestHead,   ///< the head that reads most like a word alignment (suggestions.h)
    ChosenHead, ///< layer and head as they are chosen in all views
    LayerMean,  ///< the mean of all heads of the chosen layer
};

/// How cross-attention becomes an alignment of words.
struct WordsReading
{
    WordsAttention attention = WordsAttention::BestHead;
    AlignmentRow row = AlignmentRow::Produces;
    std::vector<AlignmentLink> reference{}; ///< gold links of the sentence's words; neutral: none
    friend bool operator==(const WordsReading&, const WordsReading&) = default;
};

/// What the words view draws, and which tokens its words are.
struct WordsScene
{
    WordsData data;
    std::vector<TokenGroup> sourceWords;
    std::vector<TokenGroup> targetWords;
    HeadIndex head; ///< that is read; of a layer's mean, head 0
};

/// The texts of all sentences, and the words of the selected one. Costs a pass over all maps for the best head: call it
/// off the GUI thread. Without a trace the words have no links.
WordsScene makeWords(const Translation& translation, const Selection& selection, const AttentionTrace* trace,
                     const WordsReading& reading, const Presentation& presentation);

/// The characters of a text that a span of its UTF-8 bytes stands for, without the white space in front.
TextRange textRange(const std::string& text, ByteSpan span);

} // namespace heed
