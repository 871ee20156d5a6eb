// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/vectortrace.h"

#include "model/attentionkernel.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace heed {

namespace {

[[maybe_unused]] bool isConsistent(const AttentionVectors& vectors)
{
    const AttentionShape& shape = vectors.shape;
    const std::size_t width = std::size_t(shape.heads) * std::size_t(vectors.headSize);
    const DistanceBias& bias = vectors.bias;
    if (!bias.isEmpty() && (bias.heads() != shape.heads || bias.reach() < std::max(shape.queries, shape.keys)))
        return false;
    if (vectors.layers.size() != std::size_t(shape.layers) || (vectors.causal && shape.queries > shape.keys))
        return false;
    for (const AttentionVectors::Layer& layer : vectors.layers) {
        if (layer.queries.size() != std::size_t(shape.queries) * width
            || layer.keys.size() != std::size_t(shape.keys) * width
            || layer.values.size() != std::size_t(shape.keys) * width)
            return false;
    }
    return true;
}

[[maybe_unused]] bool contains(const AttentionShape& shape, int layer, int head)
{
    return layer >= 0 && layer < shape.layers && head >= 0 && head < shape.heads;
}

Matrix computeScores(const AttentionVectors& vectors, int layer, int head)
{
    assert(contains(vectors.shape, layer, head));
    const AttentionVectors::Layer& block = vectors.layers[std::size_t(layer)];
    const std::ptrdiff_t stride = std::ptrdiff_t(vectors.shape.heads) * vectors.headSize;
    const std::ptrdiff_t offset = std::ptrdiff_t(head) * vectors.headSize;
    const HeadVectors queries{block.queries.data() + offset, vectors.shape.queries, vectors.headSize, stride};
    const HeadVectors keys{block.keys.data() + offset, vectors.shape.keys, vectors.headSize, stride};
    Matrix scores = attentionScores(queries, keys, vectors.scale, vectors.causal);
    for (int query = 0; !vectors.bias.isEmpty() && query < scores.rows(); ++query) {
        const float* const bias = vectors.bias.row(head, query);
        for (int key = 0; key < scores.columns(); ++key) // −∞ stays −∞
            scores(query, key) += bias[key];
    }
    return scores;
}

std::span<const float> rowOf(const AttentionVectors& vectors, const std::vector<float>& block, int head, int row)
{
    const std::size_t headSize = std::size_t(vectors.headSize);
    const std::size_t begin = (std::size_t(row) * std::size_t(vectors.shape.heads) + std::size_t(head)) * headSize;
    assert(row >= 0 && begin + headSize <= block.size());
    return std::span<const float>(block).subspan(begin, headSize);
}

} // namespace

VectorTrace::VectorTrace(AttentionVectors encoder, AttentionVectors decoder, AttentionVectors cross)
    : m_vectors{std::move(encoder), std::move(decoder), std::move(cross)}
{
    for ([[maybe_unused]] const AttentionVectors& vectors : m_vectors)
        assert(isConsistent(vectors));
}

AttentionShape VectorTrace::shape(AttentionKind kind) const
{
    return vectors(kind).shape;
}

Matrix VectorTrace::scores(HeadIndex head) const
{
    return computeScores(vectors(head.kind), head.layer, head.head);
}

Matrix VectorTrace::weights(HeadIndex head) const
{
    Matrix map = scores(head);
    softmaxRows(map);
    return map;
}

std::vector<Matrix> VectorTrace::allWeights(AttentionKind kind) const
{
    const AttentionShape shape = vectors(kind).shape;
    std::vector<Matrix> maps;
    maps.reserve(std::size_t(shape.layers) * std::size_t(shape.heads));
    for (int layer = 0; layer < shape.layers; ++layer) {
        for (int head = 0; head < shape.heads; ++head)
            maps.push_back(weights({kind, layer, head}));
    }
    return maps;
}

std::vector<float> VectorTrace::scoreBias(HeadIndex head, int query) const
{
    const AttentionVectors& block = vectors(head.kind);
    const float* const bias = block.bias.row(head.head, query);
    return bias == nullptr ? std::vector<float>() : std::vector<float>(bias, bias + block.shape.keys);
}

std::span<const float> VectorTrace::queryVector(HeadIndex head, int query) const
{
    const AttentionVectors& block = vectors(head.kind);
    assert(contains(block.shape, head.layer, head.head));
    return rowOf(block, block.layers[std::size_t(head.layer)].queries, head.head, query);
}

std::span<const float> VectorTrace::keyVector(HeadIndex head, int key) const
{
    const AttentionVectors& block = vectors(head.kind);
    assert(contains(block.shape, head.layer, head.head));
    return rowOf(block, block.layers[std::size_t(head.layer)].keys, head.head, key);
}

std::span<const float> VectorTrace::valueVector(HeadIndex head, int key) const
{
    const AttentionVectors& block = vectors(head.kind);
    assert(contains(block.shape, head.layer, head.head));
    return rowOf(block, block.layers[std::size_t(head.layer)].values, head.head, key);
}

} // namespace heed
