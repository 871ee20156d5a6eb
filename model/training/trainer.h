// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/nn/network.h"
#include "model/training/batchplan.h"
#include "model/training/parallelstep.h"
#include "model/training/trainingoptions.h"

#include <cstdint>
#include <memory>
#include <span>
#include <torch/optim/adam.h>

namespace heed::training {

/// What one step reports.
struct StepResult
{
    double loss = 0.0;         ///< mean label-smoothed cross-entropy per target token, nats
    std::int64_t tokens = 0;   ///< source + target tokens, without padding
    double gradientNorm = 0.0; ///< before clipping
};

/// Network, optimiser and the arithmetic of one step. Knows no files and no clock.
class Trainer
{
public:
    Trainer(const TrainingOptions& options, const ModelConfig& config);

    /// Trains on one batch: forward, loss, backward, clip, Adam. The result depends on weights, optimiser state,
    /// batch and `step` (from 1) alone.
    StepResult step(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch);

    nn::Network& network() { return m_network; }
    torch::optim::Adam& optimizer() { return *m_optimizer; }
    const at::Device& device() const { return m_device; }
    bool usesBfloat16() const { return m_bfloat16; }

private:
    StepResult parallelStep(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch);
    StepResult autogradStep(std::int64_t step, const EncodedCorpus& corpus, std::span<const std::size_t> batch);
    double rate(std::int64_t step) const;
    at::Tensor loss(const at::Tensor& source, const at::Tensor& inputs, const at::Tensor& labels);

    TrainingOptions m_options;
    at::Device m_device;
    bool m_bfloat16;
    nn::Network m_network;
    std::unique_ptr<torch::optim::Adam> m_optimizer;
    std::unique_ptr<ParallelStep> m_parallel; // null where one device does all: with CUDA
};

} // namespace heed::training
