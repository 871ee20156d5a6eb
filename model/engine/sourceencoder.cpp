// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/sourceencoder.h"

#include "model/engine/vectorkernels.h"

#include <cmath>
#include <string>

namespace heed {

namespace {

/// Multiplications in one layer's attention from which several threads pay.
constexpr double kParallelProducts = 2e6;

/// Pointers to the rows of a row-major [rows, width] matrix.
template <class Value>
std::vector<Value*> rowPointers(Value* values, std::size_t rows, int width)
{
    std::vector<Value*> pointers;
    for (std::size_t row = 0; row < rows; ++row)
        pointers.push_back(values + row * std::size_t(width));
    return pointers;
}

/// The product of every row, as one row-major matrix.
std::vector<float> project(const LinearWeights& weights, const RowBuffer& rows, int threads)
{
    const int width = weights.matrix.outputs();
    std::vector<float> result(rows.rows() * std::size_t(width));
    weights.apply(rows.inputs(), rowPointers(result.data(), rows.rows(), width), threads);
    return result;
}

} // namespace

SourceEncoder::SourceEncoder(Checkpoint& checkpoint, const ModelConfig& config,
                             std::shared_ptr<const PackedMatrix> embedding, const std::function<void()>& afterLayer)
    : m_config(config), m_embedding(std::move(embedding)), m_positions(readPositions(checkpoint, config, "encoder"))
{
    const int size = config.modelSize;
    const int wide = config.encoderFeedForward;
    for (int layer = 0; layer < config.encoderLayers; ++layer) {
        const std::string name = "model.encoder.layers." + std::to_string(layer) + ".";
        m_layers.push_back({
            .query = readLinear(checkpoint, {name + "self_attn.q_proj"}, size, size),
            .key = readLinear(checkpoint, {name + "self_attn.k_proj"}, size, size),
            .value = readLinear(checkpoint, {name + "self_attn.v_proj"}, size, size),
            .selfOutput = readLinear(checkpoint, {name + "self_attn.out_proj"}, size, size),
            .selfNorm = readNorm(checkpoint, name + "self_attn_layer_norm", size),
            .expand = readLinear(checkpoint, {name + "fc1"}, wide, size),
            .contract = readLinear(checkpoint, {name + "fc2"}, size, wide),
            .finalNorm = readNorm(checkpoint, name + "final_layer_norm", size),
        });
        afterLayer();
    }
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::string name = "model.decoder.layers." + std::to_string(layer) + ".encoder_attn.";
        m_cross.push_back({readLinear(checkpoint, {name + "k_proj"}, size, size),
                           readLinear(checkpoint, {name + "v_proj"}, size, size)});
        afterLayer();
    }
}

void SourceEncoder::embed(std::span<const TokenId> ids, RowBuffer& states) const
{
    const auto size = std::size_t(m_config.modelSize);
    const float scale = m_config.scaleEmbedding ? std::sqrt(float(m_config.modelSize)) : 1.0F;
    for (std::size_t position = 0; position < ids.size(); ++position) {
        float* state = states.row(position);
        m_embedding->copyRow(ids[position], {state, size});
        for (std::size_t channel = 0; channel < size; ++channel)
            state[channel] = state[channel] * scale + m_positions[position * size + channel];
    }
}

AttentionVectors::Layer SourceEncoder::selfAttention(int layer, RowBuffer& states, int threads) const
{
    const EncoderLayerWeights& weights = m_layers[std::size_t(layer)];
    AttentionVectors::Layer vectors{project(weights.query, states, threads), project(weights.key, states, threads),
                                    project(weights.value, states, threads)};
    const std::size_t length = states.rows();
    const int size = m_config.modelSize;
    const int heads = m_config.encoderHeads;
    const auto keys = rowPointers<const float>(vectors.keys.data(), length, size);
    const auto values = rowPointers<const float>(vectors.values.data(), length, size);
    RowBuffer context(length, size);
    RowBuffer attention(length, heads * int(length)); // rows of their own, so that queries can run side by side
    const bool isLarge = 2.0 * double(length) * double(length) * double(size) > kParallelProducts;
#pragma omp parallel for num_threads(threads) if (isLarge)
    for (std::size_t query = 0; query < length; ++query)
        kernel::attend(vectors.queries.data() + query * std::size_t(size), keys.data(), values.data(), int(length),
                       heads, size / heads, 1.0F / std::sqrt(float(size / heads)), attention.row(query),
                       context.row(query));

    for (std::size_t query = 0; m_observer && query < length; ++query)
        m_observer(AttentionKind::Encoder, layer, int(query), {attention.row(query), std::size_t(heads) * length});

    RowBuffer update(length, size);
    weights.selfOutput.apply(context.inputs(), update.outputs(), threads);
    weights.selfNorm.addAndNormalize(states, update);
    return vectors;
}

void SourceEncoder::feedForward(const EncoderLayerWeights& weights, RowBuffer& states, int threads) const
{
    RowBuffer hidden(states.rows(), m_config.encoderFeedForward);
    RowBuffer update(states.rows(), m_config.modelSize);
    weights.expand.apply(states.inputs(), hidden.outputs(), threads);
    kernel::activate(hidden.values().data(), int(hidden.values().size()), m_config.activation);
    weights.contract.apply(hidden.inputs(), update.outputs(), threads);
    weights.finalNorm.addAndNormalize(states, update);
}

std::shared_ptr<const EncodedSource> SourceEncoder::encode(std::span<const TokenId> ids, bool capture,
                                                           std::stop_token stop, int threads) const
{
    auto encoded = std::make_shared<EncodedSource>();
    encoded->length = int(ids.size());
    RowBuffer states(ids.size(), m_config.modelSize);
    embed(ids, states);
    for (int layer = 0; layer < m_config.encoderLayers; ++layer) {
        if (stop.stop_requested())
            return nullptr;
        AttentionVectors::Layer vectors = selfAttention(layer, states, threads);
        if (capture)
            encoded->encoder.push_back(std::move(vectors));
        feedForward(m_layers[std::size_t(layer)], states, threads);
    }
    for (const CrossWeights& weights : m_cross)
        encoded->cross.push_back({{}, project(weights.key, states, threads), project(weights.value, states, threads)});
    encoded->states.assign(states.values().begin(), states.values().end());
    return encoded;
}

} // namespace heed
