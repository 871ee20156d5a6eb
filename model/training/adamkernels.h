// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace heed::training::kernel {

/// A range of one parameter's gradient as the workers computed it, one pointer per worker.
template <class Value>
struct GradientParts
{
    std::vector<const Value*> matrices; ///< empty: the parameter is not multiplied with
    std::vector<const float*> vectors;  ///< empty: it is neither added nor looked up
};

/// sum = all parts. @returns the sum of its squares
template <class Value>
double sumGradients(const GradientParts<Value>& parts, float* sum, std::int64_t count);

/// Adam (Kingma and Ba 2015) as torch::optim::Adam computes it, for one step.
struct AdamStep
{
    float gradientFactor;           ///< from clipping
    float meanDecay, varianceDecay; ///< β₁, β₂
    float rate;                     ///< learning rate / (1 − β₁ᵗ)
    float varianceFactor;           ///< 1 / √(1 − β₂ᵗ)
    float epsilon;
};

/// @param rounded written: the new values, for products; null for none
template <class Value>
void adam(const AdamStep& step, const float* gradient, float* mean, float* variance, float* values, Value* rounded,
          std::int64_t count);

/// to = from, rounded.
template <class Value>
void convert(const float* from, Value* to, std::int64_t count);

} // namespace heed::training::kernel
