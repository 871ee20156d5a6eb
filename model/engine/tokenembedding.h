// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engine/networkweights.h"
#include "model/text/token.h"

#include <span>

namespace heed {

/// state ← a token's row of the embedding table, × √d_model where the model does so. @param state [d_model]
void embedToken(const NetworkWeights& weights, Stack stack, TokenId token, std::span<float> state);

/// state ← state + what the stack adds for the position. Nothing where positions act in the scores alone, and for a
/// padding token of M2M-100, whose position is a row of zeros.
void addPosition(const NetworkWeights& weights, Stack stack, TokenId token, std::size_t position,
                 std::span<float> state);

/// A stack's first state: embedding, position, norm.
void embed(const NetworkWeights& weights, Stack stack, TokenId token, std::size_t position, std::span<float> state);

} // namespace heed
