// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/halffloat.h"

#include <cstdint>

namespace heed::kernel {
namespace {

constexpr int kWideGroup = 4;
constexpr int kSums = 4;

/// Plain loops: as wide as the processor that the program is built for.
struct Vector
{
    float lanes[16];

    static Vector zero() { return {}; }
    static Vector load(const float* at)
    {
        Vector result;
        for (int lane = 0; lane < 16; ++lane)
            result.lanes[lane] = at[lane];
        return result;
    }
    static Vector loadHalf(const std::uint16_t* at)
    {
        Vector result;
        for (int lane = 0; lane < 16; ++lane)
            result.lanes[lane] = halfToFloat(at[lane]);
        return result;
    }
    static Vector loadBfloat16(const std::uint16_t* at)
    {
        Vector result;
        for (int lane = 0; lane < 16; ++lane)
            result.lanes[lane] = bfloat16ToFloat(at[lane]);
        return result;
    }
    void addProduct(const Vector& weight, float x)
    {
        for (int lane = 0; lane < 16; ++lane)
            lanes[lane] += weight.lanes[lane] * x;
    }
    void add(const Vector& other)
    {
        for (int lane = 0; lane < 16; ++lane)
            lanes[lane] += other.lanes[lane];
    }
    void store(float* at) const
    {
        for (int lane = 0; lane < 16; ++lane)
            at[lane] = lanes[lane];
    }
};

} // namespace
} // namespace heed::kernel

#include "model/engine/blockproductimpl.h"

void heed::kernel::multiplyBlocksPortable(const BlockProduct& product)
{
    multiplyBlocks(product);
}
