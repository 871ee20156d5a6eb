// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/paralleladam.h"

#include "model/training/adamkernels.h"

#include <ATen/Functions.h>
#include <cmath>
#include <numeric>
#include <sstream>
#include <string>
#include <type_traits>

namespace heed::training {

namespace {

constexpr std::int64_t kRangeSize = 65536;

/// What optimizer.state() knows a parameter by: its address, in LibTorch before 2.2 as text.
template <class States>
typename States::key_type stateKey(const at::Tensor& parameter)
{
    if constexpr (std::is_same_v<typename States::key_type, std::string>) {
        std::ostringstream text; // as c10::guts::to_string() does, which later versions have not
        text << parameter.unsafeGetTensorImpl();
        return text.str();
    } else {
        return parameter.unsafeGetTensorImpl();
    }
}

template <class Value>
Value* values(const at::Tensor& tensor)
{
    return static_cast<Value*>(tensor.data_ptr());
}

} // namespace

ParallelAdam::ParallelAdam(const ParameterLayout& layout, torch::optim::Adam& optimizer, WorkerTeam& team,
                           const at::Tensor& matrices)
    : m_layout(layout), m_optimizer(optimizer), m_team(team), m_matrices(matrices)
{
    std::int64_t offset = 0;
    for (const ParameterSlot& slot : layout.slots()) {
        for (std::int64_t begin = 0; begin < slot.size; begin += kRangeSize)
            m_ranges.push_back({&slot, offset, begin, std::min(kRangeSize, slot.size - begin)});
        offset += slot.size;
    }
    m_sum = at::zeros({offset});
    m_squares.resize(m_ranges.size());
    refreshMatrices();
}

/// job(range, a Value) with the type that matrices are multiplied in.
template <class Job>
void ParallelAdam::forEachRange(Job job)
{
    const bool isBfloat16 = m_matrices.scalar_type() == at::kBFloat16;
    m_team.forEach(std::int64_t(m_ranges.size()), [&](std::int64_t range) {
        if (isBfloat16)
            job(std::size_t(range), c10::BFloat16());
        else
            job(std::size_t(range), float());
    });
}

double ParallelAdam::sum(const std::vector<Gradients>& parts)
{
    forEachRange(
        [&](std::size_t range, auto value) { m_squares[range] = sumRange<decltype(value)>(m_ranges[range], parts); });
    return std::sqrt(std::accumulate(m_squares.begin(), m_squares.end(), 0.0));
}

template <class Value>
double ParallelAdam::sumRange(const Range& range, const std::vector<Gradients>& parts)
{
    kernel::GradientParts<Value> pointers;
    for (const Gradients& part : parts) {
        if (range.slot->matrixOffset >= 0)
            pointers.matrices.push_back(values<Value>(part.matrices) + range.slot->matrixOffset + range.begin);
        if (range.slot->vectorOffset >= 0)
            pointers.vectors.push_back(values<float>(part.vectors) + range.slot->vectorOffset + range.begin);
    }
    return kernel::sumGradients(pointers, values<float>(m_sum) + range.sumOffset + range.begin, range.count);
}

void ParallelAdam::step(double learningRate, double gradientFactor)
{
    for (auto& group : m_optimizer.param_groups())
        group.options().set_lr(learningRate); // goes into checkpoints
    for (const ParameterSlot& slot : m_layout.slots()) {
        torch::optim::AdamParamState& state = stateOf(slot);
        state.step(state.step() + 1);
    }
    forEachRange([&](std::size_t range, auto value) {
        stepRange<decltype(value)>(m_ranges[range], learningRate, gradientFactor);
    });
}

template <class Value>
void ParallelAdam::stepRange(const Range& range, double learningRate, double gradientFactor)
{
    const auto& options = static_cast<const torch::optim::AdamOptions&>(m_optimizer.param_groups()[0].options());
    const auto [meanDecay, varianceDecay] = options.betas();
    const torch::optim::AdamParamState& state = stateOf(*range.slot);
    kernel::AdamStep step{};
    step.gradientFactor = float(gradientFactor);
    step.meanDecay = float(meanDecay);
    step.varianceDecay = float(varianceDecay);
    step.rate = float(learningRate / (1.0 - std::pow(meanDecay, double(state.step()))));
    step.varianceFactor = float(1.0 / std::sqrt(1.0 - std::pow(varianceDecay, double(state.step()))));
    step.epsilon = float(options.eps());
    Value* rounded
        = range.slot->matrixOffset >= 0 ? values<Value>(m_matrices) + range.slot->matrixOffset + range.begin : nullptr;
    kernel::adam(step, values<float>(m_sum) + range.sumOffset + range.begin,
                 values<float>(state.exp_avg()) + range.begin, values<float>(state.exp_avg_sq()) + range.begin,
                 values<float>(range.slot->value) + range.begin, rounded, range.count);
}

void ParallelAdam::refreshMatrices()
{
    forEachRange([&](std::size_t at, auto value) {
        using Value = decltype(value);
        const Range& range = m_ranges[at];
        if (range.slot->matrixOffset >= 0)
            kernel::convert(values<float>(range.slot->value) + range.begin,
                            values<Value>(m_matrices) + range.slot->matrixOffset + range.begin, range.count);
    });
}

at::Tensor ParallelAdam::gradient(const std::string& name) const
{
    const ParameterSlot& slot = m_layout.slot(name);
    for (const Range& range : m_ranges) {
        if (range.slot == &slot)
            return m_sum.narrow(0, range.sumOffset, slot.size).view_as(slot.value);
    }
    return {};
}

torch::optim::AdamParamState& ParallelAdam::stateOf(const ParameterSlot& slot)
{
    auto& states = m_optimizer.state();
    auto& state = states[stateKey<std::decay_t<decltype(states)>>(slot.parameter)];
    if (state == nullptr) {
        auto fresh = std::make_unique<torch::optim::AdamParamState>();
        fresh->exp_avg(at::zeros_like(slot.value));
        fresh->exp_avg_sq(at::zeros_like(slot.value));
        state = std::move(fresh);
    }
    return static_cast<torch::optim::AdamParamState&>(*state);
}

} // namespace heed::training
