// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <cstdint>
#include <filesystem>

namespace heed {

/// Writes a Marian folder without tokenizer whose weights are random: how fast a size is does not depend on what it
/// has learned. The same seed gives the same weights.
/// @param isHalf stored as float16 instead of float32.
/// @throws Error when the disk says no.
void writeRandomModel(const std::filesystem::path& folder, const ModelConfig& config, bool isHalf, std::uint32_t seed);

/// Bytes of float32 weights that one decoding step must read: every matrix of the decoder but the two that turn the
/// encoder's output into keys and values, and the output layer. What the time of a step is compared with.
std::int64_t decodingStepBytes(const ModelConfig& config);

} // namespace heed
