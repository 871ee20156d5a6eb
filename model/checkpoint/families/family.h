// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/weightnames.h"

#include <string_view>

namespace heed {

class FieldReader;
struct ModelConfig;

/// A kind of model as config.json calls it: how to read its configuration, and where it keeps its weights.
struct Family
{
    std::string_view modelType;

    /// Fills everything but modelType from config.json. @throws Error naming file and field.
    void (*readConfig)(const FieldReader& fields, ModelConfig& config);

    /// The tensors of a model whose configuration readConfig() gave.
    WeightNames (*weightNames)(const ModelConfig& config);
};

} // namespace heed
