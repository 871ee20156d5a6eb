// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/decodingpath.h"

#include <cassert>

namespace heed {

DecodingPath::DecodingPath(std::shared_ptr<const KeptDecoding> decoding, std::vector<int> slots)
    : m_decoding(std::move(decoding)), m_slots(std::move(slots))
{
}

AttentionShape DecodingPath::shape(AttentionKind kind) const
{
    const StackShape& stack = this->stack(kind).shape;
    const int source = m_decoding->source->length;
    const int target = int(m_slots.size());
    return {stack.layers, stack.heads, kind == AttentionKind::Encoder ? source : target,
            kind == AttentionKind::Decoder ? target : source};
}

const StackWeights& DecodingPath::stack(AttentionKind kind) const
{
    return kind == AttentionKind::Encoder ? weights().encoder : weights().decoder;
}

const float* DecodingPath::query(AttentionKind kind, int layer, int query) const
{
    const auto row = std::size_t(query);
    if (kind == AttentionKind::Encoder)
        return source().encoder[std::size_t(layer)].data() + row * 3 * std::size_t(weights().encoder.shape.innerSize());
    const SlotStore& slots = m_decoding->slots;
    return kind == AttentionKind::Decoder ? slots.query(m_slots[row], layer) : slots.crossQuery(m_slots[row], layer);
}

const float* DecodingPath::key(AttentionKind kind, int layer, int key) const
{
    const auto row = std::size_t(key);
    const auto inner = std::size_t(stack(kind).shape.innerSize());
    switch (kind) {
    case AttentionKind::Encoder:
        return source().encoder[std::size_t(layer)].data() + (row * 3 + 1) * inner;
    case AttentionKind::Decoder:
        return m_decoding->slots.key(m_slots[row], layer);
    case AttentionKind::Cross:
        break;
    }
    return source().cross[std::size_t(layer)].data() + row * 2 * inner;
}

/// Follows its key everywhere.
const float* DecodingPath::value(AttentionKind kind, int layer, int key) const
{
    return this->key(kind, layer, key) + stack(kind).shape.innerSize();
}

int DecodingPath::visibleKeys(AttentionKind kind, int query) const
{
    return kind == AttentionKind::Decoder ? query + 1 : m_decoding->source->length;
}

const float* DecodingPath::bias(AttentionKind kind, int head, int query) const
{
    return kind == AttentionKind::Cross ? nullptr : stack(kind).bias.row(head, query);
}

std::vector<float> DecodingPath::context(AttentionKind kind, int layer, int query) const
{
    const StackWeights& stack = this->stack(kind);
    const int count = visibleKeys(kind, query);
    std::vector<const float*> keys, values;
    for (int key = 0; key < count; ++key) {
        keys.push_back(this->key(kind, layer, key));
        values.push_back(this->value(kind, layer, key));
    }
    std::vector<float> weights(std::size_t(count) * std::size_t(stack.heads.count));
    std::vector<float> context(std::size_t(stack.shape.innerSize()));
    kernel::attend(this->query(kind, layer, query), {keys.data(), values.data(), count}, stack.heads,
                   {bias(kind, 0, query), stack.bias.stride()}, weights.data(), context.data());
    return context;
}

} // namespace heed
