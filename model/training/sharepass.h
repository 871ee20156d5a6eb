// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/batchshare.h"
#include "model/training/parameterlayout.h"

#include <cstdint>
#include <memory>

namespace heed::training {

/// What a pass over a share has to know beside the share.
struct PassSettings
{
    std::uint64_t dropoutSeed = 0; ///< of the step
    double dropout = 0.0;          ///< rate
    double labelSmoothing = 0.0;
    double gradientScale = 1.0; ///< of the summed loss: 1 / target tokens of the whole batch
};

/// Forward and backward of one share of a batch on the calling thread, on the CPU: the arithmetic of nn::Network and
/// of the cross-entropy loss, without padding and without autograd, with everything between two matrix products in one
/// pass. Reads the parameters that all passes of a training share; its gradients are its own.
class SharePass
{
public:
    virtual ~SharePass() = default;

    /// @returns the loss summed over the share's target tokens, nats. The gradients of the scaled loss are in
    /// matrixGradients() and vectorGradients() then.
    virtual double run(const BatchShare& share, const PassSettings& settings) = 0;

    const at::Tensor& matrixGradients() const { return m_matrixGradients; } ///< [layout.matrixSize()], as `matrices`
    const at::Tensor& vectorGradients() const { return m_vectorGradients; } ///< [layout.vectorSize()], float32

protected:
    at::Tensor m_matrixGradients;
    at::Tensor m_vectorGradients;
};

/// Whether SharePass knows this network: ReLU and one embedding for source, target and output, which is what a
/// training without options makes.
bool hasSharePass(const ModelConfig& config);

/// @param network whose biases and embeddings are read
/// @param matrices the weights in the type to multiply in, float32 or bfloat16, [layout.matrixSize()]; kept up to date
/// by the owner
std::unique_ptr<SharePass> makeSharePass(nn::Network& network, const ParameterLayout& layout,
                                         const at::Tensor& matrices);

} // namespace heed::training
