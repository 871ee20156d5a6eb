// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <cstddef>

namespace heed {

/// The vectors of one head inside a block that holds all heads side by side: row r is data[r · stride .. + size).
struct HeadVectors
{
    const float* data = nullptr;
    int rows = 0;
    int size = 0;              ///< d_head
    std::ptrdiff_t stride = 0; ///< floats from one row to the next: heads · d_head
};

/// QKᵀ·scale, [query, key]; −∞ above the diagonal when causal. Single-threaded.
Matrix attentionScores(const HeadVectors& queries, const HeadVectors& keys, float scale, bool causal);

/// Replaces every row by its softmax, in the stable form that subtracts the row's maximum. −∞ becomes exactly 0, and so
/// do weights below 10⁻³⁷. A row needs at least one finite score.
void softmaxRows(Matrix& scores);

} // namespace heed
