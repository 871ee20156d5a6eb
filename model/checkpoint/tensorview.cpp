// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensorview.h"

#include "model/checkpoint/halffloat.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace heed {

namespace {

/// Through a small aligned buffer, since a tensor may start at any byte.
template <typename Stored, typename Convert>
void convert(std::span<const std::byte> bytes, std::span<float> values, Convert convertPart)
{
    std::array<Stored, 4096> buffer;
    for (std::size_t begin = 0; begin < values.size(); begin += buffer.size()) {
        const std::size_t count = std::min(buffer.size(), values.size() - begin);
        std::memcpy(buffer.data(), bytes.data() + begin * sizeof(Stored), count * sizeof(Stored));
        convertPart(std::span<const Stored>(buffer.data(), count), values.subspan(begin, count));
    }
}

} // namespace

std::size_t elementSize(TensorType type)
{
    switch (type) {
    case TensorType::Float32:
    case TensorType::Int32:
        return 4;
    case TensorType::Float16:
    case TensorType::BFloat16:
        return 2;
    case TensorType::Float64:
    case TensorType::Int64:
        return 8;
    case TensorType::Other:
        break;
    }
    return 0;
}

std::string_view toString(TensorType type)
{
    switch (type) {
    case TensorType::Float32:
        return "F32";
    case TensorType::Float16:
        return "F16";
    case TensorType::BFloat16:
        return "BF16";
    case TensorType::Float64:
        return "F64";
    case TensorType::Int64:
        return "I64";
    case TensorType::Int32:
        return "I32";
    case TensorType::Other:
        break;
    }
    return "other";
}

std::int64_t TensorView::elementCount() const
{
    std::int64_t count = 1;
    for (const std::int64_t dimension : shape) {
        if (dimension == 0)
            return 0; // before the product: the other dimensions were not multiplied by the header's check either
        count *= dimension;
    }
    return count;
}

bool isFloat(TensorType type)
{
    return type == TensorType::Float32 || type == TensorType::Float16 || type == TensorType::BFloat16
           || type == TensorType::Float64;
}

std::vector<float> toFloat32(const TensorView& tensor)
{
    assert(isFloat(tensor.type));
    std::vector<float> values(std::size_t(tensor.elementCount()));
    switch (tensor.type) {
    case TensorType::Float16:
        convert<std::uint16_t>(tensor.bytes, values, [](auto bits, auto part) { halfToFloat(bits, part); });
        break;
    case TensorType::BFloat16:
        convert<std::uint16_t>(tensor.bytes, values, [](auto bits, auto part) { bfloat16ToFloat(bits, part); });
        break;
    case TensorType::Float64:
        convert<double>(tensor.bytes, values, [](auto wide, auto part) {
            std::ranges::transform(wide, part.begin(), [](double value) { return float(value); });
        });
        break;
    default:
        if (!values.empty())
            std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    }
    return values;
}

} // namespace heed
