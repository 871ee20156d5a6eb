// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/headstatistics.h"

#include <QString>

#include <array>
#include <optional>

namespace heed {

/// What can be measured of a head as one number.
enum class HeadMeasure {
    Entropy,    ///< mean over the rows, nats
    Confidence, ///< mean largest weight, special tokens left out
    SinkShare,  ///< mean weight on special tokens and punctuation
    Offset,     ///< share of the rows that look at one fixed offset
    Alignment,  ///< how much it reads like a word alignment; cross-attention only
};
inline constexpr std::array kHeadMeasures{HeadMeasure::Entropy, HeadMeasure::Confidence, HeadMeasure::SinkShare,
                                          HeadMeasure::Offset, HeadMeasure::Alignment};

/// The numbers of one head, or of a mean of heads.
struct HeadNumbers
{
    HeadStatistics statistics;
    std::optional<float> alignment; ///< nothing: no alignment is there to be read
};

/// Nothing where the measure does not apply.
std::optional<double> valueOf(const HeadNumbers& numbers, HeadMeasure measure);

/// The length of the measure's bar, 0..1: the value itself; the normalised one for entropy.
std::optional<double> shareOf(const HeadNumbers& numbers, HeadMeasure measure);

QString displayName(HeadMeasure measure);   ///< "Entropy"; translated
QString explanationOf(HeadMeasure measure); ///< what the number means, a sentence or two; translated
QString displayName(HeadRole role);         ///< "focused"; translated

/// "previous token", "same token", "next token", "3 tokens back", "2 tokens ahead".
QString offsetName(int offset);

/// How much of a number there is room for.
enum class NumberForm {
    Lettered, ///< "H 1.42", "C 0.83", "S 0.10", "← 93 %", "A 0.71"
    Plain,    ///< "1.42", "93 %"
    Rounded,  ///< "1.4", "93"
};
inline constexpr std::array kNumberForms{NumberForm::Lettered, NumberForm::Plain, NumberForm::Rounded};

/// The number in a short place. Empty where it does not apply.
QString shortText(const HeadNumbers& numbers, HeadMeasure measure, NumberForm form = NumberForm::Lettered);

/// The same with its name: "entropy 1.42 nats (61 %)", "93 % look at the previous token".
QString longText(const HeadNumbers& numbers, HeadMeasure measure);

} // namespace heed
