// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session/checkedjson.h"
#include "model/translator.h"

#include <nlohmann/json_fwd.hpp>

namespace heed {

// What made a translation, as a session says it.

nlohmann::json toJson(const ModelInfo& model);
ModelInfo readModelInfo(const CheckedJson& value); ///< @throws Error

nlohmann::json toJson(const DecodingOptions& options);
DecodingOptions readDecodingOptions(const CheckedJson& value); ///< @throws Error, also for options outside their range

} // namespace heed
