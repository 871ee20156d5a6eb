// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace heed {

/// Which BLEU this is, in sacreBLEU's notation. "version:heed" because it is our own implementation of sacreBLEU 2's
/// definition, not a run of sacreBLEU.
inline constexpr std::string_view kBleuSignature = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:heed";

inline constexpr int kBleuOrder = 4; ///< n-grams of 1 to 4 words

/// BLEU of a whole corpus and what it is made of. Index n of an array belongs to (n+1)-grams.
struct BleuScore
{
    double score = 0.0;                                ///< 0..100
    std::array<double, kBleuOrder> precisions{};       ///< per cent, smoothed where nothing matched
    std::array<std::int64_t, kBleuOrder> matches{};    ///< clipped by the reference's counts
    std::array<std::int64_t, kBleuOrder> candidates{}; ///< n-grams in the hypotheses
    double brevityPenalty = 1.0;
    std::int64_t hypothesisLength = 0; ///< 13a tokens
    std::int64_t referenceLength = 0;  ///< 13a tokens
};

/// Corpus-level BLEU against one reference each (Papineni et al. 2002; Post 2018, "A Call for Clarity in Reporting BLEU
/// Scores"): detokenised, case-sensitive UTF-8 text in, tokenised here. Not an average of sentences.
/// @throws Error when the two lists differ in length.
BleuScore bleu(std::span<const std::string> hypotheses, std::span<const std::string> references);

/// "BLEU = 33.12 60.2/40.1/27.5/19.0 (BP = 0.981 ratio = 0.981 hyp_len = 980 ref_len = 999)": sacreBLEU's line.
std::string toString(const BleuScore& score);

} // namespace heed
