// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace heed {

/// Which chrF this is, in sacreBLEU's notation; "version:heed" as in kBleuSignature.
inline constexpr std::string_view kChrfSignature = "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:heed";

inline constexpr int kChrfOrder = 6; ///< n-grams of 1 to 6 characters

/// chrF of a whole corpus, everything in per cent.
struct ChrfScore
{
    double score = 0.0;     ///< F_β of the two below, 0..100
    double precision = 0.0; ///< mean over the orders that occur in hypotheses and references
    double recall = 0.0;
};

/// Corpus-level chrF against one reference each (Popović 2015; 2016 for β = 2), as sacreBLEU 2 computes it by default:
/// characters are code points, white space is removed, orders that do not occur are left out of the means ("eff:yes").
/// @param beta how many times more recall weighs than precision; 2 is what "chrF2" means.
/// @throws Error when the two lists differ in length.
ChrfScore chrf(std::span<const std::string> hypotheses, std::span<const std::string> references, double beta = 2.0);

} // namespace heed
