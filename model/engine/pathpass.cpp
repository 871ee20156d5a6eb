// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/pathpass.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace heed {

namespace {

/// Wx + b of one row; any thread may ask, so one thread does it.
std::vector<float> product(const LinearWeights& weights, const std::vector<float>& x)
{
    std::vector<float> result(std::size_t(weights.matrix.outputs()));
    const std::array<const float*, 1> input{x.data()};
    const std::array<float*, 1> output{result.data()};
    weights.apply(input, output, 1);
    return result;
}

/// LayerNorm(x + addend)
std::vector<float> addAndNormalize(const NormWeights& norm, std::vector<float> x, const std::vector<float>& addend)
{
    kernel::addAndNormalize(x.data(), addend.data(), norm.gain.data(), norm.bias.data(), int(x.size()));
    return x;
}

} // namespace

PathPass::PathPass(std::shared_ptr<const KeptDecoding> decoding, std::vector<int> path, std::vector<TokenId> inputs)
    : m_decoding(std::move(decoding)), m_path(std::move(path)), m_inputs(std::move(inputs))
{
    assert(m_path.size() == m_inputs.size());
}

/// All heads' z of a query of the decoder's kinds, one after the other, [d_model].
std::vector<float> PathPass::context(AttentionKind kind, int layer, int query) const
{
    const ModelConfig& config = m_decoding->config();
    const SlotStore& slots = m_decoding->slots;
    const auto size = std::size_t(config.modelSize);
    const int slot = m_path[std::size_t(query)];
    const bool isCross = kind == AttentionKind::Cross;
    const int count = isCross ? m_decoding->source->length : query + 1;
    std::vector<const float*> keys, values;
    for (std::size_t key = 0; key < std::size_t(count); ++key) {
        if (isCross) {
            const AttentionVectors::Layer& source = m_decoding->source->cross[std::size_t(layer)];
            keys.push_back(source.keys.data() + key * size);
            values.push_back(source.values.data() + key * size);
        } else {
            keys.push_back(slots.key(m_path[key], layer));
            values.push_back(slots.value(m_path[key], layer));
        }
    }
    const int headSize = config.modelSize / config.decoderHeads;
    std::vector<float> weights(std::size_t(count) * std::size_t(config.decoderHeads));
    std::vector<float> context(size);
    kernel::attend(isCross ? slots.crossQuery(slot, layer) : slots.query(slot, layer), keys.data(), values.data(),
                   count, config.decoderHeads, headSize, 1.0F / std::sqrt(float(headSize)), weights.data(),
                   context.data());
    return context;
}

const LinearWeights& PathPass::projection(AttentionKind kind, int layer) const
{
    const DecoderLayerWeights& weights = m_decoding->weights->layers[std::size_t(layer)];
    return kind == AttentionKind::Cross ? weights.crossOutput : weights.selfOutput;
}

TokenStates::Layer PathPass::layerStates(const std::vector<float>& input, int layer, int position) const
{
    const DecoderLayerWeights& weights = m_decoding->weights->layers[std::size_t(layer)];
    TokenStates::Layer states;
    states.selfAttention = product(weights.selfOutput, context(AttentionKind::Decoder, layer, position));
    states.afterSelfAttention = addAndNormalize(weights.selfNorm, input, states.selfAttention);
    states.crossAttention = product(weights.crossOutput, context(AttentionKind::Cross, layer, position));
    states.afterCrossAttention = addAndNormalize(weights.crossNorm, states.afterSelfAttention, states.crossAttention);
    std::vector<float> hidden = product(weights.expand, states.afterCrossAttention);
    kernel::activate(hidden.data(), int(hidden.size()), m_decoding->config().activation);
    states.feedForward = product(weights.contract, hidden);
    states.output = addAndNormalize(weights.finalNorm, states.afterCrossAttention, states.feedForward);
    return states;
}

TokenStates PathPass::states(Stack stack, int position) const
{
    if (stack == Stack::Encoder)
        return m_decoding->encoder->states(*m_decoding->source, position);
    const ModelConfig& config = m_decoding->config();
    const DecoderWeights& weights = *m_decoding->weights;
    const auto size = std::size_t(config.modelSize);
    const TokenId id = m_inputs[std::size_t(position)];
    TokenStates states;
    states.embedding.resize(size);
    embedToken(config, *weights.embedding, id, nullptr, states.embedding);
    states.input.resize(size);
    embedToken(config, *weights.embedding, id, weights.positions.data() + std::size_t(position) * size, states.input);
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::vector<float>& input = layer == 0 ? states.input : states.layers.back().output;
        states.layers.push_back(layerStates(input, layer, position));
    }
    return states;
}

Matrix PathPass::headOutputs(AttentionKind kind, int layer, int query) const
{
    if (kind == AttentionKind::Encoder)
        return m_decoding->encoder->headOutputs(*m_decoding->source, layer, query);
    const int heads = m_decoding->config().decoderHeads;
    const int size = m_decoding->config().modelSize;
    const std::vector<float> all = context(kind, layer, query);
    // A head's slice of the projection is the whole projection of a vector that is 0 in all other heads' places.
    Matrix alone(heads, size);
    Matrix outputs(heads, size);
    std::vector<const float*> inputRows;
    std::vector<float*> outputRows;
    const std::ptrdiff_t headSize = size / heads;
    for (int head = 0; head < heads; ++head) {
        std::copy_n(all.begin() + head * headSize, headSize, alone.row(head).begin() + head * headSize);
        inputRows.push_back(alone.row(head).data());
        outputRows.push_back(outputs.row(head).data());
    }
    multiplyRows(projection(kind, layer).matrix, nullptr, inputRows, outputRows, 1);
    return outputs;
}

/// The projection of the unit vectors that belong to the head.
Matrix PathPass::outputWeights(const HeadIndex& head) const
{
    if (head.kind == AttentionKind::Encoder)
        return m_decoding->encoder->outputWeights(head.layer, head.head);
    const int size = m_decoding->config().modelSize;
    const int headSize = size / m_decoding->config().decoderHeads;
    Matrix units(headSize, size);
    Matrix rows(headSize, size);
    std::vector<const float*> inputRows;
    std::vector<float*> outputRows;
    for (int inner = 0; inner < headSize; ++inner) {
        units(inner, head.head * headSize + inner) = 1.0F;
        inputRows.push_back(units.row(inner).data());
        outputRows.push_back(rows.row(inner).data());
    }
    multiplyRows(projection(head.kind, head.layer).matrix, nullptr, inputRows, outputRows, 1);
    return rows;
}

std::vector<float> PathPass::outputBias(AttentionKind kind, int layer) const
{
    return kind == AttentionKind::Encoder ? m_decoding->encoder->outputBias(layer) : projection(kind, layer).bias;
}

Matrix PathPass::positions(Stack stack) const
{
    const std::vector<float>& table
        = stack == Stack::Encoder ? m_decoding->encoder->positions() : m_decoding->weights->positions;
    Matrix result(m_decoding->config().maxPositions, m_decoding->config().modelSize);
    std::ranges::copy(table, result.values().begin());
    return result;
}

} // namespace heed
