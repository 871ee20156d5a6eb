// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace heed {

enum class TensorType { Float32, Float16, BFloat16, Float64, Int64, Int32, Other };

std::size_t elementSize(TensorType type);   ///< bytes; 0 for Other
std::string_view toString(TensorType type); ///< as safetensors spells it: "F32", "F16", "BF16", …

/// A tensor inside a mapped file: row-major, valid as long as the file is mapped.
struct TensorView
{
    TensorType type = TensorType::Other;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes; ///< may start at any byte: not aligned for its type
    std::int64_t elementCount() const;
};

/// Whether toFloat32() takes it: float32, float16, bfloat16 or float64.
bool isFloat(TensorType type);

/// The values of a float tensor as float32, whatever float type they are stored as; float64 is rounded to nearest.
std::vector<float> toFloat32(const TensorView& tensor);

} // namespace heed
