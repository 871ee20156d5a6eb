// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

namespace heed {

// What must be true of attention, as numbers that a learner can look at: all are 0 but for rounding.

/// Largest |Σ_k a[q,k] − 1| over the queries.
float rowDeviation(const Matrix& weights);

/// Largest weight above the diagonal of decoder self-attention: looking into the future.
float futureWeight(const Matrix& weights);

/// Largest |softmax(scores) − weights| over all cells; the shapes must agree.
float softmaxDeviation(const Matrix& scores, const Matrix& weights);

} // namespace heed
