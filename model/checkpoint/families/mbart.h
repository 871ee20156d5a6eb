// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/fairseqlayout.h"
#include "model/checkpoint/families/family.h"

namespace heed {

void readMBartConfig(const FieldReader& fields, ModelConfig& config);

/// mBART (Liu et al. 2020) and mBART-50 (Tang et al. 2020).
inline constexpr Family kMBart{"mbart", readMBartConfig, fairseqWeightNames};

} // namespace heed
