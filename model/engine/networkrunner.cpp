// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/networkrunner.h"

#include "model/engine/decoderstepper.h"
#include "model/engine/tensorrunner.h"
#include "model/error.h"

#include <ATen/Context.h>

namespace heed {

namespace {

/// In loops of our own: SourceEncoder and DecoderStepper.
class LoopRunner final : public NetworkRunner
{
public:
    LoopRunner(std::shared_ptr<const NetworkWeights> weights, int threads)
        : m_weights(std::move(weights)), m_encoder(m_weights, threads), m_threads(threads)
    {
    }

    std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture,
                                                std::stop_token stop) const override
    {
        return m_encoder.encode(ids, capture, std::move(stop));
    }

    std::unique_ptr<SlotModel> decoder(std::shared_ptr<const EncodedSource> source) const override
    {
        return std::make_unique<DecoderStepper>(m_weights, std::move(source), m_threads);
    }

private:
    std::shared_ptr<const NetworkWeights> m_weights;
    SourceEncoder m_encoder;
    int m_threads;
};

} // namespace

void requireDevice(ComputeDevice device)
{
    if (device == ComputeDevice::Cuda && !at::hasCUDA())
        throw Error("This LibTorch or this machine has no CUDA device.");
}

std::unique_ptr<const NetworkRunner> makeNetworkRunner(std::shared_ptr<const NetworkWeights> weights,
                                                       ComputeDevice device, int threads)
{
    if (device == ComputeDevice::Cpu)
        return std::make_unique<LoopRunner>(std::move(weights), threads);
    const at::Device place = device == ComputeDevice::Cuda ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
    return std::make_unique<TensorRunner>(std::make_shared<const TensorNetwork>(std::move(weights), place));
}

} // namespace heed
