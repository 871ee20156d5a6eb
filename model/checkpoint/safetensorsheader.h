// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace heed {

struct SafetensorsHeader
{
    std::map<std::string, TensorView> tensors; ///< views into the `data` that was given
    std::map<std::string, std::string> metadata;
};

/// Checks and reads a safetensors header: every claim is compared with `data`, the bytes that really follow it, before
/// it is believed.
/// @param source the file, for messages, as quotedPath() gives it.
/// @throws Error naming the tensor and the fault.
SafetensorsHeader parseSafetensorsHeader(std::string_view header, std::span<const std::byte> data,
                                         const std::string& source);

} // namespace heed
