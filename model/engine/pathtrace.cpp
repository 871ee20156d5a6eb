// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/pathtrace.h"

#include "model/engine/vectorkernels.h"

#include <cassert>
#include <limits>

namespace heed {

PathTrace::PathTrace(std::shared_ptr<const KeptDecoding> decoding, int lastSlot, std::vector<TokenId> inputs)
    : m_path(decoding, decoding->slots.path(lastSlot)), m_pass(m_path, std::move(inputs))
{
}

AttentionShape PathTrace::shape(AttentionKind kind) const
{
    return m_path.shape(kind);
}

std::span<const float> PathTrace::headPart(const float* row, HeadIndex head) const
{
    const int size = m_path.stack(head.kind).shape.headSize;
    return {row + std::ptrdiff_t(head.head) * size, std::size_t(size)};
}

std::span<const float> PathTrace::queryVector(HeadIndex head, int query) const
{
    return headPart(m_path.query(head.kind, head.layer, query), head);
}

std::span<const float> PathTrace::keyVector(HeadIndex head, int key) const
{
    return headPart(m_path.key(head.kind, head.layer, key), head);
}

std::span<const float> PathTrace::valueVector(HeadIndex head, int key) const
{
    return headPart(m_path.value(head.kind, head.layer, key), head);
}

std::vector<float> PathTrace::scoreBias(HeadIndex head, int query) const
{
    const float* const bias = m_path.bias(head.kind, head.head, query);
    return bias == nullptr ? std::vector<float>() : std::vector<float>(bias, bias + shape(head.kind).keys);
}

Matrix PathTrace::map(HeadIndex head, bool isAfterSoftmax) const
{
    const AttentionShape size = shape(head.kind);
    assert(head.layer >= 0 && head.layer < size.layers && head.head >= 0 && head.head < size.heads);
    std::vector<const float*> keys;
    keys.reserve(std::size_t(size.keys));
    for (int key = 0; key < size.keys; ++key)
        keys.push_back(keyVector(head, key).data());

    const float masked = isAfterSoftmax ? 0.0F : -std::numeric_limits<float>::infinity();
    Matrix result(size.queries, size.keys, masked);
    for (int query = 0; query < size.queries; ++query) {
        float* row = result.row(query).data();
        const int visible = m_path.visibleKeys(head.kind, query);
        kernel::headScores(queryVector(head, query).data(), keys.data(), visible, m_path.stack(head.kind).heads,
                           m_path.bias(head.kind, head.head, query), row);
        if (isAfterSoftmax)
            kernel::softmax(row, visible);
    }
    return result;
}

Matrix PathTrace::scores(HeadIndex head) const
{
    return map(head, false);
}

Matrix PathTrace::weights(HeadIndex head) const
{
    return map(head, true);
}

std::vector<Matrix> PathTrace::allWeights(AttentionKind kind) const
{
    const AttentionShape size = shape(kind);
    std::vector<Matrix> maps;
    maps.reserve(std::size_t(size.layers) * std::size_t(size.heads));
    for (int layer = 0; layer < size.layers; ++layer) {
        for (int head = 0; head < size.heads; ++head)
            maps.push_back(weights({kind, layer, head}));
    }
    return maps;
}

} // namespace heed
