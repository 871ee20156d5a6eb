// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"
#include "model/session/checkedjson.h"
#include "model/session/storeddecoding.h"
#include "model/session/storedpass.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace heed {

// Projections and states as JSON and arrays; the arrays refer to what they are made of.

nlohmann::json toJson(const StoredProjections& projections);
void appendTensors(const StoredProjections& projections, const std::string& prefix,
                   std::vector<TensorToWrite>& tensors);
StoredProjections readProjections(const CheckedJson& value, const SafetensorsFile& file,
                                  const std::string& prefix); ///< @throws Error

/// The states of a decoding that has surroundings.
void appendStateTensors(const StoredDecoding& decoding, const std::string& prefix, std::vector<TensorToWrite>& tensors);

/// @param decoding with its vectors, which must fit the projections. @throws Error
std::shared_ptr<const StoredSurroundings> readSurroundings(const CheckedJson& value, const SafetensorsFile& file,
                                                           const std::string& prefix, const StoredDecoding& decoding,
                                                           std::shared_ptr<const StoredProjections> projections);

} // namespace heed
