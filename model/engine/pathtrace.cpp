// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/pathtrace.h"

#include "model/engine/vectorkernels.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace heed {

PathTrace::PathTrace(std::shared_ptr<const KeptDecoding> decoding, int lastSlot, std::vector<TokenId> inputs)
    : m_decoding(std::move(decoding)),
      m_path(m_decoding->slots.path(lastSlot)),
      m_pass(m_decoding, m_path, std::move(inputs))
{
}

AttentionShape PathTrace::shape(AttentionKind kind) const
{
    const ModelConfig& config = m_decoding->config();
    const int source = m_decoding->source->length;
    const int target = int(m_path.size());
    switch (kind) {
    case AttentionKind::Encoder:
        return {config.encoderLayers, config.encoderHeads, source, source};
    case AttentionKind::Decoder:
        return {config.decoderLayers, config.decoderHeads, target, target};
    case AttentionKind::Cross:
        break;
    }
    return {config.decoderLayers, config.decoderHeads, target, source};
}

int PathTrace::headSize(AttentionKind kind) const
{
    return m_decoding->config().modelSize / shape(kind).heads;
}

float PathTrace::scoreScale(AttentionKind kind) const
{
    return 1.0F / std::sqrt(float(headSize(kind)));
}

std::span<const float> PathTrace::headPart(const float* row, HeadIndex head) const
{
    const int size = headSize(head.kind);
    return {row + std::ptrdiff_t(head.head) * size, std::size_t(size)};
}

/// @param rows of the source, [S, d_model]
std::span<const float> PathTrace::sourcePart(const std::vector<float>& rows, int row, HeadIndex head) const
{
    return headPart(rows.data() + std::ptrdiff_t(row) * m_decoding->config().modelSize, head);
}

std::span<const float> PathTrace::queryVector(HeadIndex head, int query) const
{
    const SlotStore& slots = m_decoding->slots;
    switch (head.kind) {
    case AttentionKind::Encoder:
        return sourcePart(m_decoding->source->encoder[std::size_t(head.layer)].queries, query, head);
    case AttentionKind::Decoder:
        return headPart(slots.query(m_path[std::size_t(query)], head.layer), head);
    case AttentionKind::Cross:
        break;
    }
    return headPart(slots.crossQuery(m_path[std::size_t(query)], head.layer), head);
}

std::span<const float> PathTrace::keyVector(HeadIndex head, int key) const
{
    const EncodedSource& source = *m_decoding->source;
    if (head.kind == AttentionKind::Decoder)
        return headPart(m_decoding->slots.key(m_path[std::size_t(key)], head.layer), head);
    const auto& layers = head.kind == AttentionKind::Encoder ? source.encoder : source.cross;
    return sourcePart(layers[std::size_t(head.layer)].keys, key, head);
}

std::span<const float> PathTrace::valueVector(HeadIndex head, int key) const
{
    const EncodedSource& source = *m_decoding->source;
    if (head.kind == AttentionKind::Decoder)
        return headPart(m_decoding->slots.value(m_path[std::size_t(key)], head.layer), head);
    const auto& layers = head.kind == AttentionKind::Encoder ? source.encoder : source.cross;
    return sourcePart(layers[std::size_t(head.layer)].values, key, head);
}

Matrix PathTrace::map(HeadIndex head, bool isAfterSoftmax) const
{
    const AttentionShape size = shape(head.kind);
    assert(head.layer >= 0 && head.layer < size.layers && head.head >= 0 && head.head < size.heads);
    const int width = headSize(head.kind);
    const float scale = scoreScale(head.kind);
    const bool isCausal = head.kind == AttentionKind::Decoder;
    std::vector<const float*> keys;
    keys.reserve(std::size_t(size.keys));
    for (int key = 0; key < size.keys; ++key)
        keys.push_back(keyVector(head, key).data());

    const float masked = isAfterSoftmax ? 0.0F : -std::numeric_limits<float>::infinity();
    Matrix result(size.queries, size.keys, masked);
    for (int query = 0; query < size.queries; ++query) {
        float* row = result.row(query).data();
        const int visible = isCausal ? query + 1 : size.keys;
        kernel::headScores(queryVector(head, query).data(), keys.data(), visible, width, scale, row);
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
