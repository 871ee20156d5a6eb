// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorstore.h"

#include <optional>
#include <span>
#include <string>

namespace heed {

/// The first tensor with values that are not numbers, or else with infinite ones, in a sentence for users that names
/// tensor and file; nothing when there is none. Reads every float tensor, a part at a time: a second for each gigabyte
/// or so, which is why models are opened without it.
/// @param unused names of tensors that do not matter
std::optional<std::string> findWeightFault(const TensorStore& store, std::span<const std::string> unused = {});

} // namespace heed
