// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/sourceencoder.h"

#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"
#include "model/nn/layers.h"

#include <algorithm>
#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <cstring>
#include <string>

namespace heed {

namespace {

/// Multiplications in one layer's attention from which several threads pay.
constexpr double kParallelProducts = 2e6;

at::Tensor readTensor(Checkpoint& checkpoint, const std::string& name, at::IntArrayRef shape)
{
    const std::vector<float> values = toFloat32(checkpoint.require(name, shape.vec()));
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::memcpy(tensor.data_ptr<float>(), values.data(), values.size() * sizeof(float));
    return tensor;
}

/// A row-major copy.
std::vector<float> toVector(const at::Tensor& tensor)
{
    const at::Tensor contiguous = tensor.contiguous();
    const float* values = contiguous.data_ptr<float>();
    return {values, values + contiguous.numel()};
}

std::vector<const float*> rowPointers(const std::vector<float>& rows, std::size_t width)
{
    std::vector<const float*> pointers;
    for (std::size_t begin = 0; begin < rows.size(); begin += width)
        pointers.push_back(rows.data() + begin);
    return pointers;
}

/// Keys and values of one decoder layer's cross-attention as one product.
struct CrossProjection
{
    at::Tensor weight; ///< [2 · d_model, d_model]
    at::Tensor bias;   ///< [2 · d_model]
};

CrossProjection readCrossProjection(Checkpoint& checkpoint, const std::string& name, std::int64_t size)
{
    return {at::cat({readTensor(checkpoint, name + "k_proj.weight", {size, size}),
                     readTensor(checkpoint, name + "v_proj.weight", {size, size})}),
            at::cat({readTensor(checkpoint, name + "k_proj.bias", {size}),
                     readTensor(checkpoint, name + "v_proj.bias", {size})})};
}

} // namespace

struct SourceEncoder::Impl
{
    ModelConfig config;
    std::shared_ptr<const PackedMatrix> embedding;
    std::vector<float> positions;                 ///< [maxPositions, d_model]
    mutable std::vector<nn::EncoderLayer> layers; ///< forward() is not const in LibTorch, though it changes nothing
    std::vector<CrossProjection> cross;           ///< per decoder layer

    at::Tensor embed(std::span<const TokenId> ids) const;

    /// softmax(QKᵀ/√d_head)V of all heads, [S, d_model], by the arithmetic that the trace repeats: what it shows is what
    /// was used, to the last bit.
    at::Tensor attend(const AttentionVectors::Layer& vectors, int layer, const WeightObserver& observer) const;

    /// The same for one query, [d_model].
    at::Tensor attendOne(const AttentionVectors::Layer& vectors, int query) const;
};

SourceEncoder::SourceEncoder(Checkpoint& checkpoint, const ModelConfig& config,
                             std::shared_ptr<const PackedMatrix> embedding, const std::function<void()>& afterLayer)
    : m_impl(std::make_unique<Impl>())
{
    const at::NoGradGuard noGradients;
    m_impl->config = config;
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
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::string name = "model.decoder.layers." + std::to_string(layer) + ".encoder_attn.";
        m_impl->cross.push_back(readCrossProjection(checkpoint, name, config.modelSize));
        afterLayer();
    }
}

SourceEncoder::~SourceEncoder() = default;
SourceEncoder::SourceEncoder(SourceEncoder&&) noexcept = default;

at::Tensor SourceEncoder::Impl::embed(std::span<const TokenId> ids) const
{
    at::Tensor embedded = at::empty({std::int64_t(ids.size()), config.modelSize}, at::kFloat);
    const auto size = std::size_t(config.modelSize);
    for (std::size_t position = 0; position < ids.size(); ++position)
        embedToken(config, *embedding, ids[position], positions.data() + position * size,
                   {embedded.data_ptr<float>() + position * size, size});
    return embedded;
}

at::Tensor SourceEncoder::Impl::attend(const AttentionVectors::Layer& vectors, int layer,
                                       const WeightObserver& observer) const
{
    const auto size = std::size_t(config.modelSize);
    const auto length = std::int64_t(vectors.keys.size() / size);
    const std::vector<const float*> keys = rowPointers(vectors.keys, size);
    const std::vector<const float*> values = rowPointers(vectors.values, size);
    const int heads = config.encoderHeads;
    const int headSize = config.modelSize / heads;
    const at::Tensor context = at::empty({length, config.modelSize}, at::kFloat);
    const at::Tensor weights = at::empty({length, heads * length}, at::kFloat);
    auto* const contextRows = context.data_ptr<float>();
    auto* const weightRows = weights.data_ptr<float>();
    const bool isLarge = 2.0 * double(length) * double(length) * double(size) > kParallelProducts;
#pragma omp parallel for if (isLarge)
    for (std::int64_t query = 0; query < length; ++query)
        kernel::attend(vectors.queries.data() + std::size_t(query) * size, keys.data(), values.data(), int(length),
                       heads, headSize, 1.0F / std::sqrt(float(headSize)), weightRows + query * heads * length,
                       contextRows + std::size_t(query) * size);
    for (std::int64_t query = 0; observer && query < length; ++query)
        observer(AttentionKind::Encoder, layer, int(query),
                 {weightRows + query * heads * length, std::size_t(heads * length)});
    return context;
}

