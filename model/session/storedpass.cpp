// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storedpass.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

namespace heed {

namespace {

void append(std::vector<float>& values, std::span<const float> more)
{
    values.insert(values.end(), more.begin(), more.end());
}

/// The n-th of the vectors of `size` that stand one after the other.
std::vector<float> vectorAt(const std::vector<float>& values, std::size_t index, int size)
{
    const auto begin = values.begin() + std::ptrdiff_t(index) * size;
    return {begin, begin + size};
}

/// The vectors of a layer in the order in which they are stored; those that the model lacks are left out.
template <class Layer>
auto vectorsOf(Layer& layer, Stack stack, bool isPreNorm)
{
    std::vector<decltype(&layer.output)> vectors;
    const auto add = [&](auto& input, auto& block, auto& after) {
        if (isPreNorm)
            vectors.push_back(&input);
        vectors.insert(vectors.end(), {&block, &after});
    };
    add(layer.selfAttentionInput, layer.selfAttention, layer.afterSelfAttention);
    if (stack == Stack::Decoder)
        add(layer.crossAttentionInput, layer.crossAttention, layer.afterCrossAttention);
    add(layer.feedForwardInput, layer.feedForward, layer.output);
    return vectors;
}

class StoredPass final : public ForwardPass
{
public:
    StoredPass(std::shared_ptr<const AttentionTrace> trace, std::shared_ptr<const StoredSurroundings> surroundings,
               std::vector<int> path)
        : m_trace(std::move(trace)), m_surroundings(std::move(surroundings)), m_path(std::move(path))
    {
    }

    TokenStates states(Stack stack, int position) const override
    {
        const StoredStates& stored = m_surroundings->stacks[std::size_t(stack)];
        const int size = projections().modelSize;
        const auto row = std::size_t(stack == Stack::Encoder ? position : m_path[std::size_t(position)]);
        TokenStates states;
        states.embedding = vectorAt(stored.embeddings, row, size);
        states.input = vectorAt(stored.inputs, row, size);
        states.embedded = stored.embedded.empty() ? states.input : vectorAt(stored.embedded, row, size);
        for (std::size_t layer = 0; layer < std::size_t(stored.layers); ++layer) {
            std::size_t part = (row * std::size_t(stored.layers) + layer) * std::size_t(stored.parts);
            const auto next = [&] { return vectorAt(stored.layerParts, part++, size); };
            TokenStates::Layer& values = states.layers.emplace_back();
            for (std::vector<float>* vector : vectorsOf(values, stack, projections().isPreNorm))
                *vector = next();
        }
        states.output = stored.outputs.empty() ? states.layers.back().output : vectorAt(stored.outputs, row, size);
        return states;
    }

    Matrix headOutputs(AttentionKind kind, int layer, int query) const override
    {
        const int heads = m_trace->shape(kind).heads;
        Matrix outputs(heads, projections().modelSize);
        for (int head = 0; head < heads; ++head) {
            const std::vector<float> context = contextOf({kind, layer, head}, query);
            const Matrix weights = outputWeights({kind, layer, head});
            const auto row = outputs.row(head);
            for (int inner = 0; inner < weights.rows(); ++inner) {
                const auto from = weights.row(inner);
                for (std::size_t index = 0; index < row.size(); ++index)
                    row[index] += context[std::size_t(inner)] * from[index];
            }
        }
        return outputs;
    }

    Matrix outputWeights(const HeadIndex& head) const override
    {
        const StoredProjections::Kind& kind = projections().kinds[std::size_t(head.kind)];
        Matrix weights(kind.headSize, projections().modelSize);
        const std::size_t size = weights.values().size();
        const std::size_t index = std::size_t(head.layer) * std::size_t(kind.heads) + std::size_t(head.head);
        std::copy_n(kind.weights.begin() + std::ptrdiff_t(index * size), size, weights.values().begin());
        return weights;
    }

    std::vector<float> outputBias(AttentionKind kind, int layer) const override
    {
        return vectorAt(projections().kinds[std::size_t(kind)].biases, std::size_t(layer), projections().modelSize);
    }

    Matrix positions(Stack stack) const override { return projections().positions[std::size_t(stack)]; }

private:
    const StoredProjections& projections() const { return *m_surroundings->projections; }

