// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkrunner.h"
#include "model/engine/tensornetwork.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace heed {

/// The decoder of one sentence with LibTorch on a device. Keys and values of all slots stay there; a row is multiplied with
/// all of them and masks those that are not on its path, for a GPU less work than gathering paths. What a slot keeps is
/// copied to the host once per step.
class TensorStepper final : public SlotModel
{
public:
    TensorStepper(std::shared_ptr<const TensorNetwork> network, const EncodedSource& source);

    int vocabulary() const override { return m_network->config().targetVocabulary; }
    int maxPositions() const override { return m_network->config().maxPositions; }
    std::span<const float> step(std::span<const StepRow> rows) override;
    SlotStore takeSlots() override { return std::move(m_slots); }

private:
    /// The rows of a step.
    struct Rows
    {
        std::int64_t firstSlot = 0;
        std::int64_t count = 0;
        at::Tensor bias; ///< of self-attention, [count, slot] or [head, count, slot]: −∞ for slots off a row's path
        at::Tensor states; ///< [count, d_model]
    };
    Rows addRows(std::span<const StepRow> rows);
    void reserve(std::int64_t slots);
    at::Tensor selfAttention(std::size_t layer, const Rows& rows, std::vector<at::Tensor>& kept);
    at::Tensor crossAttention(std::size_t layer, const at::Tensor& states, std::vector<at::Tensor>& kept) const;
    void keep(const Rows& rows, const std::vector<at::Tensor>& kept);

    std::shared_ptr<const TensorNetwork> m_network;
    SlotStore m_slots;
    std::vector<std::int64_t> m_positions; ///< per slot
    std::vector<at::Tensor> m_keyValues;   ///< per layer: of every slot, [capacity, 2 · inner]
    std::vector<at::Tensor> m_source;      ///< per layer: keys and values of the source, [1, S, 2 · inner]
    std::vector<float> m_logits;
};

} // namespace heed
