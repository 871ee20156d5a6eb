// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/pathpass.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"
#include "model/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace heed {

namespace {

/// Wx + b of one row; any thread may ask, so one thread does it.
std::vector<float> product(const LinearWeights& weights, const std::vector<float>& x)
{
    std::vector<float> result(std::size_t(weights.outputs()));
    const std::array<const float*, 1> input{x.data()};
    const std::array<float*, 1> output{result.data()};
    weights.apply(input, output, 1);
    return result;
}

/// Rows through a projection, without its bias.
Matrix products(const LinearWeights& weights, const Matrix& x)
{
    Matrix result(x.rows(), weights.outputs());
    std::vector<const float*> inputRows;
    std::vector<float*> outputRows;
    for (int row = 0; row < x.rows(); ++row) {
        inputRows.push_back(x.row(row).data());
        outputRows.push_back(result.row(row).data());
    }
    weights.applyWithoutBias(inputRows, outputRows, 1);
    return result;
}

std::vector<float> feedForward(const FeedForwardWeights& weights, const std::vector<float>& x)
{
    const int size = int(x.size());
    RowBuffer input(1, size), update(1, size), hidden, gated;
    std::ranges::copy(x, input.row(0));
    weights.apply(input, update, hidden, gated, 1);
    return {update.values().begin(), update.values().end()};
}

/// Norm(x) where the block reads that; nothing where it reads x.
std::vector<float> normalizedInput(const BlockNorm& norm, const std::vector<float>& x)
{
    if (norm.placement == NormPlacement::Post)
        return {};
    std::vector<float> result(x.size());
    norm.norm.apply(x.data(), result.data());
    return result;
}

/// The residual stream after a block.
std::vector<float> joined(const BlockNorm& norm, std::vector<float> x, const std::vector<float>& update)
{
    kernel::add(x.data(), update.data(), int(x.size()));
    if (norm.placement == NormPlacement::Post)
        norm.norm.apply(x.data(), x.data());
    return x;
}

} // namespace

PathPass::PathPass(DecodingPath path, std::vector<TokenId> inputs)
    : m_path(std::move(path)), m_inputs(std::move(inputs))
{
    assert(m_path.shape(AttentionKind::Decoder).queries == int(m_inputs.size()));
}

const LinearWeights& PathPass::projection(AttentionKind kind, int layer) const
{
    const LayerWeights& weights = m_path.stack(kind).layers[std::size_t(layer)];
    return kind == AttentionKind::Cross ? weights.cross->output : weights.self.output;
}

TokenStates::Layer PathPass::layerStates(Stack stack, const std::vector<float>& input, int layer, int position) const
{
    const LayerWeights& weights = m_path.weights().stack(stack).layers[std::size_t(layer)];
    const AttentionKind self = stack == Stack::Encoder ? AttentionKind::Encoder : AttentionKind::Decoder;
    TokenStates::Layer states;
    states.selfAttentionInput = normalizedInput(weights.self.norm, input);
    states.selfAttention = product(weights.self.output, m_path.context(self, layer, position));
    states.afterSelfAttention = joined(weights.self.norm, input, states.selfAttention);
    if (weights.cross) {
        states.crossAttentionInput = normalizedInput(weights.cross->norm, states.afterSelfAttention);
        states.crossAttention = product(weights.cross->output, m_path.context(AttentionKind::Cross, layer, position));
        states.afterCrossAttention = joined(weights.cross->norm, states.afterSelfAttention, states.crossAttention);
    }
    const std::vector<float>& x = weights.cross ? states.afterCrossAttention : states.afterSelfAttention;
    states.feedForwardInput = normalizedInput(weights.feedForward.norm, x);
    states.feedForward
        = feedForward(weights.feedForward, states.feedForwardInput.empty() ? x : states.feedForwardInput);
    states.output = joined(weights.feedForward.norm, x, states.feedForward);
    return states;
}

