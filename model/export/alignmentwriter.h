// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignmentview.h"
#include "model/translation.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace heed {

/// How alignments are written; AlignmentFile reads them all.
enum class AlignmentFormat {
    Pharaoh, ///< "0-0 1-2": links of words, a line each
    Marian,  ///< "target ||| w,w,w w,w,w": weights of pieces, a line each
    Nematus, ///< "number ||| target ||| score ||| source ||| lengths", then a line of weights for each piece, an empty line
};

/// "pharaoh", "marian", "nematus".
std::string_view toString(AlignmentFormat format);

/// A matrix of weights with its rows' and columns' pieces, all special tokens included, as Marian writes them; ends with a
/// line break. Pieces are separated by spaces, a final "</s>" has weights but no piece, as those programs do it.
/// @param weights [target, source].
std::string marianAlignment(const Matrix& weights, std::span<const std::string> target);

/// The same as Nematus writes them. @param number of the sentence, from 0.
std::string nematusAlignment(const Matrix& weights, std::span<const std::string> source,
                             std::span<const std::string> target, std::size_t number);

/// The alignment of one hypothesis; ends with a line break. A hypothesis that was cut off gives fewer rows.
/// @param number of the sentence, from 0; Nematus' format says it.
/// @throws Error when the translation was made without keeping its trace, or has no such layer or head.
std::string alignmentText(AlignmentFormat format, const SentenceTranslation& sentence, std::size_t hypothesis,
                          const AlignmentView& view, std::size_t number);

} // namespace heed
