// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/packedmatrix.h"

#include <span>
#include <string_view>

namespace heed {

/// y[row] = W x[row] + bias for a few rows, as a decoding step needs it: the weights are read once for all rows, at
/// the speed of memory. (One row through BLAS's gemm reaches a third of it; eight rows a quarter.)
///
/// @param bias `outputs` values, or null for none
/// @param x one pointer per row to `inputs` values
/// @param y one pointer per row to `outputs` values; no overlap with x
/// @param threads OpenMP threads; small matrices use one, because waking the others takes longer than the work
void multiplyRows(const PackedMatrix& weights, const float* bias, std::span<const float* const> x,
                  std::span<float* const> y, int threads);

/// Which instructions the processor offers, and multiplyRows() therefore uses: "AVX-512", "AVX2" or "portable".
std::string_view smallRowInstructions();

/// For tests: do as on a processor without the better instructions.
enum class InstructionLevel { Portable, Avx2, Avx512 };
void limitSmallRowInstructions(InstructionLevel highest);

} // namespace heed
