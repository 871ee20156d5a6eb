// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace heed::nn {

/// The sinusoids of a family (Vaswani et al. 2017, section 3.5; PositionKind tells the layouts apart).
/// @param kind one of the sinusoids
/// @param first the position that the first row encodes
/// @returns [rows, modelSize]
std::vector<float> sinusoids(PositionKind kind, int first, int rows, int modelSize);

/// Marian's sinusoids. @returns float32 [positions, modelSize].
at::Tensor sinusoidalPositions(int positions, int modelSize);

} // namespace heed::nn
