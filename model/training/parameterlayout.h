// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/nn/network.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace heed::training {

/// One parameter of a network and where it stands in flat buffers.
struct ParameterSlot
{
    std::string name;
    at::Tensor parameter;           ///< of the network
    at::Tensor value;               ///< the same memory for arithmetic without autograd, float32
    std::int64_t size = 0;          ///< elements
    std::int64_t matrixOffset = -1; ///< in buffers of what is multiplied with (weights); -1: it is not
    std::int64_t vectorOffset = -1; ///< in buffers of what is added or looked up (biases, embeddings); -1: it is not
};

/// Where a network's parameters stand in flat buffers: weights in the type that matrices are multiplied in, biases and
/// normalisations in float32. A shared embedding stands in both, as it is looked up and multiplied with. The query,
/// key and value weights of an attention stand one behind another, so that one product does for all.
class ParameterLayout
{
public:
    /// @param network on the CPU, its output layer tied to a shared embedding
    explicit ParameterLayout(nn::Network& network);

    const std::vector<ParameterSlot>& slots() const { return m_slots; }
    const ParameterSlot& slot(const std::string& name) const { return m_slots[m_indexOf.at(name)]; }
    std::int64_t matrixSize() const { return m_matrixSize; }
    std::int64_t vectorSize() const { return m_vectorSize; }

private:
    void add(const std::string& name, const at::Tensor& value, bool isMatrix, bool isVector);

    std::vector<ParameterSlot> m_slots;
    std::map<std::string, std::size_t> m_indexOf;
    std::int64_t m_matrixSize = 0;
    std::int64_t m_vectorSize = 0;
};

} // namespace heed::training
