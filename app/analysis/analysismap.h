// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <stop_token>
#include <vector>

namespace heed {

/// What can be computed from many heads at once (methods and sources at each).
enum class AnalysisKind {
    LayerMean,  ///< mean over the heads of the chosen layer
    AllMean,    ///< mean over all heads of all layers
    Rollout,    ///< attentionRollout() up to the chosen layer; decoderRollout() where a decoder reads an encoder
    Flow,       ///< attentionFlow() up to the chosen layer; encoder only
    HeadNorms,  ///< ‖a·f(x)‖ of the chosen head: what it carries, weightedNorms(); needs the forward pass
    LayerNorms, ///< the same of the layer's heads together
};

/// Whether the attention is that of a decoder without an encoder, such as GPT-2's.
bool isDecoderAlone(const AttentionTrace& trace);

/// Those that can be made of a kind of attention. @param hasPass whether the trace knows what lies around its heads.
std::vector<AnalysisKind> analysesOf(AttentionKind kind, bool hasPass);

/// The map that an analysis makes of the heads of a kind, [query, key] of that kind. Rows sum to 1; norms are divided by
/// their row's sum.
///
/// The decoder's rollout has the source's and the prefix's columns in one row; a kind shows its part, divided by the
/// part's sum, because the split between the two is 2^−layers whatever the sentence (rollout.h).
/// @param head kind, layer (up to this one, where layers are joined) and head.
/// @returns empty without maps of this kind, and when stopped. @throws Error when the sentence is too long for a flow, or the
/// decoder's rollout lacks a kind of attention.
Matrix analysisMap(const AttentionTrace& trace, AnalysisKind analysis, HeadIndex head,
                   const std::stop_token& stop = {});

} // namespace heed
