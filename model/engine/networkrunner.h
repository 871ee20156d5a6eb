// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/slotstore.h"
#include "model/engine/sourceencoder.h"
#include "model/search/stepmodel.h"
#include "model/translator.h"

#include <memory>
#include <span>
#include <stop_token>

namespace heed {

/// A StepModel that keeps in slots what attention is shown from.
class SlotModel : public StepModel
{
public:
    /// The slots filled so far, in the host's memory; the model must not be used afterwards.
    virtual SlotStore takeSlots() = 0;
};

/// Computes a network somewhere. What it hands back is in the host's memory and the same for all of them, up to rounding.
class NetworkRunner
{
public:
    virtual ~NetworkRunner() = default;

    /// As SourceEncoder::encode().
    virtual std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture,
                                                        std::stop_token stop) const = 0;

    /// The decoder of one sentence. It may outlive the runner.
    virtual std::unique_ptr<SlotModel> decoder(std::shared_ptr<const EncodedSource> source) const = 0;
};

/// @throws Error when this machine has no such device, or LibTorch cannot use it.
void requireDevice(ComputeDevice device);

/// @param threads of the loops that ComputeDevice::Cpu means; LibTorch has its own
std::unique_ptr<const NetworkRunner> makeNetworkRunner(std::shared_ptr<const NetworkWeights> weights,
                                                       ComputeDevice device, int threads);

} // namespace heed
