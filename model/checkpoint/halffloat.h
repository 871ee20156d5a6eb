// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>

namespace heed {

/// IEEE 754 binary16 as stored in files (F16), by bit pattern. Exact, subnormals, infinities and NaN included.
float halfToFloat(std::uint16_t half);

/// Rounds to nearest, ties to even; beyond 65,504 it overflows to infinity; a NaN stays a NaN.
std::uint16_t floatToHalf(float value);

/// bfloat16 (BF16): the upper half of a float32. Exact.
inline float bfloat16ToFloat(std::uint16_t bits)
{
    return std::bit_cast<float>(std::uint32_t(bits) << 16);
}

/// Rounds to nearest, ties to even; a NaN stays a NaN.
std::uint16_t floatToBfloat16(float value);

/// Whole arrays; both spans have the same length. They give bit for bit what the functions above give (a NaN may keep
/// another payload), with the processor's own instructions where it has them.
void halfToFloat(std::span<const std::uint16_t> halves, std::span<float> values);
void floatToHalf(std::span<const float> values, std::span<std::uint16_t> halves);
void bfloat16ToFloat(std::span<const std::uint16_t> bits, std::span<float> values);
void floatToBfloat16(std::span<const float> values, std::span<std::uint16_t> bits);

} // namespace heed
