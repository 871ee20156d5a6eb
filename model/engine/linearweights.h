// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/weightnames.h"
#include "model/engine/checkpoint.h"
#include "model/engine/packedmatrix.h"

#include <span>
#include <vector>

namespace heed {

/// y = Wx + b
struct LinearWeights
{
    PackedMatrix matrix;
    std::vector<float> bias; ///< empty: none

    /// y[row] = W x[row] + b, see multiplyRows().
    void apply(std::span<const float* const> x, std::span<float* const> y, int threads) const;
};

/// One linear layer as a checkpoint names it.
struct LinearShape
{
    int outputs = 0;
    int inputs = 0;
    bool hasBias = true;
};

/// Linear layers of one input stacked into one product, each of the shape given.
/// @throws Error when a tensor is missing or wrong.
LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<LinearName>& names, const LinearShape& shape);

} // namespace heed
