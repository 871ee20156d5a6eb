// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <stop_token>
#include <vector>

namespace heed {

/// What can be computed from many heads at once (methods and sources at each).
enum class AnalysisKind {
    LayerMean, ///< mean over the heads of the chosen layer
    AllMean,   ///< mean over all heads of all layers
    Rollout,   ///< attentionRollout() up to the chosen layer; decoderRollout() for the decoder's kinds
    Flow,      ///< attentionFlow() up to the chosen layer; encoder only
};

/// Those that make sense for a kind of attention.
std::vector<AnalysisKind> analysesOf(AttentionKind kind);

/// The map that an analysis makes of the heads of a kind, [query, key] of that kind, rows sum to 1.
///
/// The decoder's rollout has the source's and the prefix's columns in one row; a kind shows its part, divided by the
/// part's sum, because the split between the two is 2^−layers whatever the sentence (rollout.h).
/// @param layer up to which layer, from 0.
/// @returns empty without maps of this kind, and when stopped. @throws Error when the sentence is too long for a flow.
Matrix analysisMap(const AttentionTrace& trace, AnalysisKind analysis, AttentionKind kind, int layer,
                   const std::stop_token& stop = {});

} // namespace heed
