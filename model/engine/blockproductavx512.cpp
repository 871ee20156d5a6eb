// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <immintrin.h>

namespace heed::kernel {
namespace {

constexpr int kWideGroup = 8;
constexpr int kSums = 8; ///< of 32 registers; enough to hide the latency

struct Vector
{
    __m512 value;

    static Vector zero() { return {_mm512_setzero_ps()}; }
    static Vector load(const float* at) { return {_mm512_loadu_ps(at)}; }
    static Vector loadHalf(const std::uint16_t* at)
    {
        return {_mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)))};
    }
    static Vector loadBfloat16(const std::uint16_t* at)
    {
        const __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)));
        return {_mm512_castsi512_ps(_mm512_slli_epi32(wide, 16))};
    }
    void addProduct(const Vector& weight, float x) { value = _mm512_fmadd_ps(weight.value, _mm512_set1_ps(x), value); }
    void add(const Vector& other) { value = _mm512_add_ps(value, other.value); }
    void store(float* at) const { _mm512_storeu_ps(at, value); }
};

} // namespace
} // namespace heed::kernel

#include "model/engine/blockproductimpl.h"

void heed::kernel::multiplyBlocksAvx512(const BlockProduct& product)
{
    multiplyBlocks(product);
}
