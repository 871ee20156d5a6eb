// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/pathtrace.h"
#include "model/search/searchlog.h"
#include "model/translation.h"

#include <memory>
#include <vector>

namespace heed {

/// What one decoding left: the slots of its hypotheses, and the weights that made them.
class SlotRecord final : public DecodingRecord
{
public:
    /// Frees the slots that no hypothesis went through.
    SlotRecord(KeptDecoding decoding, const std::vector<FoundHypothesis>& hypotheses);

    std::shared_ptr<const AttentionTrace> trace(std::size_t hypothesis) const override;
    std::vector<float> distribution(std::size_t hypothesis, std::size_t step) const override;

private:
    std::shared_ptr<const KeptDecoding> m_decoding;
    std::vector<int> m_lastSlots;               ///< per hypothesis: the decoder input that produced its last token
    std::vector<std::vector<TokenId>> m_inputs; ///< per hypothesis: the decoder's inputs, the start token first
};

} // namespace heed
