// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tensormatrix.h"

#include <algorithm>
#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <cassert>
#include <omp.h>
#include <vector>

namespace heed {

namespace {

/// Multiplications from which several threads pay: below, one is done before the others are awake.
constexpr double kParallelProducts = 1.6e7;

/// How many threads the BLAS may take for what this thread asks of it.
class ThreadLimit
{
public:
    explicit ThreadLimit(int threads) : m_former(omp_get_max_threads()) { omp_set_num_threads(threads); }
    ~ThreadLimit() { omp_set_num_threads(m_former); }
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
    int m_former;
};

} // namespace

struct TensorMatrix::Impl
{
    at::Tensor weight; ///< [outputs, inputs]
};

TensorMatrix::TensorMatrix(int outputs, int inputs) : m_impl(std::make_unique<Impl>())
{
    m_impl->weight = at::empty({outputs, inputs}, at::kFloat);
}

TensorMatrix::~TensorMatrix() = default;
TensorMatrix::TensorMatrix(TensorMatrix&&) noexcept = default;
TensorMatrix& TensorMatrix::operator=(TensorMatrix&&) noexcept = default;

const at::Tensor& TensorMatrix::tensor() const
{
    return m_impl->weight;
}

int TensorMatrix::outputs() const
{
    return int(m_impl->weight.size(0));
}

int TensorMatrix::inputs() const
{
    return int(m_impl->weight.size(1));
}

void TensorMatrix::setRows(int firstOutput, const TensorView& tensor)
{
    assert(tensor.shape.size() == 2 && tensor.shape[1] == inputs());
    assert(firstOutput + tensor.shape[0] <= outputs());
    const std::vector<float> values = toFloat32(tensor);
    std::ranges::copy(values, m_impl->weight.data_ptr<float>() + std::ptrdiff_t(firstOutput) * inputs());
}

void TensorMatrix::multiply(std::span<const float* const> x, const float* bias, std::span<float* const> y,
                            int threads) const
{
    assert(x.size() == y.size());
    const c10::InferenceMode inference;
    const auto rows = std::int64_t(x.size());
    const ThreadLimit limit(double(rows) * double(m_impl->weight.numel()) > kParallelProducts ? threads : 1);
    const at::Tensor input = at::empty({rows, inputs()}, at::kFloat);
    for (std::int64_t row = 0; row < rows; ++row)
        std::copy_n(x[std::size_t(row)], inputs(), input.data_ptr<float>() + row * inputs());
    at::Tensor addend;
    if (bias != nullptr)
        addend = at::from_blob(const_cast<float*>(bias), {outputs()}, at::kFloat); // LibTorch reads it only
    const at::Tensor product = at::linear(input, m_impl->weight, addend);
    for (std::int64_t row = 0; row < rows; ++row)
        std::copy_n(product.data_ptr<float>() + row * outputs(), outputs(), y[std::size_t(row)]);
}

} // namespace heed
