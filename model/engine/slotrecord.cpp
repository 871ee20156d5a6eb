// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/slotrecord.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/vectorkernels.h"

#include <array>
#include <cassert>

namespace heed {

SlotRecord::SlotRecord(KeptDecoding decoding, const std::vector<FoundHypothesis>& hypotheses)
{
    for (const FoundHypothesis& hypothesis : hypotheses) {
        m_lastSlots.push_back(hypothesis.tokens.back().slot);
        std::vector<TokenId> inputs{decoding.startId};
        for (const FoundToken& token : hypothesis.tokens)
            inputs.push_back(token.id);
        inputs.pop_back(); // the last token is never an input
        m_inputs.push_back(std::move(inputs));
    }
    decoding.slots.keepPaths(m_lastSlots);
    m_decoding = std::make_shared<KeptDecoding>(std::move(decoding));
}

std::shared_ptr<const AttentionTrace> SlotRecord::trace(std::size_t hypothesis) const
{
    assert(hypothesis < m_lastSlots.size());
    return std::make_shared<PathTrace>(m_decoding, m_lastSlots[hypothesis], m_inputs[hypothesis]);
}

std::vector<float> SlotRecord::distribution(std::size_t hypothesis, std::size_t step) const
{
    assert(hypothesis < m_lastSlots.size());
    const std::vector<int> path = m_decoding->slots.path(m_lastSlots[hypothesis]);
    assert(step < path.size());
    std::vector<float> values(std::size_t(m_decoding->config().targetVocabulary));
    const std::array<const float*, 1> state{m_decoding->slots.state(path[step])};
    const std::array<float*, 1> logits{values.data()};
    const std::vector<float>& bias = m_decoding->weights->outputBias;
    multiplyRows(*m_decoding->weights->output, bias.empty() ? nullptr : bias.data(), state, logits,
                 1); // any thread may ask
    kernel::softmax(values.data(), int(values.size()));
    return values;
}

} // namespace heed
