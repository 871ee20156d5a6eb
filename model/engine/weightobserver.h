// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <functional>
#include <span>

namespace heed {

/// For tests: sees the attention weights as the network uses them, [heads, keys]. `query` is the encoder's position or
/// the decoder's slot. Called on the calling thread.
using WeightObserver = std::function<void(AttentionKind kind, int layer, int query, std::span<const float> weights)>;

} // namespace heed
