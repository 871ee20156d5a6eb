// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <span>
#include <vector>

namespace heed {

/// Mean over the heads of a layer: [query, key]. The maps have one shape; empty when there are none.
Matrix headMean(std::span<const Matrix> heads);

/// headMean() of every layer of a kind, first layer first.
std::vector<Matrix> layerMeans(const AttentionTrace& trace, AttentionKind kind);

/// Which inputs reach which position through all layers of self-attention, residual connections counted as half
/// (Abnar & Zuidema 2020): R_l = rownorm(A_l + I) · R_{l−1}.
/// @param layers head-averaged maps [S, S], first layer first.
/// @returns [position, input], rows sum to 1; empty when there are no layers.
Matrix attentionRollout(std::span<const Matrix> layers);

/// The same through an encoder and a decoder, which may have unequal depths.
///
/// The source's share of a row is 1 − 2^(−decoder layers) whatever the sentence: never show it as "how much the source
/// matters".
/// @param encoder rollout of the encoder, [S, S].
/// @param self decoder self-attention per layer, head-averaged, [T, T].
/// @param cross cross-attention per layer, head-averaged, [T, S]; as many layers.
/// @returns [T, S + T]: columns 0..S−1 are the source, the others the decoder's inputs; rows sum to 1.
Matrix decoderRollout(const Matrix& encoder, std::span<const Matrix> self, std::span<const Matrix> cross);

} // namespace heed
