// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/engine/decoderweights.h"
#include "model/engine/slotstore.h"
#include "model/engine/sourceencoder.h"
#include "model/search/stepmodel.h"

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
class DecoderStepper final : public StepModel
{
public:
    DecoderStepper(std::shared_ptr<const DecoderWeights> weights, std::shared_ptr<const EncodedSource> source,
                   int threads);

    int vocabulary() const override { return m_config.targetVocabulary; }
    int maxPositions() const override { return m_config.maxPositions; }
    std::span<const float> step(std::span<const StepRow> rows) override;

    /// The slots filled so far; the stepper must not be used afterwards.
    SlotStore takeSlots() { return std::move(m_slots); }

    /// For tests: sees the weights that a slot's query used, [heads, keys].
    using WeightObserver = std::function<void(AttentionKind kind, int layer, int slot, std::span<const float> weights)>;
    void setWeightObserver(WeightObserver observer) { m_observer = std::move(observer); }

private:
    /// `rows` vectors of one width, with the pointers that multiplyRows() takes.
    struct Rows
    {
        std::vector<float> values;
        std::vector<float*> pointers;
        std::span<const float* const> inputs() const { return pointers; }
        std::span<float* const> outputs() { return pointers; }
        void resize(std::size_t rows, int width);
    };

    void embed(std::span<const StepRow> rows);
    void selfAttention(int layer);
    void crossAttention(int layer);
    void feedForward(int layer);
    void addAndNormalize(const NormWeights& norm);

    std::shared_ptr<const DecoderWeights> m_weights;
    std::shared_ptr<const EncodedSource> m_source;
    const ModelConfig& m_config;
    int m_threads;
    SlotStore m_slots;
    WeightObserver m_observer;

    int m_firstSlot = 0;                   ///< of the present step
    std::vector<std::vector<int>> m_paths; ///< per row
    Rows m_states;                         ///< the rows as they pass through the layers
    Rows m_context;                        ///< what attention gathered
    Rows m_update;                         ///< what a block adds
    Rows m_hidden;                         ///< inside the feed-forward block
    Rows m_logits;
    std::vector<float*> m_projected;  ///< per row: where its slot wants queries, keys, values
    std::vector<const float*> m_keys; ///< of the row at hand
    std::vector<const float*> m_values;
    std::vector<float> m_attention; ///< weights of the row at hand, [heads, keys]
};

} // namespace heed
