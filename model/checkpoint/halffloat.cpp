// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/halffloat.h"

#include <cassert>
#include <cmath>
#include <cstddef>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace heed {

namespace {

#if defined(__x86_64__)

bool hasF16c()
{
    // Clang knows no name for F16C itself; every processor with AVX2 has it.
    static const bool isSupported = __builtin_cpu_supports("avx2");
    return isSupported;
}

/// Converts the part that fills whole vectors. @returns how many values it converted.
__attribute__((target("avx,f16c"))) std::size_t halfToFloatF16c(std::span<const std::uint16_t> halves,
                                                                std::span<float> values)
{
    std::size_t index = 0;
    for (; index + 8 <= halves.size(); index += 8) {
        const __m128i packed = _mm_loadu_si128(reinterpret_cast<const __m128i*>(halves.data() + index));
        _mm256_storeu_ps(values.data() + index, _mm256_cvtph_ps(packed));
    }
    return index;
}

__attribute__((target("avx,f16c"))) std::size_t floatToHalfF16c(std::span<const float> values,
                                                                std::span<std::uint16_t> halves)
{
    std::size_t index = 0;
    for (; index + 8 <= values.size(); index += 8) {
        const __m256 wide = _mm256_loadu_ps(values.data() + index);
        const __m128i packed = _mm256_cvtps_ph(wide, _MM_FROUND_TO_NEAREST_INT);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(halves.data() + index), packed);
    }
    return index;
}

#endif

} // namespace

float halfToFloat(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t(half & 0x8000U) << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1FU;
    const std::uint32_t mantissa = half & 0x3FFU;
    if (exponent == 0) { // zero and subnormals: mantissa · 2⁻²⁴, exact in float32
        const float magnitude = std::ldexp(float(mantissa), -24);
        return sign != 0 ? -magnitude : magnitude;
    }
    if (exponent == 0x1F)
        return std::bit_cast<float>(sign | 0x7F800000U | (mantissa << 13));
    return std::bit_cast<float>(sign | ((exponent + 127 - 15) << 23) | (mantissa << 13));
}

std::uint16_t floatToHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = std::uint16_t((bits >> 16) & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    if (magnitude > 0x7F800000U)
        return std::uint16_t(sign | 0x7E00U); // NaN
    if (magnitude >= 0x47800000U)             // 65,536 and more
        return std::uint16_t(sign | 0x7C00U);
    if (magnitude < 0x38800000U) { // below 2⁻¹⁴: a subnormal, counted in units of 2⁻²⁴
        const float scaled = std::ldexp(std::bit_cast<float>(magnitude), 24);
        return std::uint16_t(sign | std::uint32_t(std::nearbyint(scaled)));
    }
    // Rebias the exponent, then round away 13 bits; a carry runs into the exponent, up to infinity, as it must.
    const std::uint32_t rebiased = magnitude - ((127U - 15U) << 23);
    const std::uint32_t rounded = rebiased + 0xFFFU + ((rebiased >> 13) & 1U);
    return std::uint16_t(sign | (rounded >> 13));
}

std::uint16_t floatToBfloat16(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U)
        return std::uint16_t((bits >> 16) | 0x40U); // keep a NaN whose payload sits in the lower half
    return std::uint16_t((bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16);
}

void halfToFloat(std::span<const std::uint16_t> halves, std::span<float> values)
{
    assert(halves.size() == values.size());
    std::size_t index = 0;
#if defined(__x86_64__)
    if (hasF16c())
        index = halfToFloatF16c(halves, values);
#endif
    for (; index < halves.size(); ++index)
        values[index] = halfToFloat(halves[index]);
}

void floatToHalf(std::span<const float> values, std::span<std::uint16_t> halves)
{
    assert(halves.size() == values.size());
    std::size_t index = 0;
#if defined(__x86_64__)
    if (hasF16c())
        index = floatToHalfF16c(values, halves);
#endif
    for (; index < values.size(); ++index)
        halves[index] = floatToHalf(values[index]);
}

void bfloat16ToFloat(std::span<const std::uint16_t> bits, std::span<float> values)
{
    assert(bits.size() == values.size());
    for (std::size_t index = 0; index < bits.size(); ++index)
        values[index] = bfloat16ToFloat(bits[index]);
}

void floatToBfloat16(std::span<const float> values, std::span<std::uint16_t> bits)
{
    assert(bits.size() == values.size());
    for (std::size_t index = 0; index < values.size(); ++index)
        bits[index] = floatToBfloat16(values[index]);
}

} // namespace heed
