// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <nlohmann/json_fwd.hpp>

namespace heed {

class FieldReader;

/// Special tokens and settings of generation, which config.json and generation_config.json may both hold. Fields that
/// are absent leave `config` as it was, whose vocabulary sizes are known. Settings that Heed's search does not follow
/// are listed in ModelConfig::unfollowedSettings. @throws Error naming file and field.
void readGenerationFields(const FieldReader& fields, ModelConfig& config);

/// The same fields for a file.
nlohmann::json generationFields(const ModelConfig& config);

} // namespace heed
