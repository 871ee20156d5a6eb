// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/packedmatrix.h"

#include "model/checkpoint/halffloat.h"
#include "model/engine/checkpoint.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace heed {

namespace {

constexpr std::size_t kHugePage = std::size_t(2) << 20;

/// Big matrices start on a huge page and ask for huge pages: a step walks through all of them.
std::byte* allocate(std::size_t bytes)
{
    const std::size_t alignment = bytes >= kHugePage ? kHugePage : 64;
    const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    void* data = std::aligned_alloc(alignment, rounded);
    if (data == nullptr)
        throw std::bad_alloc();
#ifdef __linux__
    if (alignment == kHugePage)
        madvise(data, rounded, MADV_HUGEPAGE);
#endif
    return static_cast<std::byte*>(data);
}

} // namespace

void PackedMatrix::Free::operator()(std::byte* data) const
{
    std::free(data);
}

PackedMatrix::PackedMatrix(int outputs, int inputs, TensorType type)
    : m_outputs(outputs), m_inputs(inputs), m_type(type == TensorType::Float64 ? TensorType::Float32 : type)
{
    assert(isFloat(type));
    m_data.reset(allocate(byteCount()));
    if (outputs % kLanes != 0) // what fills the last block
        std::memset(m_data.get() + byteCount() - blockBytes(), 0, blockBytes());
}

template <class Element>
void PackedMatrix::scatter(int firstOutput, std::span<const Element> values)
{
    auto* packed = reinterpret_cast<Element*>(m_data.get());
    const int rows = int(values.size() / std::size_t(m_inputs));
    const std::ptrdiff_t inputs = m_inputs;
    for (int row = 0; row < rows;) { // all rows of a block together: its memory is written once, from front to back
        const int output = firstOutput + row;
        const int lane = output % kLanes;
        const int count = std::min(kLanes - lane, rows - row);
        Element* block = packed + output / kLanes * inputs * kLanes + lane;
        const Element* source = values.data() + row * inputs;
        for (std::ptrdiff_t input = 0; input < inputs; ++input) {
            for (int index = 0; index < count; ++index)
                block[input * kLanes + index] = source[index * inputs + input];
        }
        row += count;
    }
}

/// Tensors of this matrix's own type.
template <class Element>
void PackedMatrix::copyRows(int firstOutput, std::span<const std::byte> bytes)
{
    const std::size_t count = bytes.size() / sizeof(Element);
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Element) == 0) {
        scatter<Element>(firstOutput, {reinterpret_cast<const Element*>(bytes.data()), count});
        return;
    }
    std::vector<Element> aligned(count);
    std::memcpy(aligned.data(), bytes.data(), bytes.size());
    scatter<Element>(firstOutput, aligned);
}

void PackedMatrix::setRows(int firstOutput, const TensorView& tensor)
{
    assert(tensor.elementCount() % m_inputs == 0 && firstOutput + tensor.elementCount() / m_inputs <= m_outputs);
    if (tensor.elementCount() == 0)
        return;
    if (tensor.type == m_type && m_type == TensorType::Float32) {
        copyRows<float>(firstOutput, tensor.bytes);
        return;
    }
    if (tensor.type == m_type) {
        copyRows<std::uint16_t>(firstOutput, tensor.bytes);
        return;
    }
    const std::vector<float> values = toFloat32(tensor);
    if (m_type == TensorType::Float32) {
        scatter<float>(firstOutput, values);
        return;
    }
    std::vector<std::uint16_t> bits(values.size());
    if (m_type == TensorType::Float16)
        floatToHalf(values, bits);
    else
        floatToBfloat16(values, bits);
    scatter<std::uint16_t>(firstOutput, bits);
}

void PackedMatrix::copyRow(int output, std::span<float> values) const
{
    assert(output >= 0 && output < m_outputs && values.size() == std::size_t(m_inputs));
    const std::byte* block = m_data.get() + std::size_t(output / kLanes) * blockBytes();
    const auto lane = std::size_t(output % kLanes);
    for (std::size_t input = 0; input < values.size(); ++input) {
        const std::size_t element = input * kLanes + lane;
        switch (m_type) {
        case TensorType::Float16:
            values[input] = halfToFloat(reinterpret_cast<const std::uint16_t*>(block)[element]);
            break;
        case TensorType::BFloat16:
            values[input] = bfloat16ToFloat(reinterpret_cast<const std::uint16_t*>(block)[element]);
            break;
        default:
            values[input] = reinterpret_cast<const float*>(block)[element];
        }
    }
}

} // namespace heed
