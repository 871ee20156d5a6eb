// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/marianrecord.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/vectorkernels.h"
#include "model/vectortrace.h"

#include <array>
#include <cassert>
#include <cmath>

namespace heed {

MarianRecord::MarianRecord(std::shared_ptr<const DecoderWeights> weights, std::shared_ptr<const EncodedSource> source,
                           SlotStore slots, const std::vector<FoundHypothesis>& hypotheses)
    : m_weights(std::move(weights)), m_source(std::move(source)), m_slots(std::move(slots))
{
    for (const FoundHypothesis& hypothesis : hypotheses)
        m_lastSlots.push_back(hypothesis.tokens.back().slot);
    m_slots.keepPaths(m_lastSlots);
}

AttentionVectors MarianRecord::vectors(int layers, int heads, int queries, int keys) const
{
    AttentionVectors result;
    result.shape = {layers, heads, queries, keys};
    result.headSize = m_weights->config.modelSize / heads;
    result.scale = 1.0F / std::sqrt(float(result.headSize));
    return result;
}

std::shared_ptr<const AttentionTrace> MarianRecord::trace(std::size_t hypothesis) const
{
    assert(hypothesis < m_lastSlots.size());
    const ModelConfig& config = m_weights->config;
    const std::vector<int> path = m_slots.path(m_lastSlots[hypothesis]);
    const int length = int(path.size());

    AttentionVectors encoder = vectors(config.encoderLayers, config.encoderHeads, m_source->length, m_source->length);
    encoder.layers = m_source->encoder;
    AttentionVectors decoder = vectors(config.decoderLayers, config.decoderHeads, length, length);
    decoder.causal = true;
    AttentionVectors cross = vectors(config.decoderLayers, config.decoderHeads, length, m_source->length);
    cross.layers = m_source->cross;
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        AttentionVectors::Layer self;
        std::vector<float>& crossQueries = cross.layers[std::size_t(layer)].queries;
        const auto append
            = [&](std::vector<float>& rows, const float* row) { rows.insert(rows.end(), row, row + config.modelSize); };
        for (std::vector<float>* rows : {&self.queries, &self.keys, &self.values, &crossQueries})
            rows->reserve(path.size() * std::size_t(config.modelSize));
        for (const int slot : path) {
            append(self.queries, m_slots.query(slot, layer));
            append(self.keys, m_slots.key(slot, layer));
            append(self.values, m_slots.value(slot, layer));
            append(crossQueries, m_slots.crossQuery(slot, layer));
        }
        decoder.layers.push_back(std::move(self));
    }
    return std::make_shared<VectorTrace>(std::move(encoder), std::move(decoder), std::move(cross));
}

std::vector<float> MarianRecord::distribution(std::size_t hypothesis, std::size_t step) const
{
    assert(hypothesis < m_lastSlots.size());
    const std::vector<int> path = m_slots.path(m_lastSlots[hypothesis]);
    assert(step < path.size());
    std::vector<float> values(std::size_t(m_weights->config.targetVocabulary));
    const std::array<const float*, 1> state{m_slots.state(path[step])};
    const std::array<float*, 1> logits{values.data()};
    multiplyRows(*m_weights->output, m_weights->outputBias.data(), state, logits, 1); // any thread may ask
    kernel::softmax(values.data(), int(values.size()));
    return values;
}

} // namespace heed
