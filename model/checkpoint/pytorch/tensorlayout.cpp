// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/tensorlayout.h"

#include "model/checkpoint/fileerror.h"
#include "model/error.h"

#include <algorithm>
#include <cstring>

namespace heed {

TensorLayout checkedLayout(const Pickle::Tensor& tensor, std::uint64_t available, const std::string& subject)
{
    const bool isSane = tensor.offset >= 0 && std::ranges::all_of(tensor.shape, [](auto size) { return size >= 0; })
                        && std::ranges::all_of(tensor.strides, [](auto stride) { return stride >= 0; });
    if (!isSane)
        throw Error(subject + " has a negative size.");
    TensorLayout layout{std::uint64_t(tensor.offset), 1, true};
    std::uint64_t last = layout.first;
    bool hasOverflow = false;
    for (std::size_t index = tensor.shape.size(); index-- > 0;) {
        const auto size = std::uint64_t(tensor.shape[index]);
        const auto stride = std::uint64_t(tensor.strides[index]);
        std::uint64_t reach = 0;
        if (size > 1) {
            layout.isContiguous = layout.isContiguous && stride == layout.elements;
            hasOverflow = __builtin_mul_overflow(size - 1, stride, &reach) || __builtin_add_overflow(last, reach, &last)
                          || hasOverflow;
        }
        hasOverflow = __builtin_mul_overflow(layout.elements, size, &layout.elements) || hasOverflow;
    }
    if (hasOverflow)
        throw Error(subject + " has an absurd shape: its size overflows 64 bits.");
    if (layout.elements > 0 && last >= available) {
        throw Error(subject + " reaches to element " + std::to_string(last) + " of a storage that has "
                    + std::to_string(available) + ".");
    }
    if (layout.elements > available)
        throw FileError(FileFault::Unusable,
                        subject
                            + " repeats elements of its storage; Heed reads tensors whose elements are all stored.");
    return layout;
}

std::vector<std::byte> copyRowMajor(const Pickle::Tensor& tensor, std::span<const std::byte> storage,
                                    std::size_t elementBytes)
{
    std::uint64_t elements = 1;
    for (const std::int64_t size : tensor.shape)
        elements *= std::uint64_t(size);
    std::vector<std::byte> copy(elements * elementBytes);
    std::vector<std::int64_t> position(tensor.shape.size());
    auto source = std::uint64_t(tensor.offset);
    for (std::uint64_t element = 0; element < elements; ++element) {
        std::memcpy(copy.data() + element * elementBytes, storage.data() + source * elementBytes, elementBytes);
        for (std::size_t axis = position.size(); axis-- > 0;) { // count up, the last axis fastest
            source += std::uint64_t(tensor.strides[axis]);
            if (++position[axis] < tensor.shape[axis])
                break;
            source -= std::uint64_t(tensor.strides[axis]) * std::uint64_t(tensor.shape[axis]);
            position[axis] = 0;
        }
    }
    return copy;
}

} // namespace heed
