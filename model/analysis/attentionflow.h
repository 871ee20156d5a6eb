// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <span>
#include <stop_token>

namespace heed {

/// Flow needs one maximum flow per pair of positions: up to here it takes seconds at most.
inline constexpr int kMaxFlowTokens = 60;

/// Attention flow (Abnar & Zuidema 2020): the most that can stream from a position of the last layer to an input,
/// when layer l lets rownorm(A_l + I)[q, k] through from its position q to position k of the layer below.
/// @param layers head-averaged maps [S, S], first layer first.
/// @returns [position, input], rows normalised to sum to 1; empty when there are no layers or when stopped.
/// @throws Error beyond kMaxFlowTokens.
Matrix attentionFlow(std::span<const Matrix> layers, const std::stop_token& stop = {});

} // namespace heed
