// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace heed::nn {

/// Dropout (Srivastava et al. 2014) whose masks depend only on a seed and a running number, so that a resumed
/// training repeats them. One object is shared by all layers of a network.
///
/// LibTorch's CPU generator draws one number at a time on one thread and costs a tenth of a training step; here the
/// mask is a hash of the element's index, computed in parallel.
class Dropout
{
public:
    /// @param rate probability of zeroing an element; 0 switches it off.
    explicit Dropout(double rate) : m_rate(rate) { }

    /// Call at the start of every training step; the masks that follow depend on `seed` alone.
    void restart(std::uint64_t seed);

    /// @returns x with elements zeroed and the rest scaled by 1/(1−rate) when `training`, else x.
    at::Tensor apply(const at::Tensor& x, bool training);

    double rate() const { return m_rate; }
    void setRate(double rate) { m_rate = rate; }

private:
    at::Tensor mask(const at::Tensor& like);

    double m_rate;
    std::uint64_t m_seed = 0;
    std::uint64_t m_calls = 0;
};

} // namespace heed::nn