at::Tensor SourceEncoder::Impl::attendOne(const AttentionVectors::Layer& vectors, int query) const
{
    const auto size = std::size_t(config.modelSize);
    const std::vector<const float*> keys = rowPointers(vectors.keys, size);
    const std::vector<const float*> values = rowPointers(vectors.values, size);
    const int headSize = config.modelSize / config.encoderHeads;
    std::vector<float> weights(keys.size() * std::size_t(config.encoderHeads));
    at::Tensor context = at::empty({config.modelSize}, at::kFloat);
    kernel::attend(vectors.queries.data() + std::size_t(query) * size, keys.data(), values.data(), int(keys.size()),
                   config.encoderHeads, headSize, 1.0F / std::sqrt(float(headSize)), weights.data(),
                   context.data_ptr<float>());
    return context;
}

std::shared_ptr<const EncodedSource> SourceEncoder::encode(std::span<const TokenId> ids, bool capture,
                                                           std::stop_token stop) const
{
    const c10::InferenceMode inference;
    auto encoded = std::make_shared<EncodedSource>();
    encoded->length = int(ids.size());
    encoded->ids.assign(ids.begin(), ids.end());
    at::Tensor states = m_impl->embed(ids);
    for (std::size_t index = 0; index < m_impl->layers.size(); ++index) {
        if (stop.stop_requested())
            return nullptr;
        nn::EncoderLayerImpl& layer = *m_impl->layers[index];
        nn::MultiHeadAttentionImpl& attention = *layer.self_attn;
        AttentionVectors::Layer vectors{toVector(attention.q_proj(states)), toVector(attention.k_proj(states)),
                                        toVector(attention.v_proj(states))};
        const at::Tensor context = m_impl->attend(vectors, int(index), m_observer);
        states = layer.self_attn_layer_norm(states + attention.out_proj(context));
        states = layer.final_layer_norm(states + layer.fc2(nn::activate(layer.fc1(states), m_impl->config.activation)));
        if (capture)
            encoded->encoder.push_back(std::move(vectors));
    }
    for (const CrossProjection& projection : m_impl->cross) {
        const std::vector<at::Tensor> halves = at::linear(states, projection.weight, projection.bias).chunk(2, -1);
        encoded->cross.push_back({{}, toVector(halves[0]), toVector(halves[1])});
    }
    encoded->states = toVector(states);
    return encoded;
}

TokenStates SourceEncoder::states(const EncodedSource& source, int position) const
{
    const c10::InferenceMode inference;
    const ModelConfig& config = m_impl->config;
    const auto size = std::size_t(config.modelSize);
    const TokenId id = source.ids[std::size_t(position)];
    at::Tensor state = at::empty({config.modelSize}, at::kFloat);
    const std::span<float> values(state.data_ptr<float>(), size);
    TokenStates result;
    embedToken(config, *m_impl->embedding, id, nullptr, values);
    result.embedding = toVector(state);
    embedToken(config, *m_impl->embedding, id, m_impl->positions.data() + std::size_t(position) * size, values);
    result.input = toVector(state);
    for (std::size_t index = 0; index < m_impl->layers.size(); ++index) {
        nn::EncoderLayerImpl& layer = *m_impl->layers[index];
        const at::Tensor attended = layer.self_attn->out_proj(m_impl->attendOne(source.encoder[index], position));
        const at::Tensor middle = layer.self_attn_layer_norm(state + attended);
        const at::Tensor fed = layer.fc2(nn::activate(layer.fc1(middle), config.activation));
        state = layer.final_layer_norm(middle + fed);
        result.layers.push_back({toVector(attended), toVector(middle), {}, {}, toVector(fed), toVector(state)});
    }
    return result;
}

Matrix SourceEncoder::headOutputs(const EncodedSource& source, int layer, int position) const
{
    const c10::InferenceMode inference;
    const int heads = m_impl->config.encoderHeads;
    const int size = m_impl->config.modelSize;
    const at::Tensor context = m_impl->attendOne(source.encoder[std::size_t(layer)], position).view({heads, -1, 1});
    const at::Tensor weight = m_impl->layers[std::size_t(layer)]->self_attn->out_proj->weight; // [d_model, heads · d_k]
    const at::Tensor slices = weight.view({size, heads, -1}).transpose(0, 1);                  // [heads, d_model, d_k]
    const at::Tensor outputs = at::matmul(slices, context).contiguous();
    Matrix result(heads, size);
    std::copy_n(outputs.data_ptr<float>(), outputs.numel(), result.values().begin());
    return result;
}

Matrix SourceEncoder::outputWeights(int layer, int head) const
{
    const c10::InferenceMode inference;
    const int size = m_impl->config.modelSize;
    const int headSize = size / m_impl->config.encoderHeads;
    const at::Tensor weight = m_impl->layers[std::size_t(layer)]->self_attn->out_proj->weight; // [d_model, heads · d_k]
    const at::Tensor rows = weight.slice(1, head * headSize, (head + 1) * headSize).t().contiguous();
    Matrix result(headSize, size);
    std::copy_n(rows.data_ptr<float>(), rows.numel(), result.values().begin());
    return result;
}

std::vector<float> SourceEncoder::outputBias(int layer) const
{
    return toVector(m_impl->layers[std::size_t(layer)]->self_attn->out_proj->bias);
}

const std::vector<float>& SourceEncoder::positions() const
{
    return m_impl->positions;
}

} // namespace heed
