// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"
#include "model/session/checkedjson.h"
#include "model/session/storeddecoding.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace heed {

/// Says of a decoding what its arrays do not say themselves.
nlohmann::json toJson(const StoredDecoding& decoding);

/// Its arrays, under names that begin with `prefix` ("d0."); they refer to `decoding`. Maps, which are many matrices,
/// are joined into `joined`, which must live as long.
void appendTensors(const StoredDecoding& decoding, const std::string& prefix, std::vector<TensorToWrite>& tensors,
                   std::vector<std::vector<float>>& joined);

/// The other way round. Shapes are those that `value` asks for, paths point at slots, numbers are numbers.
/// @throws Error
StoredDecoding readDecoding(const CheckedJson& value, const SafetensorsFile& file, const std::string& prefix);

} // namespace heed
