// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace heed::nn {

/// Sinusoidal position embeddings (Vaswani et al. 2017, section 3.5) in Marian's layout: sines in the first half of
/// the channels, cosines in the second. @returns float32 [positions, modelSize].
at::Tensor sinusoidalPositions(int positions, int modelSize);

} // namespace heed::nn
