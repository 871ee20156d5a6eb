// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/parallelstep.h"

#include <ATen/Functions.h>
#include <numeric>

namespace heed::training {

ParallelStep::ParallelStep(nn::Network& network, torch::optim::Adam& optimizer, int workers, bool bfloat16)
    : m_startToken(network->config().decoderStartId),
      m_team(workers),
      m_layout(network),
      m_matrices(at::zeros({m_layout.matrixSize()}, bfloat16 ? at::kBFloat16 : at::kFloat)),
      m_adam(m_layout, optimizer, m_team, m_matrices),
      m_version(weightsVersion())
{
    for (int worker = 0; worker < workers; ++worker)
        m_passes.push_back(makeSharePass(network, m_layout, m_matrices));
}

double ParallelStep::computeGradient(const EncodedCorpus& corpus, std::span<const std::size_t> batch,
                                     PassSettings settings)
{
    if (const std::uint64_t version = weightsVersion(); version != m_version) {
        m_adam.refreshMatrices(); // a checkpoint was read into the network
        m_version = version;
    }
    const std::vector<BatchShare> shares = splitBatch(corpus, batch, m_team.size(), m_startToken);
    std::size_t tokens = 0;
    for (const BatchShare& share : shares)
        tokens += share.labels.size();
    settings.gradientScale = 1.0 / double(tokens);

    std::vector<double> losses(shares.size());
    m_team.run([&](int worker) {
        const auto at = std::size_t(worker);
        losses[at] = m_passes[at]->run(shares[at], settings);
    });
    std::vector<ParallelAdam::Gradients> gradients;
    for (const auto& pass : m_passes)
        gradients.push_back({pass->matrixGradients(), pass->vectorGradients()});
    m_gradientNorm = m_adam.sum(gradients);
    return std::accumulate(losses.begin(), losses.end(), 0.0) / double(tokens);
}

void ParallelStep::applyGradient(double learningRate, double clipNorm)
{
    const bool isLong = clipNorm > 0.0 && m_gradientNorm > clipNorm;
    m_adam.step(learningRate, isLong ? clipNorm / m_gradientNorm : 1.0);
}

/// Grows whenever LibTorch writes into a parameter; Adam's step here does not go through LibTorch.
std::uint64_t ParallelStep::weightsVersion() const
{
    std::uint64_t version = 0;
    for (const ParameterSlot& slot : m_layout.slots())
        version += slot.parameter._version();
    return version;
}

} // namespace heed::training
