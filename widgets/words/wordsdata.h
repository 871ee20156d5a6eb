// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"
#include "model/matrix.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace heed {

/// Characters begin..end−1 of a QString.
struct TextRange
{
    int begin = 0;
    int end = 0;

    bool contains(int position) const { return position >= begin && position < end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// Both texts sentence by sentence, and how the words of one sentence are aligned.
struct WordsData
{
    struct Sentence
    {
        QString source;
        QString target;
    };
    std::vector<Sentence> sentences;
    int current = 0;                    ///< the sentence whose words these are
    std::vector<TextRange> sourceWords; ///< of its source, in order
    std::vector<TextRange> targetWords;
    Matrix weights;                       ///< [target word, source word], rows sum to at most 1; empty: not known
    std::vector<AlignmentLink> links;     ///< the hard alignment: where each row is largest
    QString caption;                      ///< which attention is read, and how; for pictures
    std::vector<AlignmentLink> reference; ///< what the links are compared with; empty: nothing
    QString note; ///< below the texts: why no words are aligned, or how well the links agree with the reference

    bool isEmpty() const { return sentences.empty(); }
};

enum class WordsSide { Source, Target };

/// A word of the current sentence. index −1: none.
struct WordPlace
{
    WordsSide side = WordsSide::Target;
    int index = -1;

    bool isNone() const { return index < 0; }
    friend bool operator==(const WordPlace&, const WordPlace&) = default;
};

inline const std::vector<TextRange>& wordsOf(const WordsData& data, WordsSide side)
{
    return side == WordsSide::Source ? data.sourceWords : data.targetWords;
}

/// The text of a word.
inline QString wordText(const WordsData& data, WordPlace word)
{
    if (word.isNone() || data.current >= int(data.sentences.size()))
        return {};
    const auto& sentence = data.sentences[std::size_t(data.current)];
    const TextRange range = wordsOf(data, word.side)[std::size_t(word.index)];
    return (word.side == WordsSide::Source ? sentence.source : sentence.target)
        .mid(range.begin, range.end - range.begin);
}

/// How strongly two words are linked; −1 when they stand in the same text or nothing is known.
inline double wordWeight(const WordsData& data, WordPlace a, WordPlace b)
{
    if (a.isNone() || b.isNone() || a.side == b.side || data.weights.isEmpty())
        return -1.0;
    return double(a.side == WordsSide::Target ? data.weights(a.index, b.index) : data.weights(b.index, a.index));
}

} // namespace heed
