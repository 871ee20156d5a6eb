// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <c10/util/BFloat16.h>
#include <cstdint>

namespace heed::training::kernel {

/// Numbers as matrices hold them, and back: float, or bfloat16 rounded to nearest, ties to even (NaN is not looked for:
/// a diverged loss is found in float). In straight-line code that becomes vector instructions.
inline float toFloat(float value)
{
    return value;
}

inline float toFloat(c10::BFloat16 value)
{
    return std::bit_cast<float>(std::uint32_t(value.x) << 16);
}

inline void assign(float& target, float value)
{
    target = value;
}

inline void assign(c10::BFloat16& target, float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    target.x = std::uint16_t((bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16);
}

} // namespace heed::training::kernel
