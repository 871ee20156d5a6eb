// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What smallrowkernel.cpp and its instruction-set variants share. The variants are compiled with their own instruction
// flags, so nothing here may define a function that another unit could pick up: plain data only.

namespace heed::kernel {

enum class WeightType { Float32, Float16, BFloat16 };

/// A run of blocks of a PackedMatrix times some rows.
struct BlockProduct
{
    const std::byte* weights; ///< the first block of the run
    std::size_t blockBytes;
    int blocks;
    int outputs; ///< results wanted from the run; the last block may have fewer than its lanes
    int inputs;
    WeightType type;
    const float* bias;       ///< of the run's first output; null for none
    const float* const* x;   ///< [rows]
    float* const* y;         ///< [rows]
    std::size_t firstOutput; ///< the run's results go to y[row] + firstOutput
    int rows;
};

void multiplyBlocksPortable(const BlockProduct& product);
#ifdef __x86_64__
void multiplyBlocksAvx2(const BlockProduct& product);   ///< needs AVX2, FMA, F16C
void multiplyBlocksAvx512(const BlockProduct& product); ///< needs AVX-512 F, BW, VL
#endif

} // namespace heed::kernel
