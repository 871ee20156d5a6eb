// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

/// Put before a function whose plain loops should use the widest vectors of the processor that it runs on: GCC compiles
/// it once per level and picks at load time. Elsewhere it means nothing and the loops are as wide as the build allows.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define HEED_VECTORIZED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HEED_VECTORIZED
#endif

namespace heed {

/// eˣ for x ≤ 88 in straight-line code that compilers turn into vector instructions, which std::exp is not.
/// Relative error below 2e-7; below −87 it stays at e⁻⁸⁷ (1.6e-38) instead of sinking to 0. NaN stays NaN.
/// Range reduction and coefficients are those of Cephes' expf (Moshier 1992).
inline float vectorExp(float x)
{
    constexpr float kRoundingShift = 12582912.0F; // 1.5 · 2²³: adding it leaves the nearest integer in the low bits
    constexpr std::int32_t kRoundingBits = 0x4B400000;
    constexpr float kLog2E = 1.44269504088896341F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;

    x = x < -87.0F ? -87.0F : x;
    const float shifted = x * kLog2E + kRoundingShift;
    const float power = shifted - kRoundingShift;
    const float r = (x - power * kLn2High) - power * kLn2Low;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    // Unsigned, because the shift of a NaN's bits may overflow; the product is NaN then anyway.
    const std::uint32_t exponent = std::bit_cast<std::uint32_t>(shifted) - std::uint32_t(kRoundingBits) + 127U;
    return p * std::bit_cast<float>(exponent << 23);
}

} // namespace heed
