// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/paralleladam.h"
#include "model/training/sharepass.h"

#include <memory>
#include <span>
#include <string>

namespace heed::training {

/// Training steps on the CPU, data-parallel: every worker takes a share of the batch forward and backward by itself,
/// then all sum the gradients and take Adam's step. The result is that of the batch as a whole, but for rounding.
///
/// Against parallel operators with autograd: one barrier per step instead of some thousand, shares that fit the cores'
/// own caches, no padding, and a tenth of the memory traffic.
class ParallelStep
{
public:
    /// @param network on the CPU, see hasSharePass()  @param optimizer of its parameters
    ParallelStep(nn::Network& network, torch::optim::Adam& optimizer, int workers, bool bfloat16);

    /// Computes the gradient. @param settings gradientScale is set here
    /// @returns the mean loss per target token, nats
    double computeGradient(const EncodedCorpus& corpus, std::span<const std::size_t> batch, PassSettings settings);

    double gradientNorm() const { return m_gradientNorm; }
    at::Tensor gradient(const std::string& parameter) const { return m_adam.gradient(parameter); }

    /// Changes the weights. @param clipNorm longer gradients are shortened to this; 0: none are
    void applyGradient(double learningRate, double clipNorm);

private:
    std::uint64_t weightsVersion() const;

    TokenId m_startToken;
    WorkerTeam m_team;
    ParameterLayout m_layout;
    at::Tensor m_matrices;
    ParallelAdam m_adam;
    std::vector<std::unique_ptr<SharePass>> m_passes; // one per worker
    double m_gradientNorm = 0.0;
    std::uint64_t m_version;
};

} // namespace heed::training
