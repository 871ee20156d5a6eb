// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <immintrin.h>

namespace heed::kernel {
namespace {

constexpr int kWideGroup = 4;
constexpr int kSums = 4; ///< two registers each, of 16

struct Vector
{
    __m256 low;
    __m256 high;

    static Vector zero() { return {_mm256_setzero_ps(), _mm256_setzero_ps()}; }
    static Vector load(const float* at) { return {_mm256_loadu_ps(at), _mm256_loadu_ps(at + 8)}; }
    static Vector loadHalf(const std::uint16_t* at)
    {
        const auto* halves = reinterpret_cast<const __m128i*>(at);
        return {_mm256_cvtph_ps(_mm_loadu_si128(halves)), _mm256_cvtph_ps(_mm_loadu_si128(halves + 1))};
    }
    static Vector loadBfloat16(const std::uint16_t* at)
    {
        const auto* halves = reinterpret_cast<const __m128i*>(at);
        return {widen(_mm_loadu_si128(halves)), widen(_mm_loadu_si128(halves + 1))};
    }
    void addProduct(const Vector& weight, float x)
    {
        const __m256 factor = _mm256_set1_ps(x);
        low = _mm256_fmadd_ps(weight.low, factor, low);
        high = _mm256_fmadd_ps(weight.high, factor, high);
    }
    void add(const Vector& other)
    {
        low = _mm256_add_ps(low, other.low);
        high = _mm256_add_ps(high, other.high);
    }
    void store(float* at) const
    {
        _mm256_storeu_ps(at, low);
        _mm256_storeu_ps(at + 8, high);
    }

private:
    static __m256 widen(__m128i halves)
    {
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(halves), 16));
    }
};

} // namespace
} // namespace heed::kernel

#include "model/engine/blockproductimpl.h"

void heed::kernel::multiplyBlocksAvx2(const BlockProduct& product)
{
    multiplyBlocks(product);
}