    /// What a head takes from the values for a query, z: [d_head].
    std::vector<float> contextOf(const HeadIndex& head, int query) const
    {
        const Matrix weights = m_trace->weights(head);
        std::vector<float> context(m_trace->valueVector(head, 0).size());
        for (int key = 0; key < weights.columns(); ++key) {
            const auto value = m_trace->valueVector(head, key);
            for (std::size_t inner = 0; inner < context.size(); ++inner)
                context[inner] += weights(query, key) * value[inner];
        }
        return context;
    }

    std::shared_ptr<const AttentionTrace> m_trace;
    std::shared_ptr<const StoredSurroundings> m_surroundings;
    std::vector<int> m_path;
};

/// Another trace with a pass around it.
class StoredTrace final : public AttentionTrace
{
public:
    StoredTrace(const std::shared_ptr<const AttentionTrace>& trace,
                std::shared_ptr<const StoredSurroundings> surroundings, std::vector<int> path)
        : m_trace(trace), m_pass(trace, std::move(surroundings), std::move(path))
    {
    }

    AttentionShape shape(AttentionKind kind) const override { return m_trace->shape(kind); }
    Matrix weights(HeadIndex head) const override { return m_trace->weights(head); }
    Matrix scores(HeadIndex head) const override { return m_trace->scores(head); }
    std::vector<Matrix> allWeights(AttentionKind kind) const override { return m_trace->allWeights(kind); }
    bool hasScores() const override { return m_trace->hasScores(); }
    std::span<const float> queryVector(HeadIndex head, int query) const override
    {
        return m_trace->queryVector(head, query);
    }
    std::span<const float> keyVector(HeadIndex head, int key) const override { return m_trace->keyVector(head, key); }
    std::span<const float> valueVector(HeadIndex head, int key) const override
    {
        return m_trace->valueVector(head, key);
    }
    float scoreScale(AttentionKind kind) const override { return m_trace->scoreScale(kind); }
    std::vector<float> scoreBias(HeadIndex head, int query) const override { return m_trace->scoreBias(head, query); }
    const ForwardPass* pass() const override { return &m_pass; }

private:
    std::shared_ptr<const AttentionTrace> m_trace;
    StoredPass m_pass;
};

} // namespace

std::shared_ptr<const StoredProjections> storedProjections(const AttentionTrace& trace)
{
    const ForwardPass& pass = *trace.pass();
    auto stored = std::make_shared<StoredProjections>();
    for (const AttentionKind kind : kAttentionKinds) {
        StoredProjections::Kind& part = stored->kinds[std::size_t(kind)];
        const AttentionShape shape = trace.shape(kind);
        part.layers = shape.layers;
        part.heads = shape.heads;
        part.headSize = int(trace.valueVector({kind, 0, 0}, 0).size());
        for (int layer = 0; layer < shape.layers; ++layer) {
            for (int head = 0; head < shape.heads; ++head)
                append(part.weights, pass.outputWeights({kind, layer, head}).values());
            const std::vector<float> bias = pass.outputBias(kind, layer);
            append(part.biases, bias);
            stored->modelSize = int(bias.size());
        }
    }
    stored->positions = {pass.positions(Stack::Encoder), pass.positions(Stack::Decoder)};
    const TokenStates states = pass.states(Stack::Encoder, 0);
    stored->isPreNorm = !states.layers.front().selfAttentionInput.empty();
    stored->hasEmbeddingNorm = states.embedded != states.input;
    stored->hasFinalNorm = states.output != states.layers.back().output;
    return stored;
}

void appendStates(StoredSurroundings& surroundings, const TokenStates& states, Stack stack)
{
    const StoredProjections& model = *surroundings.projections;
    StoredStates& stored = surroundings.stacks[std::size_t(stack)];
    stored.layers = int(states.layers.size());
    stored.parts = model.partsOf(stack);
    append(stored.embeddings, states.embedding);
    append(stored.inputs, states.input);
    if (model.hasEmbeddingNorm)
        append(stored.embedded, states.embedded);
    if (model.hasFinalNorm)
        append(stored.outputs, states.output);
    for (const TokenStates::Layer& layer : states.layers) {
        for (const std::vector<float>* vector : vectorsOf(layer, stack, model.isPreNorm))
            append(stored.layerParts, *vector);
    }
}

std::shared_ptr<const AttentionTrace> makeStoredTrace(std::shared_ptr<const AttentionTrace> vectors,
                                                      std::shared_ptr<const StoredSurroundings> surroundings,
                                                      std::vector<int> path)
{
    return std::make_shared<StoredTrace>(vectors, std::move(surroundings), std::move(path));
}

} // namespace heed
