// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/checkpoint.h"
#include "model/engine/packedmatrix.h"
#include "model/engine/rowbuffer.h"

#include <span>
#include <string>
#include <vector>

namespace heed {

/// y = Wx + b
struct LinearWeights
{
    PackedMatrix matrix;
    std::vector<float> bias;

    /// y[row] = W x[row] + b, see multiplyRows().
    void apply(std::span<const float* const> x, std::span<float* const> y, int threads) const;
};

/// LayerNorm's γ and β, [d_model] each.
struct NormWeights
{
    std::vector<float> gain;
    std::vector<float> bias;

    /// x[row] ← LayerNorm(x[row] + addend[row])
    void addAndNormalize(RowBuffer& x, const RowBuffer& addend) const;
};

/// Linear layers of one input stacked into one product, each [outputs, inputs]; names without ".weight".
/// @throws Error when a tensor is missing or wrong.
LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<std::string>& names, int outputs, int inputs);

NormWeights readNorm(Checkpoint& checkpoint, const std::string& name, int size);

} // namespace heed
