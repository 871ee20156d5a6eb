// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/trainer.h"

#include "model/error.h"
#include "model/training/autocast.h"
#include "model/training/schedule.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <torch/nn/utils/clip_grad.h>

namespace heed::training {

namespace {

at::Device chooseDevice(const std::string& name)
{
    if (name == "cuda" && !at::hasCUDA())
        throw Error("This LibTorch or this machine has no CUDA device.");
    const bool useCuda = name == "cuda" || (name == "auto" && at::hasCUDA());
    return useCuda ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
}

/// Rows of different lengths as one int64 tensor [rows, longest], filled up with `padding`.
template <class RowOf>
at::Tensor padded(std::span<const std::size_t> batch, RowOf rowOf, TokenId padding)
{
    std::size_t longest = 0;
    for (const std::size_t pair : batch)
        longest = std::max(longest, rowOf(pair).size());
    const at::Tensor result = at::full({std::int64_t(batch.size()), std::int64_t(longest)}, padding, at::kLong);
    auto* values = result.data_ptr<std::int64_t>();
    for (const std::size_t pair : batch) {
        const auto row = rowOf(pair);
        std::copy(row.begin(), row.end(), values);
        values += longest;
    }
    return result;
}

std::uint64_t maskSeed(std::uint64_t seed, std::int64_t step)
{
    return seed * 0x9E3779B97F4A7C15ULL + std::uint64_t(step);
}

} // namespace

Trainer::Trainer(const TrainingOptions& options, const ModelConfig& config)
    : m_options(options),
      m_device(chooseDevice(options.device)),
      m_bfloat16(options.precision == "bfloat16" || (options.precision == "auto" && hasFastBfloat16(m_device))),
      m_network(config, options.dropout)
{
    m_network->initialize(options.seed);
    m_network->to(m_device);
    m_network->train();
    const auto adam = torch::optim::AdamOptions(options.learningRate).betas({0.9, 0.98}).eps(1e-9);
    m_optimizer = std::make_unique<torch::optim::Adam>(m_network->parameters(), adam);
    if (m_device.is_cpu() && hasSharePass(config))
        m_parallel = std::make_unique<ParallelStep>(m_network, *m_optimizer, at::get_num_threads(), m_bfloat16);
}

at::Tensor Trainer::loss(const at::Tensor& source, const at::Tensor& inputs, const at::Tensor& labels)
{
    const at::Tensor flatLabels = labels.reshape(-1);
    const at::Tensor wanted = flatLabels.ne(m_network->config().padId).nonzero().view(-1);
    at::Tensor logits;
    {
        const Autocast autocast(m_device, m_bfloat16);
        const at::Tensor mask = m_network->paddingMask(source);
        const at::Tensor memory = m_network->encode(source, mask);
        const at::Tensor states = m_network->decode(inputs, memory, mask);
        // Padding never reaches the output layer, the dearest of all.
        logits = m_network->logits(states.reshape({-1, states.size(-1)}).index_select(0, wanted));
    }
    return at::cross_entropy_loss(logits.to(at::kFloat), flatLabels.index_select(0, wanted), {}, at::Reduction::Mean,
                                  -100, m_options.labelSmoothing);
}

StepResult Trainer::step(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch)
{
    StepResult result = m_parallel != nullptr ? parallelStep(step, corpus, batch) : autogradStep(step, corpus, batch);
    for (const std::size_t pair : batch)
        result.tokens += std::int64_t(corpus.source(pair).size() + corpus.target(pair).size());
    return result;
}

double Trainer::rate(std::int64_t step) const
{
    return learningRate(step, m_options.learningRate, m_options.warmup, m_options.steps, m_options.coolDown);
}

StepResult Trainer::parallelStep(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch)
{
    PassSettings settings;
    settings.dropoutSeed = maskSeed(m_options.seed, step);
    settings.dropout = m_options.dropout;
    settings.labelSmoothing = m_options.labelSmoothing;
    StepResult result;
    result.loss = m_parallel->computeGradient(corpus, batch, settings);
    result.gradientNorm = m_parallel->gradientNorm();
    m_parallel->applyGradient(rate(step), m_options.clipNorm);
    return result;
}

StepResult Trainer::autogradStep(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch)
{
    const ModelConfig& config = m_network->config();
    const at::Tensor source = padded(
        batch, [&](std::size_t pair) { return corpus.source(pair); }, config.padId);
    const at::Tensor labels = padded(
        batch, [&](std::size_t pair) { return corpus.target(pair); }, config.padId);
    // Teacher forcing: the inputs are the labels one place to the right, behind the start token.
    const at::Tensor start = at::full({labels.size(0), 1}, config.decoderStartId, at::kLong);
    const at::Tensor inputs = at::cat({start, labels.slice(1, 0, labels.size(1) - 1)}, 1);

    m_network->dropout().restart(maskSeed(m_options.seed, step));
    m_optimizer->zero_grad();
    const at::Tensor value = loss(source.to(m_device), inputs.to(m_device), labels.to(m_device));
    value.backward();

    StepResult result;
    result.loss = value.item<double>();
    const double limit = m_options.clipNorm > 0.0 ? m_options.clipNorm : 1e30;
    result.gradientNorm = torch::nn::utils::clip_grad_norm_(m_network->parameters(), limit);
    for (auto& group : m_optimizer->param_groups())
        group.options().set_lr(rate(step));
    m_optimizer->step();
    return result;
}

} // namespace heed::training
