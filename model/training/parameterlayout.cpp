// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/parameterlayout.h"

#include <utility>

namespace heed::training {

ParameterLayout::ParameterLayout(nn::Network& network)
{
    // named_parameters() lists q_proj.weight, q_proj.bias, k_proj.weight, …: weights first puts those side by side.
    for (const bool matrices : {true, false}) {
        for (const auto& entry : network->named_parameters()) {
            const bool isMatrix = entry.value().dim() == 2;
            if (isMatrix == matrices)
                add(entry.key(), entry.value(), isMatrix, !isMatrix || entry.key() == "model.shared.weight");
        }
    }
}

void ParameterLayout::add(const std::string& name, const at::Tensor& value, bool isMatrix, bool isVector)
{
    ParameterSlot slot;
    slot.name = name;
    slot.parameter = value;
    slot.value = value.detach();
    slot.size = value.numel();
    if (isMatrix)
        slot.matrixOffset = std::exchange(m_matrixSize, m_matrixSize + slot.size);
    if (isVector)
        slot.vectorOffset = std::exchange(m_vectorSize, m_vectorSize + slot.size);
    m_indexOf[name] = m_slots.size();
    m_slots.push_back(slot);
}

} // namespace heed::training
