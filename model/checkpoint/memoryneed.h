// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <cstdint>

namespace heed {

/// About what a process with this model takes once it has translated a sentence, in bytes: the program with LibTorch,
/// every matrix as it is stored (from 2 MiB on in whole huge pages, as PackedMatrix allocates them), and tables of
/// positions as float32. Measured values stand in docs/cli.md.
/// @param elementBytes of one weight in the file: 2 or 4.
std::int64_t memoryToRun(const ModelConfig& config, int elementBytes);

/// Physical memory of this machine; 0 when it does not say.
std::int64_t machineMemory();

} // namespace heed
