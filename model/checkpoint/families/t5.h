// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/family.h"

namespace heed {

void readT5Config(const FieldReader& fields, ModelConfig& config);
void readMT5Config(const FieldReader& fields, ModelConfig& config);
WeightNames t5WeightNames(const ModelConfig& config);

/// T5 (Raffel et al. 2020), its versions 1.0 and 1.1, and Flan-T5.
inline constexpr Family kT5{"t5", readT5Config, t5WeightNames};

/// mT5 (Xue et al. 2021): T5 1.1 with other defaults.
inline constexpr Family kMT5{"mt5", readMT5Config, t5WeightNames};

} // namespace heed
