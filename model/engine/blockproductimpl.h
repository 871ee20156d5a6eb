// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/blockproduct.h"

// The loops of multiplyRows(), included by one unit per instruction set, which first defines how many rows it takes
// at a time (kWideGroup, at least 4), how many sums it has registers for (kSums), and `Vector`, sixteen floats with
//   static Vector zero();  void addProduct(Vector weight, float x);  void add(Vector);  void store(float[16]) const;
//   static Vector load(const float*), loadHalf(const uint16_t*), loadBfloat16(const uint16_t*);
// Everything sits in an unnamed namespace: compiled for one instruction set, it must not be merged with another's.

namespace heed::kernel {
namespace {

constexpr int kLanes = 16;

/// How far ahead weights are asked for: the processor's own prefetching alone reaches half to nine tenths of the bandwidth.
constexpr int kPrefetchBytes = 2048;

struct Float32Weights
{
    using Stored = float;
    static Vector load(const float* at) { return Vector::load(at); }
};
struct Float16Weights
{
    using Stored = std::uint16_t;
    static Vector load(const std::uint16_t* at) { return Vector::loadHalf(at); }
};
struct BFloat16Weights
{
    using Stored = std::uint16_t;
    static Vector load(const std::uint16_t* at) { return Vector::loadBfloat16(at); }
};

/// One block times `Rows` rows. An addition waits four cycles for the one before, so few rows keep several sums each.
template <class Weights, int Rows>
inline void multiplyBlock(const typename Weights::Stored* weights, int inputs, const float* const* x, Vector* sums)
{
    constexpr int Unroll = kSums / Rows > 1 ? kSums / Rows : 1;
    Vector partial[Unroll][Rows];
    for (auto& row : partial) {
        for (Vector& sum : row)
            sum = Vector::zero();
    }
    int input = 0;
    for (; input + Unroll <= inputs; input += Unroll) {
#pragma GCC unroll 8
        for (int step = 0; step < Unroll; ++step) {
            const auto* at = weights + std::ptrdiff_t(input + step) * kLanes;
            __builtin_prefetch(reinterpret_cast<const char*>(at) + kPrefetchBytes);
            const Vector weight = Weights::load(at);
#pragma GCC unroll 8
            for (int row = 0; row < Rows; ++row)
                partial[step][row].addProduct(weight, x[row][input + step]);
        }
    }
    for (; input < inputs; ++input) {
        const Vector weight = Weights::load(weights + std::ptrdiff_t(input) * kLanes);
        for (int row = 0; row < Rows; ++row)
            partial[0][row].addProduct(weight, x[row][input]);
    }
    for (int row = 0; row < Rows; ++row) {
        sums[row] = partial[0][row];
        for (int step = 1; step < Unroll; ++step)
            sums[row].add(partial[step][row]);
    }
}

inline void store(const BlockProduct& product, int block, int row, const Vector& sum)
{
    float values[kLanes];
    sum.store(values);
    const int first = block * kLanes;
    const int count = product.outputs - first < kLanes ? product.outputs - first : kLanes;
    float* y = product.y[row] + product.firstOutput + first;
    if (product.bias != nullptr) {
        for (int lane = 0; lane < count; ++lane)
            y[lane] = values[lane] + product.bias[first + lane];
    } else {
        for (int lane = 0; lane < count; ++lane)
            y[lane] = values[lane];
    }
}

template <class Weights, int Rows>
void multiplyGroup(const BlockProduct& product, int block, int firstRow)
{
    const auto* weights
        = reinterpret_cast<const typename Weights::Stored*>(product.weights + std::size_t(block) * product.blockBytes);
    Vector sums[Rows];
    multiplyBlock<Weights, Rows>(weights, product.inputs, product.x + firstRow, sums);
    for (int row = 0; row < Rows; ++row)
        store(product, block, firstRow + row, sums[row]);
}

/// All rows, kWideGroup at a time: the first group brings the block into the cache, the others find it there.
template <class Weights>
void multiplyRun(const BlockProduct& product)
{
    for (int block = 0; block < product.blocks; ++block) {
        int row = 0;
        for (; row + kWideGroup <= product.rows; row += kWideGroup)
            multiplyGroup<Weights, kWideGroup>(product, block, row);
        for (; row + 4 <= product.rows; row += 4)
            multiplyGroup<Weights, 4>(product, block, row);
        switch (product.rows - row) {
        case 3:
            multiplyGroup<Weights, 3>(product, block, row);
            break;
        case 2:
            multiplyGroup<Weights, 2>(product, block, row);
            break;
        case 1:
            multiplyGroup<Weights, 1>(product, block, row);
            break;
        default:
            break;
        }
    }
}

inline void multiplyBlocks(const BlockProduct& product)
{
    switch (product.type) {
    case WeightType::Float32:
        return multiplyRun<Float32Weights>(product);
    case WeightType::Float16:
        return multiplyRun<Float16Weights>(product);
    case WeightType::BFloat16:
        return multiplyRun<BFloat16Weights>(product);
    }
}

} // namespace
} // namespace heed::kernel
