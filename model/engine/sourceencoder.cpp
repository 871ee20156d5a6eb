// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/sourceencoder.h"

#include "model/engine/rowbuffer.h"
#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"

namespace heed {

namespace {

/// Multiplications in one layer's attention from which several threads pay.
constexpr double kParallelProducts = 2e6;

/// One pointer per row to its part from `offset` on.
template <class Float>
std::vector<Float*> rowPointers(Float* rows, std::size_t count, std::size_t width, std::size_t offset = 0)
{
    std::vector<Float*> pointers;
    for (std::size_t row = 0; row < count; ++row)
        pointers.push_back(rows + row * width + offset);
    return pointers;
}

} // namespace

/// What passes through the layers, a row per token.
struct SourceEncoder::Buffers
{
    RowBuffer states;     ///< the residual stream
    RowBuffer normalized; ///< what a block of a pre-norm network reads
    RowBuffer context;    ///< what attention gathered
    RowBuffer update;     ///< what a block adds
    RowBuffer hidden;     ///< inside the feed-forward block
    RowBuffer gated;
};

SourceEncoder::SourceEncoder(std::shared_ptr<const NetworkWeights> weights, int threads)
    : m_weights(std::move(weights)), m_threads(threads)
{
}

void SourceEncoder::attend(int layer, const std::vector<float>& queryKeyValue, Buffers& buffers) const
{
    const StackWeights& stack = m_weights->encoder;
    const auto inner = std::size_t(stack.shape.innerSize());
    const std::size_t length = buffers.states.rows();
    const std::vector<const float*> keys = rowPointers(queryKeyValue.data(), length, 3 * inner, inner);
    const std::vector<const float*> values = rowPointers(queryKeyValue.data(), length, 3 * inner, 2 * inner);
    const kernel::Memory memory{keys.data(), values.data(), int(length)};
    const std::size_t mapSize = std::size_t(stack.shape.heads) * length;
    std::vector<float> weights(length * mapSize);
    const bool isLarge = 2.0 * double(length) * double(length) * double(inner) > kParallelProducts && m_threads > 1;
    const auto queries = std::ptrdiff_t(length);
#pragma omp parallel for num_threads(m_threads) if (isLarge)
    for (std::ptrdiff_t query = 0; query < queries; ++query) {
        const auto row = std::size_t(query);
        kernel::attend(queryKeyValue.data() + row * 3 * inner, memory, stack.heads,
                       {stack.bias.row(0, int(query)), stack.bias.stride()}, weights.data() + row * mapSize,
                       buffers.context.row(row));
    }
    for (std::size_t query = 0; m_observer && query < length; ++query)
        m_observer(AttentionKind::Encoder, layer, int(query), {weights.data() + query * mapSize, mapSize});
}

std::vector<float> SourceEncoder::computeLayer(int layer, Buffers& buffers) const
{
    const LayerWeights& weights = m_weights->encoder.layers[std::size_t(layer)];
    const std::size_t length = buffers.states.rows();
    const std::size_t width = 3 * std::size_t(m_weights->encoder.shape.innerSize());
    std::vector<float> queryKeyValue(length * width);
    weights.self.queryKeyValue.apply(weights.self.norm.input(buffers.states, buffers.normalized).inputs(),
                                     rowPointers(queryKeyValue.data(), length, width), m_threads);
    attend(layer, queryKeyValue, buffers);
    weights.self.output.apply(buffers.context.inputs(), buffers.update.outputs(), m_threads);
    weights.self.norm.close(buffers.states, buffers.update);

    const FeedForwardWeights& feedForward = weights.feedForward;
    feedForward.apply(feedForward.norm.input(buffers.states, buffers.normalized), buffers.update, buffers.hidden,
                      buffers.gated, m_threads);
    feedForward.norm.close(buffers.states, buffers.update);
    return queryKeyValue;
}

std::shared_ptr<const EncodedSource> SourceEncoder::encode(std::span<const TokenId> ids, bool capture,
                                                           std::stop_token stop) const
{
    const StackWeights& stack = m_weights->encoder;
    const int size = m_weights->config.modelSize;
    auto encoded = std::make_shared<EncodedSource>();
    encoded->length = int(ids.size());
    encoded->ids.assign(ids.begin(), ids.end());
    Buffers buffers;
    buffers.states.resize(ids.size(), size);
    buffers.normalized.resize(ids.size(), size);
    buffers.context.resize(ids.size(), stack.shape.innerSize());
    buffers.update.resize(ids.size(), size);
    for (std::size_t position = 0; position < ids.size(); ++position)
        embed(*m_weights, Stack::Encoder, ids[position], position, {buffers.states.row(position), std::size_t(size)});
    for (int layer = 0; layer < stack.shape.layers; ++layer) {
        if (stop.stop_requested())
            return nullptr;
        std::vector<float> queryKeyValue = computeLayer(layer, buffers);
        if (capture)
            encoded->encoder.push_back(std::move(queryKeyValue));
    }
    if (stack.finalNorm)
        stack.finalNorm->apply(buffers.states);
    const std::size_t width = 2 * std::size_t(m_weights->decoder.shape.innerSize());
    for (const LayerWeights& layer : m_weights->decoder.layers) {
        std::vector<float>& keyValue = encoded->cross.emplace_back(ids.size() * width);
        layer.cross->keyValue.apply(buffers.states.inputs(), rowPointers(keyValue.data(), ids.size(), width),
                                    m_threads);
    }
    encoded->states.assign(buffers.states.values().begin(), buffers.states.values().end());
    return encoded;
}

} // namespace heed
