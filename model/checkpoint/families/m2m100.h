// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/fairseqlayout.h"
#include "model/checkpoint/families/family.h"

namespace heed {

void readM2M100Config(const FieldReader& fields, ModelConfig& config);

/// M2M-100 (Fan et al. 2021) and NLLB-200 (NLLB Team 2022), which calls itself m2m_100 too.
inline constexpr Family kM2M100{"m2m_100", readM2M100Config, fairseqWeightNames};

} // namespace heed
