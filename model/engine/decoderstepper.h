// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkrunner.h"
#include "model/engine/networkweights.h"
#include "model/engine/rowbuffer.h"
#include "model/engine/slotstore.h"
#include "model/engine/sourceencoder.h"
#include "model/engine/weightobserver.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace heed {

/// The decoder of one sentence, step by step, in plain loops over small vectors: for a handful of rows each operator
/// of a tensor library costs more than its arithmetic.
///
/// Capturing attention costs nothing here: queries are written beside the keys and values, where the product that makes
/// all three puts them.
class DecoderStepper final : public SlotModel
{
public:
    DecoderStepper(std::shared_ptr<const NetworkWeights> weights, std::shared_ptr<const EncodedSource> source,
                   int threads);

    int vocabulary() const override { return m_config.targetVocabulary; }
    int maxPositions() const override { return m_config.maxPositions; }
    std::span<const float> step(std::span<const StepRow> rows) override;

    SlotStore takeSlots() override { return std::move(m_slots); }

    void setWeightObserver(WeightObserver observer) { m_observer = std::move(observer); }

private:
    void embedRows(std::span<const StepRow> rows);
    void selfAttention(int layer);
    void crossAttention(int layer);
    void feedForward(int layer);
    void finish();

    std::shared_ptr<const NetworkWeights> m_weights;
    std::shared_ptr<const EncodedSource> m_source;
    const ModelConfig& m_config;
    int m_threads;
    SlotStore m_slots;
    WeightObserver m_observer;

    int m_firstSlot = 0;                   ///< of the present step
    std::vector<std::vector<int>> m_paths; ///< per row
    RowBuffer m_states;                    ///< the rows as they pass through the layers: the residual stream
    RowBuffer m_normalized;                ///< what a block of a pre-norm network reads
    RowBuffer m_context;                   ///< what attention gathered
    RowBuffer m_update;                    ///< what a block adds
    RowBuffer m_hidden;                    ///< inside the feed-forward block
    RowBuffer m_gated;
    RowBuffer m_logits;
    std::vector<float*> m_projected;  ///< per row: where its slot wants queries, keys, values
    std::vector<const float*> m_keys; ///< of the row at hand
    std::vector<const float*> m_values;
    std::vector<float> m_attention; ///< weights of the row at hand, [heads, keys]
};

} // namespace heed
