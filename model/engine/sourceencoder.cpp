// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/sourceencoder.h"

#include "model/nn/layers.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <cstring>

namespace heed {

namespace {

at::Tensor readTensor(Checkpoint& checkpoint, const std::string& name, at::IntArrayRef shape)
{
    const std::vector<float> values = toFloat32(checkpoint.require(name, shape.vec()));
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::memcpy(tensor.data_ptr<float>(), values.data(), values.size() * sizeof(float));
    return tensor;
}

/// A row-major copy; the last axis of `matrix` is d_model.
std::vector<float> toVector(const at::Tensor& matrix)
{
    const at::Tensor contiguous = matrix.contiguous();
    return {contiguous.data_ptr<float>(), contiguous.data_ptr<float>() + contiguous.numel()};
}

/// [1, H, S, d_head] → [S, H · d_head]
std::vector<float> joinHeads(const at::Tensor& heads)
{
    return toVector(heads.transpose(1, 2));
}

/// Keys and values of one decoder layer's cross-attention as one product.
struct CrossProjection
{
    at::Tensor weight; ///< [2 · d_model, d_model]
    at::Tensor bias;   ///< [2 · d_model]
};

} // namespace

struct SourceEncoder::Impl
{
    int modelSize = 0;
    float embeddingScale = 1.0F;
    std::shared_ptr<const PackedMatrix> embedding;
    std::vector<float> positions;                 ///< [maxPositions, d_model]
    mutable std::vector<nn::EncoderLayer> layers; ///< forward() is not const in LibTorch, though it changes nothing
    std::vector<CrossProjection> cross;

    at::Tensor embed(std::span<const TokenId> ids) const;
};

SourceEncoder::SourceEncoder(Checkpoint& checkpoint, const ModelConfig& config,
                             std::shared_ptr<const PackedMatrix> embedding, const std::function<void()>& afterLayer)
    : m_impl(std::make_unique<Impl>())
{
    const at::NoGradGuard noGradients;
    m_impl->modelSize = config.modelSize;
    m_impl->embeddingScale = config.scaleEmbedding ? std::sqrt(float(config.modelSize)) : 1.0F;
    m_impl->embedding = std::move(embedding);
    m_impl->positions = readPositions(checkpoint, config, "encoder");

    const auto noDropout = std::make_shared<nn::Dropout>(0.0);
    for (int layer = 0; layer < config.encoderLayers; ++layer) {
        const std::string name = "model.encoder.layers." + std::to_string(layer) + ".";
        nn::EncoderLayer module(config, noDropout);
        module->eval();
        for (auto& parameter : module->named_parameters())
            parameter.value().set_data(readTensor(checkpoint, name + parameter.key(), parameter.value().sizes()));
        m_impl->layers.push_back(module);
        afterLayer();
    }
    const std::int64_t size = config.modelSize;
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::string name = "model.decoder.layers." + std::to_string(layer) + ".encoder_attn.";
        m_impl->cross.push_back({at::cat({readTensor(checkpoint, name + "k_proj.weight", {size, size}),
                                          readTensor(checkpoint, name + "v_proj.weight", {size, size})}),
                                 at::cat({readTensor(checkpoint, name + "k_proj.bias", {size}),
                                          readTensor(checkpoint, name + "v_proj.bias", {size})})});
        afterLayer();
    }
}

SourceEncoder::~SourceEncoder() = default;

at::Tensor SourceEncoder::Impl::embed(std::span<const TokenId> ids) const
{
    at::Tensor embedded = at::empty({1, std::int64_t(ids.size()), modelSize}, at::kFloat);
    const auto size = std::size_t(modelSize);
    for (std::size_t position = 0; position < ids.size(); ++position) {
        const std::span<float> row(embedded.data_ptr<float>() + position * size, size);
        embedding->copyRow(ids[position], row);
        for (std::size_t channel = 0; channel < size; ++channel)
            row[channel] = row[channel] * embeddingScale + positions[position * size + channel];
    }
    return embedded;
}

std::shared_ptr<const EncodedSource> SourceEncoder::encode(std::span<const TokenId> ids, bool capture,
                                                           std::stop_token stop) const
{
    const c10::InferenceMode inference;
    auto encoded = std::make_shared<EncodedSource>();
    encoded->length = int(ids.size());
    at::Tensor states = m_impl->embed(ids);
    for (nn::EncoderLayer& layer : m_impl->layers) {
        if (stop.stop_requested())
            return nullptr;
        nn::AttentionCapture captured;
        states = layer->forward(states, {}, capture ? &captured : nullptr);
        if (capture)
            encoded->encoder.push_back(
                {joinHeads(captured.queries), joinHeads(captured.keys), joinHeads(captured.values)});
    }
    encoded->states = toVector(states);
    for (const CrossProjection& projection : m_impl->cross) {
        const std::vector<at::Tensor> halves = at::linear(states, projection.weight, projection.bias).chunk(2, -1);
        encoded->cross.push_back({{}, toVector(halves[0]), toVector(halves[1])});
    }
    return encoded;
}

} // namespace heed
