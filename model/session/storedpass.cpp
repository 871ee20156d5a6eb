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
        for (std::size_t layer = 0; layer < std::size_t(stored.layers); ++layer) {
            std::size_t part = (row * std::size_t(stored.layers) + layer) * std::size_t(stored.parts);
            const auto next = [&] { return vectorAt(stored.layerParts, part++, size); };
            TokenStates::Layer& values = states.layers.emplace_back();
            values.selfAttention = next();
            values.afterSelfAttention = next();
            if (stack == Stack::Decoder) {
                values.crossAttention = next();
                values.afterCrossAttention = next();
            }
            values.feedForward = next();
            values.output = next();
        }
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
    return stored;
}

void appendStates(StoredStates& stored, const TokenStates& states, Stack stack)
{
    stored.layers = int(states.layers.size());
    stored.parts = partsOf(stack);
    append(stored.embeddings, states.embedding);
    append(stored.inputs, states.input);
    for (const TokenStates::Layer& layer : states.layers) {
        append(stored.layerParts, layer.selfAttention);
        append(stored.layerParts, layer.afterSelfAttention);
        if (stack == Stack::Decoder) {
            append(stored.layerParts, layer.crossAttention);
            append(stored.layerParts, layer.afterCrossAttention);
        }
        append(stored.layerParts, layer.feedForward);
        append(stored.layerParts, layer.output);
    }
}

std::shared_ptr<const AttentionTrace> makeStoredTrace(std::shared_ptr<const AttentionTrace> vectors,
                                                      std::shared_ptr<const StoredSurroundings> surroundings,
                                                      std::vector<int> path)
{
    return std::make_shared<StoredTrace>(vectors, std::move(surroundings), std::move(path));
}

} // namespace heed
