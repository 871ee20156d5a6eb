// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace heed {

// What head statistics ask of a row of weights, fast enough for all heads of a long sentence at once.

/// −Σ a ln a in nats of weights in 0..1; within 1e-6 of the exact value for rows that sum to 1.
float entropyOf(std::span<const float> weights);

/// The largest value; 0 for an empty row and for negative values.
float largestOf(std::span<const float> weights);

} // namespace heed
