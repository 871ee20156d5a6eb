// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorview.h"

#include <memory>
#include <span>

namespace at {
class Tensor;
} // namespace at

namespace heed {

/// The weights of one linear layer, [outputs, inputs], as a LibTorch tensor in float32: for the products of a whole
/// sentence, which a BLAS does best. PackedMatrix is its counterpart for the few rows of a decoding step.
class TensorMatrix
{
public:
    /// Not set. @param outputs, inputs at least 1
    TensorMatrix(int outputs, int inputs);
    ~TensorMatrix();
    TensorMatrix(TensorMatrix&&) noexcept;
    TensorMatrix& operator=(TensorMatrix&&) noexcept;

    /// Copies a row-major [rows, inputs] tensor to the outputs from `firstOutput` on.
    void setRows(int firstOutput, const TensorView& tensor);

    /// y[row] = W x[row] + bias. Safe from any thread once the weights are set.
    /// @param x `inputs` values each
    /// @param bias `outputs` values; null: none
    /// @param y `outputs` values each, as many rows as x
    /// @param threads at most; fewer where that is faster
    void multiply(std::span<const float* const> x, const float* bias, std::span<float* const> y, int threads) const;

    /// The weights themselves, [outputs, inputs], float32, on the CPU.
    const at::Tensor& tensor() const;

    int outputs() const;
    int inputs() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace heed
