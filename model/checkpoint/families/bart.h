// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/fairseqlayout.h"
#include "model/checkpoint/families/family.h"

namespace heed {

/// What BART and mBART have in common where a config is silent.
void setBartDefaults(ModelConfig& config);

void readBartConfig(const FieldReader& fields, ModelConfig& config);

/// BART (Lewis et al. 2020).
inline constexpr Family kBart{"bart", readBartConfig, fairseqWeightNames};

} // namespace heed
