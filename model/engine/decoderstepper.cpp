// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/decoderstepper.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"

#include <algorithm>
#include <cassert>

namespace heed {

DecoderStepper::DecoderStepper(std::shared_ptr<const NetworkWeights> weights,
                               std::shared_ptr<const EncodedSource> source, int threads)
    : m_weights(std::move(weights)),
      m_source(std::move(source)),
      m_config(m_weights->config),
      m_threads(threads),
      m_slots(m_config.decoderLayers, m_config.decoderInnerSize(), m_config.modelSize)
{
}

std::span<const float> DecoderStepper::step(std::span<const StepRow> rows)
{
    m_firstSlot = m_slots.size();
    m_paths.clear();
    for (const StepRow& row : rows)
        m_paths.push_back(m_slots.path(m_slots.add(row.parent)));
    m_states.resize(rows.size(), m_config.modelSize);
    m_normalized.resize(rows.size(), m_config.modelSize);
    m_context.resize(rows.size(), m_config.decoderInnerSize());
    m_update.resize(rows.size(), m_config.modelSize);
    m_logits.resize(rows.size(), m_config.targetVocabulary);
    m_projected.resize(rows.size());

    embedRows(rows);
    for (int layer = 0; layer < m_config.decoderLayers; ++layer) {
        selfAttention(layer);
        crossAttention(layer);
        feedForward(layer);
    }
    finish();
    const std::vector<float>& bias = m_weights->outputBias;
    multiplyRows(*m_weights->output, bias.empty() ? nullptr : bias.data(), m_states.inputs(), m_logits.outputs(),
                 m_threads);
    return m_logits.values();
}

void DecoderStepper::embedRows(std::span<const StepRow> rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t position = m_paths[row].size() - 1;
        assert(position < std::size_t(m_config.maxPositions));
        embed(*m_weights, Stack::Decoder, rows[row].token, position,
              {m_states.row(row), std::size_t(m_config.modelSize)});
    }
}

void DecoderStepper::selfAttention(int layer)
{
    const StackWeights& stack = m_weights->decoder;
    const SelfAttentionWeights& weights = stack.layers[std::size_t(layer)].self;
    for (std::size_t row = 0; row < m_projected.size(); ++row)
        m_projected[row] = m_slots.queryKeyValue(m_firstSlot + int(row), layer);
    weights.queryKeyValue.apply(weights.norm.input(m_states, m_normalized).inputs(), m_projected, m_threads);

    for (std::size_t row = 0; row < m_paths.size(); ++row) {
        const std::vector<int>& path = m_paths[row];
        m_keys.clear();
        m_values.clear();
        for (const int slot : path) {
            m_keys.push_back(m_slots.key(slot, layer));
            m_values.push_back(m_slots.value(slot, layer));
        }
        m_attention.resize(path.size() * std::size_t(stack.heads.count));
        kernel::attend(m_slots.query(path.back(), layer), {m_keys.data(), m_values.data(), int(path.size())},
                       stack.heads, {stack.bias.row(0, int(path.size()) - 1), stack.bias.stride()}, m_attention.data(),
                       m_context.row(row));
        if (m_observer)
            m_observer(AttentionKind::Decoder, layer, path.back(), m_attention);
    }
    weights.output.apply(m_context.inputs(), m_update.outputs(), m_threads);
    weights.norm.close(m_states, m_update);
}

void DecoderStepper::crossAttention(int layer)
{
    const StackWeights& stack = m_weights->decoder;
    const CrossAttentionWeights& weights = *stack.layers[std::size_t(layer)].cross;
    for (std::size_t row = 0; row < m_projected.size(); ++row)
        m_projected[row] = m_slots.crossQuery(m_firstSlot + int(row), layer);
    weights.query.apply(weights.norm.input(m_states, m_normalized).inputs(), m_projected, m_threads);

    const std::vector<float>& source = m_source->cross[std::size_t(layer)];
    const auto inner = std::size_t(stack.shape.innerSize());
    m_keys.clear();
    m_values.clear();
    for (std::size_t key = 0; key < std::size_t(m_source->length); ++key) {
        m_keys.push_back(source.data() + key * 2 * inner);
        m_values.push_back(source.data() + key * 2 * inner + inner);
    }
    m_attention.resize(m_keys.size() * std::size_t(stack.heads.count));
    for (std::size_t row = 0; row < m_paths.size(); ++row) {
        kernel::attend(m_projected[row], {m_keys.data(), m_values.data(), m_source->length}, stack.heads, {},
                       m_attention.data(), m_context.row(row));
        if (m_observer)
            m_observer(AttentionKind::Cross, layer, m_paths[row].back(), m_attention);
    }
    weights.output.apply(m_context.inputs(), m_update.outputs(), m_threads);
    weights.norm.close(m_states, m_update);
}

void DecoderStepper::feedForward(int layer)
{
    const FeedForwardWeights& weights = m_weights->decoder.layers[std::size_t(layer)].feedForward;
    weights.apply(weights.norm.input(m_states, m_normalized), m_update, m_hidden, m_gated, m_threads);
    weights.norm.close(m_states, m_update);
}

/// Makes of the states what meets the output layer, and keeps it.
void DecoderStepper::finish()
{
    if (m_weights->decoder.finalNorm)
        m_weights->decoder.finalNorm->apply(m_states);
    const auto scale = float(m_config.outputScale);
    for (float& value : m_states.values())
        value *= scale;
    for (std::size_t row = 0; row < m_states.rows(); ++row)
        std::copy_n(m_states.row(row), m_config.modelSize, m_slots.state(m_firstSlot + int(row)));
}

} // namespace heed
