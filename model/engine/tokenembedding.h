// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/engine/packedmatrix.h"

#include <span>

namespace heed {

/// state ← the token's row of the table (× √d_model where the model scales) + the position's encoding.
/// @param position [d_model]; null: nothing is added
/// @param state written: [d_model]
void embedToken(const ModelConfig& config, const PackedMatrix& table, TokenId token, const float* position,
                std::span<float> state);

} // namespace heed
