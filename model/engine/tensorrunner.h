// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkrunner.h"
#include "model/engine/tensornetwork.h"

#include <memory>

namespace heed {

/// Computes a network with LibTorch on a device. Everything that attention is shown from is copied back to the host.
class TensorRunner final : public NetworkRunner
{
public:
    explicit TensorRunner(std::shared_ptr<const TensorNetwork> network) : m_network(std::move(network)) { }

    std::shared_ptr<const EncodedSource> encode(std::span<const TokenId> ids, bool capture,
                                                std::stop_token stop) const override;
    std::unique_ptr<SlotModel> decoder(std::shared_ptr<const EncodedSource> source) const override;

private:
    std::shared_ptr<const TensorNetwork> m_network;
};

} // namespace heed
