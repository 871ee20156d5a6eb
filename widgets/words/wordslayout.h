// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/words/runningtext.h"
#include "widgets/words/wordsdata.h"

#include <QFont>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <vector>

namespace heed {

/// Where the two texts of every sentence stand, the source above its translation: pure geometry. The current sentence has
/// room between its texts for curves, and around its words for numbers.
struct WordsLayout
{
    struct Sentence
    {
        std::shared_ptr<const RunningText> source;
        std::shared_ptr<const RunningText> target;
        QPointF sourceCorner;
        QPointF targetCorner;
        QRectF area; ///< of both texts
    };

    QFont font;
    std::vector<Sentence> sentences;
    std::vector<QRectF> sourceWords; ///< of the current sentence; the first line of a word that is broken
    std::vector<QRectF> targetWords;
    double numberHeight = 0.0; ///< above source words and below target words
    double height = 0.0;

    /// @param font of the view; the texts are written larger.
    static WordsLayout of(const WordsData& data, double width, const QFont& font);

    const std::vector<QRectF>& words(WordsSide side) const
    {
        return side == WordsSide::Source ? sourceWords : targetWords;
    }

    /// The word of the current sentence at a point; none beside them.
    WordPlace wordAt(const WordsData& data, const QPointF& point) const;

    /// The sentence at a point; −1 between them.
    int sentenceAt(const QPointF& point) const;
};

} // namespace heed
