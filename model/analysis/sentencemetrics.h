// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

namespace heed {

/// Confidence through attention (Rikters & Fishel 2017): three penalties of a whole sentence pair, 0 for a perfect
/// one-to-one alignment and negative otherwise. Made for translators with a single attention matrix; for a Transformer
/// they describe one head or a mean, so label them as such.
struct SentenceAttentionMetrics
{
    /// Coverage deviation: −mean over source tokens of ln(1 + (1 − Σ_target a)²), tokens looked at too little or too much.
    double coverageDeviation = 0.0;
    double absentmindednessOut = 0.0; ///< mean over target tokens of Σ a ln a: scattered outputs
    double absentmindednessIn = 0.0;  ///< the same over source tokens, each column normalised to sum to 1
};

/// @param cross [target, source], rows sum to 1.
SentenceAttentionMetrics sentenceAttentionMetrics(const Matrix& cross);

} // namespace heed