TokenStates PathPass::states(Stack stack, int position) const
{
    const NetworkWeights& weights = m_path.weights();
    const StackWeights& stackWeights = weights.stack(stack);
    const auto place = std::size_t(position);
    const TokenId id = stack == Stack::Encoder ? m_path.source().ids[place] : m_inputs[place];
    TokenStates states;
    states.embedding.resize(std::size_t(weights.config.modelSize));
    embedToken(weights, stack, id, states.embedding);
    states.embedded = states.embedding;
    addPosition(weights, stack, id, place, states.embedded);
    states.input = states.embedded;
    if (stackWeights.embeddingNorm)
        stackWeights.embeddingNorm->apply(states.input.data(), states.input.data());
    for (int layer = 0; layer < stackWeights.shape.layers; ++layer) {
        const std::vector<float>& input = layer == 0 ? states.input : states.layers.back().output;
        states.layers.push_back(layerStates(stack, input, layer, position));
    }
    states.output = states.layers.back().output;
    if (stackWeights.finalNorm)
        stackWeights.finalNorm->apply(states.output.data(), states.output.data());
    return states;
}

/// A head's slice of the projection is the whole projection of a vector that is 0 in all other heads' places.
Matrix PathPass::headOutputs(AttentionKind kind, int layer, int query) const
{
    const StackShape& shape = m_path.stack(kind).shape;
    const std::vector<float> all = m_path.context(kind, layer, query);
    Matrix alone(shape.heads, shape.innerSize());
    const std::ptrdiff_t headSize = shape.headSize;
    for (int head = 0; head < shape.heads; ++head)
        std::copy_n(all.begin() + head * headSize, headSize, alone.row(head).begin() + head * headSize);
    return products(projection(kind, layer), alone);
}

/// The projection of the unit vectors that belong to the head.
Matrix PathPass::outputWeights(const HeadIndex& head) const
{
    const StackShape& shape = m_path.stack(head.kind).shape;
    Matrix units(shape.headSize, shape.innerSize());
    for (int inner = 0; inner < shape.headSize; ++inner)
        units(inner, head.head * shape.headSize + inner) = 1.0F;
    return products(projection(head.kind, head.layer), units);
}

std::vector<float> PathPass::outputBias(AttentionKind kind, int layer) const
{
    const std::vector<float>& bias = projection(kind, layer).bias;
    return bias.empty() ? std::vector<float>(std::size_t(m_path.weights().config.modelSize)) : bias;
}

Matrix PathPass::positions(Stack stack) const
{
    const std::vector<float>& table = m_path.weights().stack(stack).positions;
    if (table.empty())
        return {};
    const ModelConfig& config = m_path.weights().config;
    Matrix result(config.maxPositions, config.modelSize);
    std::ranges::copy(table, result.values().begin());
    return result;
}

/// As DecoderStepper ends a step; the matrix is read once for all states.
Matrix PathPass::logits(const Matrix& states) const
{
    const NetworkWeights& weights = m_path.weights();
    Matrix finished = states;
    Matrix result(states.rows(), weights.output->outputs());
    std::vector<const float*> inputRows;
    std::vector<float*> outputRows;
    for (int row = 0; row < finished.rows(); ++row) {
        float* const state = finished.row(row).data();
        if (weights.decoder.finalNorm)
            weights.decoder.finalNorm->apply(state, state);
        for (float& value : finished.row(row))
            value *= float(weights.config.outputScale);
        inputRows.push_back(state);
        outputRows.push_back(result.row(row).data());
    }
    const std::vector<float>& bias = weights.outputBias;
    multiplyRows(*weights.output, bias.empty() ? nullptr : bias.data(), inputRows, outputRows, 1);
    return result;
}

std::string PathPass::targetPiece(TokenId id) const
{
    const Tokenizer* const tokenizer = m_path.tokenizer();
    return tokenizer ? tokenizer->targetToken(id).piece : '#' + std::to_string(id);
}

} // namespace heed
