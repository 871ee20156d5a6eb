// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/parameterlayout.h"
#include "model/training/workerteam.h"

#include <torch/optim/adam.h>
#include <vector>

namespace heed::training {

/// Sums the workers' gradients, clips the sum and takes Adam's step, each in one pass over memory, on all workers. The
/// state is torch::optim::Adam's own, so that it is saved and restored as ever.
class ParallelAdam
{
public:
    /// @param optimizer of the layout's network  @param matrices see makeSharePass(); written after every step
    ParallelAdam(const ParameterLayout& layout, torch::optim::Adam& optimizer, WorkerTeam& team,
                 const at::Tensor& matrices);

    /// Gradients of one worker, see SharePass.
    struct Gradients
    {
        at::Tensor matrices, vectors;
    };

    /// Adds the parts up. @returns the norm of the sum
    double sum(const std::vector<Gradients>& parts);

    /// @param gradientFactor the summed gradient is taken times this
    void step(double learningRate, double gradientFactor);

    /// Copies the network's weights into `matrices`: after anyone else has changed them.
    void refreshMatrices();

    /// The summed gradient of a parameter, shaped like it.
    at::Tensor gradient(const std::string& name) const;

private:
    struct Range // of one parameter: what a worker takes at a time
    {
        const ParameterSlot* slot;
        std::int64_t sumOffset; // of the parameter in m_sum
        std::int64_t begin, count;
    };

    template <class Value>
    double sumRange(const Range& range, const std::vector<Gradients>& parts);
    template <class Value>
    void stepRange(const Range& range, double learningRate, double gradientFactor);
    torch::optim::AdamParamState& stateOf(const ParameterSlot& slot);
    template <class Job>
    void forEachRange(Job job);

    const ParameterLayout& m_layout;
    torch::optim::Adam& m_optimizer;
    WorkerTeam& m_team;
    at::Tensor m_matrices;
    at::Tensor m_sum; // [all parameters]
    std::vector<Range> m_ranges;
    std::vector<double> m_squares; // per range
};

} // namespace heed::training
