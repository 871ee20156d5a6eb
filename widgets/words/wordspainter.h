// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"
#include "widgets/valuescale.h"
#include "widgets/words/wordslayout.h"

class QPainter;
class QPen;

namespace heed {

/// Paints both texts and how their words are aligned: it refers to a view's state and keeps none. The painter's origin is
/// the layout's.
struct WordsPainter
{
    const WordsData& data;
    const WordsLayout& layout;
    Theme theme;
    ValueScale scale = ValueScale::Linear;
    WordPlace focus; ///< whose links are shown; none: the hard alignment of all words, faintly

    void paint(QPainter& painter) const;

    /// What stands behind a word, by its link with the focus; invalid: nothing.
    QColor shade(WordPlace word) const;

private:
    double strength(double weight) const;
    double largestAtFocus() const;
    void paintCurve(QPainter& painter, int source, int target, const QPen& pen) const;
    void paintComparison(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintWord(QPainter& painter, WordPlace word) const;
    void paintSentence(QPainter& painter, int index) const;
};

} // namespace heed
