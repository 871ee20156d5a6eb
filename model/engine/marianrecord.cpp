// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/marianrecord.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/vectorkernels.h"

#include <array>
#include <cassert>

namespace heed {

MarianRecord::MarianRecord(std::shared_ptr<const DecoderWeights> weights, std::shared_ptr<const EncodedSource> source,
                           SlotStore slots, const std::vector<FoundHypothesis>& hypotheses)
    : m_weights(std::move(weights))
{
    for (const FoundHypothesis& hypothesis : hypotheses)
        m_lastSlots.push_back(hypothesis.tokens.back().slot);
    slots.keepPaths(m_lastSlots);
    m_decoding = std::make_shared<KeptDecoding>(KeptDecoding{m_weights->config, std::move(source), std::move(slots)});
}

std::shared_ptr<const AttentionTrace> MarianRecord::trace(std::size_t hypothesis) const
{
    assert(hypothesis < m_lastSlots.size());
    return std::make_shared<PathTrace>(m_decoding, m_lastSlots[hypothesis]);
}

std::vector<float> MarianRecord::distribution(std::size_t hypothesis, std::size_t step) const
{
    assert(hypothesis < m_lastSlots.size());
    const std::vector<int> path = m_decoding->slots.path(m_lastSlots[hypothesis]);
    assert(step < path.size());
    std::vector<float> values(std::size_t(m_weights->config.targetVocabulary));
    const std::array<const float*, 1> state{m_decoding->slots.state(path[step])};
    const std::array<float*, 1> logits{values.data()};
    multiplyRows(*m_weights->output, m_weights->outputBias.data(), state, logits, 1); // any thread may ask
    kernel::softmax(values.data(), int(values.size()));
    return values;
}

} // namespace heed
