// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/tensorlayers.h"
#include "model/text/token.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace heed {

/// One half of a network on a device.
struct TensorStack
{
    kernel::Heads heads;
    at::Tensor distanceBias; ///< [heads, 2 · reach − 1], see DistanceBias; undefined: none
    std::vector<TensorLayer> layers;
    std::optional<TensorNorm> finalNorm;

    /// What is added to the scores of queries and keys at some positions, [heads, query, key]; undefined: nothing.
    at::Tensor biasRows(const at::Tensor& queries, const at::Tensor& keys) const;
};

/// A network on a device, in float32: all but the tables of embeddings and positions, whose rows are looked up on the
/// host. The host's weights stay where they are, because the states around the heads (PathPass) are computed from them.
class TensorNetwork
{
public:
    TensorNetwork(std::shared_ptr<const NetworkWeights> weights, const at::Device& device);

    const ModelConfig& config() const { return m_weights->config; }
    const at::Device& device() const { return m_device; }
    const TensorStack& encoder() const { return m_encoder; }
    const TensorStack& decoder() const { return m_decoder; }
    const TensorLinear& output() const { return m_output; }

    /// The first states of tokens at positions, on the device, [token, d_model].
    at::Tensor embed(Stack stack, std::span<const TokenId> tokens, std::span<const std::int64_t> positions) const;

    /// Copies to the device.
    at::Tensor upload(std::span<const float> values, at::IntArrayRef shape) const;
    at::Tensor upload(std::span<const std::int64_t> values) const;

private:
    at::Tensor upload(const PackedMatrix& matrix) const;
    at::Tensor upload(const TensorMatrix& matrix) const;
    TensorLinear upload(const LinearWeights& linear) const;
    TensorNorm upload(const NormWeights& norm) const;
    TensorBlockNorm upload(const BlockNorm& norm) const;
    TensorLayer upload(const LayerWeights& layer) const;
    TensorStack upload(const StackWeights& stack) const;

    std::shared_ptr<const NetworkWeights> m_weights;
    at::Device m_device;
    TensorStack m_encoder;
    TensorStack m_decoder;
    TensorLinear m_output; ///< states to logits
};

/// Copies to the host, row by row.
std::vector<float> download(const at::Tensor& tensor);

} // namespace heed
