// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <span>

namespace heed {

/// f(x_k) of one head: the values through the head's part of the output projection, [key, d_model].
/// @param outputWeights the d_head rows of W_O that belong to the head, [d_head, d_model].
Matrix transformedValues(const AttentionTrace& trace, HeadIndex head, const Matrix& outputWeights);

/// ‖a[q,k]·f(x_k)‖₂ of one head, [query, key]: what is carried, not only where a head looks (Kobayashi et al. 2020).
/// @param transformed f(x_k), [key, d].
Matrix weightedNorms(const Matrix& weights, const Matrix& transformed);

/// ‖Σ_h a^h[q,k]·f^h(x_k)‖₂ over the heads of a layer, [query, key].
Matrix weightedNorms(std::span<const Matrix> weights, std::span<const Matrix> transformed);

} // namespace heed
