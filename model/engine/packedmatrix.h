// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"

#include <cstddef>
#include <memory>
#include <span>

namespace heed {

/// The weights of one linear layer, [outputs, inputs], laid out for smallrowkernel.h and kept in the type of the file:
/// float16 and bfloat16 become float32 in the processor's registers, which is exact, and halves what memory must deliver.
///
/// Blocks of kLanes outputs: [block][input][lane]; the last block is padded with zeros. A product then reads memory from
/// front to back and needs no sums across a vector. Immutable once filled.
class PackedMatrix
{
public:
    static constexpr int kLanes = 16;

    PackedMatrix() = default;

    /// Unset until setRows() has filled every output. @param type of the file; float64 is kept as float32
    PackedMatrix(int outputs, int inputs, TensorType type);

    /// Copies a row-major [rows, inputs] tensor to the outputs from `firstOutput` on, converting it where it is stored
    /// otherwise than this matrix.
    void setRows(int firstOutput, const TensorView& tensor);

    /// One output's weights as float32, `inputs` values: an embedding's look-up.
    void copyRow(int output, std::span<float> values) const;

    int outputs() const { return m_outputs; }
    int inputs() const { return m_inputs; }
    int blocks() const { return (m_outputs + kLanes - 1) / kLanes; }
    TensorType type() const { return m_type; }
    const std::byte* data() const { return m_data.get(); }
    std::size_t blockBytes() const { return std::size_t(m_inputs) * kLanes * elementSize(m_type); }
    std::size_t byteCount() const { return std::size_t(blocks()) * blockBytes(); }

private:
    template <class Element>
    void scatter(int firstOutput, std::span<const Element> values);
    template <class Element>
    void copyRows(int firstOutput, std::span<const std::byte> bytes);

    struct Free
    {
        void operator()(std::byte* data) const;
    };

    int m_outputs = 0;
    int m_inputs = 0;
    TensorType m_type = TensorType::Float32;
    std::unique_ptr<std::byte, Free> m_data;
};

} // namespace heed
