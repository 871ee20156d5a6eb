// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/decoderstepper.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/tokenembedding.h"
#include "model/engine/vectorkernels.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace heed {

DecoderStepper::DecoderStepper(std::shared_ptr<const DecoderWeights> weights,
                               std::shared_ptr<const EncodedSource> source, int threads)
    : m_weights(std::move(weights)),
      m_source(std::move(source)),
      m_config(m_weights->config),
      m_threads(threads),
      m_slots(m_config.decoderLayers, m_config.modelSize)
{
}

std::span<const float> DecoderStepper::step(std::span<const StepRow> rows)
{
    m_firstSlot = m_slots.size();
    m_paths.clear();
    for (const StepRow& row : rows)
        m_paths.push_back(m_slots.path(m_slots.add(row.parent)));
    m_states.resize(rows.size(), m_config.modelSize);
    m_context.resize(rows.size(), m_config.modelSize);
    m_update.resize(rows.size(), m_config.modelSize);
    m_hidden.resize(rows.size(), m_config.decoderFeedForward);
    m_logits.resize(rows.size(), m_config.targetVocabulary);
    m_projected.resize(rows.size());

    embed(rows);
    for (int layer = 0; layer < m_config.decoderLayers; ++layer) {
        selfAttention(layer);
        crossAttention(layer);
        feedForward(layer);
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        std::copy_n(m_states.row(row), m_config.modelSize, m_slots.state(m_firstSlot + int(row)));
    multiplyRows(*m_weights->output, m_weights->outputBias.data(), m_states.inputs(), m_logits.outputs(), m_threads);
    return m_logits.values();
}

void DecoderStepper::embed(std::span<const StepRow> rows)
{
    const auto size = std::size_t(m_config.modelSize);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::size_t position = m_paths[row].size() - 1;
        assert(position < std::size_t(m_config.maxPositions));
        embedToken(m_config, *m_weights->embedding, rows[row].token, m_weights->positions.data() + position * size,
                   {m_states.row(row), size});
    }
}

void DecoderStepper::selfAttention(int layer)
{
    const DecoderLayerWeights& weights = m_weights->layers[std::size_t(layer)];
    for (std::size_t row = 0; row < m_projected.size(); ++row)
        m_projected[row] = m_slots.queryKeyValue(m_firstSlot + int(row), layer);
    weights.selfQueryKeyValue.apply(m_states.inputs(), m_projected, m_threads);

    const int headSize = m_config.modelSize / m_config.decoderHeads;
    for (std::size_t row = 0; row < m_paths.size(); ++row) {
        const std::vector<int>& path = m_paths[row];
        m_keys.clear();
        m_values.clear();
        for (const int slot : path) {
            m_keys.push_back(m_slots.key(slot, layer));
            m_values.push_back(m_slots.value(slot, layer));
        }
        m_attention.resize(path.size() * std::size_t(m_config.decoderHeads));
        kernel::attend(m_slots.query(path.back(), layer), m_keys.data(), m_values.data(), int(path.size()),
                       m_config.decoderHeads, headSize, 1.0F / std::sqrt(float(headSize)), m_attention.data(),
                       m_context.row(row));
        if (m_observer)
            m_observer(AttentionKind::Decoder, layer, path.back(), m_attention);
    }
    weights.selfOutput.apply(m_context.inputs(), m_update.outputs(), m_threads);
    weights.selfNorm.addAndNormalize(m_states, m_update);
}

void DecoderStepper::crossAttention(int layer)
{
    const DecoderLayerWeights& weights = m_weights->layers[std::size_t(layer)];
    for (std::size_t row = 0; row < m_projected.size(); ++row)
        m_projected[row] = m_slots.crossQuery(m_firstSlot + int(row), layer);
    weights.crossQuery.apply(m_states.inputs(), m_projected, m_threads);

    const AttentionVectors::Layer& source = m_source->cross[std::size_t(layer)];
    const auto size = std::size_t(m_config.modelSize);
    m_keys.clear();
    m_values.clear();
    for (std::size_t key = 0; key < std::size_t(m_source->length); ++key) {
        m_keys.push_back(source.keys.data() + key * size);
        m_values.push_back(source.values.data() + key * size);
    }
    const int headSize = m_config.modelSize / m_config.decoderHeads;
    m_attention.resize(m_keys.size() * std::size_t(m_config.decoderHeads));
    for (std::size_t row = 0; row < m_paths.size(); ++row) {
        kernel::attend(m_projected[row], m_keys.data(), m_values.data(), m_source->length, m_config.decoderHeads,
                       headSize, 1.0F / std::sqrt(float(headSize)), m_attention.data(), m_context.row(row));
        if (m_observer)
            m_observer(AttentionKind::Cross, layer, m_paths[row].back(), m_attention);
    }
    weights.crossOutput.apply(m_context.inputs(), m_update.outputs(), m_threads);
    weights.crossNorm.addAndNormalize(m_states, m_update);
}

void DecoderStepper::feedForward(int layer)
{
    const DecoderLayerWeights& weights = m_weights->layers[std::size_t(layer)];
    weights.expand.apply(m_states.inputs(), m_hidden.outputs(), m_threads);
    kernel::activate(m_hidden.values().data(), int(m_hidden.values().size()), m_config.activation);
    weights.contract.apply(m_hidden.inputs(), m_update.outputs(), m_threads);
    weights.finalNorm.addAndNormalize(m_states, m_update);
}

} // namespace heed
