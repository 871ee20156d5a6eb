// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tensornetwork.h"

#include "model/engine/tokenembedding.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

namespace heed {

namespace {

at::ScalarType scalarType(TensorType type)
{
    if (type == TensorType::Float16)
        return at::kHalf;
    return type == TensorType::BFloat16 ? at::kBFloat16 : at::kFloat;
}

/// A view of the host's memory, which is only read.
at::Tensor view(const void* data, at::IntArrayRef shape, at::ScalarType type)
{
    return at::from_blob(const_cast<void*>(data), shape, at::TensorOptions(type));
}

} // namespace

at::Tensor TensorStack::biasRows(const at::Tensor& queries, const at::Tensor& keys) const
{
    if (!distanceBias.defined())
        return {};
    const std::int64_t reach = (distanceBias.size(1) + 1) / 2;
    const at::Tensor distances = keys - queries.unsqueeze(1);
    return distanceBias.index_select(1, (distances + (reach - 1)).flatten())
        .view({heads.count, queries.size(0), keys.size(0)});
}

TensorNetwork::TensorNetwork(std::shared_ptr<const NetworkWeights> weights, const at::Device& device)
    : m_weights(std::move(weights)),
      m_device(device),
      m_encoder(upload(m_weights->encoder)),
      m_decoder(upload(m_weights->decoder)),
      m_output{upload(*m_weights->output), {}}
{
    if (const std::vector<float>& bias = m_weights->outputBias; !bias.empty())
        m_output.bias = upload(bias, std::int64_t(bias.size()));
}

at::Tensor TensorNetwork::embed(Stack stack, std::span<const TokenId> tokens,
                                std::span<const std::int64_t> positions) const
{
    const auto size = std::size_t(config().modelSize);
    std::vector<float> states(tokens.size() * size);
    for (std::size_t row = 0; row < tokens.size(); ++row)
        heed::embed(*m_weights, stack, tokens[row], std::size_t(positions[row]),
                    std::span(states).subspan(row * size, size));
    return upload(states, {std::int64_t(tokens.size()), std::int64_t(size)});
}

at::Tensor TensorNetwork::upload(std::span<const float> values, at::IntArrayRef shape) const
{
    return view(values.data(), shape, at::kFloat).to(m_device, at::kFloat, false, true);
}

at::Tensor TensorNetwork::upload(std::span<const std::int64_t> values) const
{
    return view(values.data(), std::int64_t(values.size()), at::kLong).to(m_device, at::kLong, false, true);
}

/// Undoes the blocks of a PackedMatrix, on the device.
at::Tensor TensorNetwork::upload(const PackedMatrix& matrix) const
{
    const std::int64_t inputs = matrix.inputs();
    const at::Tensor blocks
        = view(matrix.data(), {matrix.blocks(), inputs, PackedMatrix::kLanes}, scalarType(matrix.type())).to(m_device);
    return blocks.transpose(1, 2).reshape({-1, inputs}).narrow(0, 0, matrix.outputs()).to(at::kFloat, false, true);
}

/// On the CPU the very same memory.
at::Tensor TensorNetwork::upload(const TensorMatrix& matrix) const
{
    return matrix.tensor().to(m_device);
}

TensorLinear TensorNetwork::upload(const LinearWeights& linear) const
{
    TensorLinear uploaded{std::visit([this](const auto& matrix) { return upload(matrix); }, linear.matrix), {}};
    if (!linear.bias.empty())
        uploaded.bias = upload(linear.bias, std::int64_t(linear.bias.size()));
    return uploaded;
}

TensorNorm TensorNetwork::upload(const NormWeights& norm) const
{
    TensorNorm uploaded{.gain = upload(norm.gain, std::int64_t(norm.gain.size())),
                        .bias = {},
                        .kind = norm.kind,
                        .epsilon = double(norm.epsilon)};
    if (!norm.bias.empty())
        uploaded.bias = upload(norm.bias, std::int64_t(norm.bias.size()));
    return uploaded;
}

TensorBlockNorm TensorNetwork::upload(const BlockNorm& norm) const
{
    return {upload(norm.norm), norm.placement};
}

TensorLayer TensorNetwork::upload(const LayerWeights& layer) const
{
    TensorLayer uploaded;
    const SelfAttentionWeights& self = layer.self;
    uploaded.self = {upload(self.queryKeyValue), upload(self.output), upload(self.norm)};
    if (layer.cross) {
        uploaded.cross = {upload(layer.cross->query), upload(layer.cross->output), upload(layer.cross->norm)};
        uploaded.crossKeyValue = upload(layer.cross->keyValue);
    }
    const FeedForwardWeights& feedForward = layer.feedForward;
    uploaded.feedForward.expand = upload(feedForward.expand);
    if (feedForward.gate)
        uploaded.feedForward.gate = upload(*feedForward.gate);
    uploaded.feedForward.contract = upload(feedForward.contract);
    uploaded.feedForward.norm = upload(feedForward.norm);
    uploaded.feedForward.activation = feedForward.activation;
    return uploaded;
}

TensorStack TensorNetwork::upload(const StackWeights& stack) const
{
    TensorStack uploaded;
    uploaded.heads = stack.heads;
    if (!stack.bias.isEmpty())
        uploaded.distanceBias = upload(stack.bias.values(), {stack.bias.heads(), std::int64_t(stack.bias.stride())});
    for (const LayerWeights& layer : stack.layers)
        uploaded.layers.push_back(upload(layer));
    if (stack.finalNorm)
        uploaded.finalNorm = upload(*stack.finalNorm);
    return uploaded;
}

std::vector<float> download(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.to(at::kCPU).contiguous();
    const auto* data = values.data_ptr<float>();
    return {data, data + values.numel()};
}

} // namespace heed
