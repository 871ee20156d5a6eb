// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/weightnames.h"
#include "model/engine/checkpoint.h"
#include "model/engine/packedmatrix.h"
#include "model/engine/tensormatrix.h"

#include <span>
#include <variant>
#include <vector>

namespace heed {

/// What a linear layer multiplies as a rule.
enum class LinearUse {
    Sentences, ///< all tokens of a sentence at once: LibTorch does it
    Steps,     ///< the few rows of a decoding step: multiplyRows() does it, with the weights in the type of the file
};

/// y = Wx + b
struct LinearWeights
{
    std::variant<PackedMatrix, TensorMatrix> matrix;
    std::vector<float> bias; ///< empty: none

    int outputs() const;

    /// y[row] = W x[row] + b.
    void apply(std::span<const float* const> x, std::span<float* const> y, int threads) const;

    /// y[row] = W x[row]
    void applyWithoutBias(std::span<const float* const> x, std::span<float* const> y, int threads) const;

private:
    void multiply(std::span<const float* const> x, const float* addend, std::span<float* const> y, int threads) const;
};

/// One linear layer as a checkpoint names it.
struct LinearShape
{
    int outputs = 0;
    int inputs = 0;
    bool hasBias = true;
    LinearUse use = LinearUse::Steps;
};

/// Linear layers of one input stacked into one product, each of the shape given.
/// @throws Error when a tensor is missing or wrong.
LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<LinearName>& names, const LinearShape& shape);

} // namespace heed
