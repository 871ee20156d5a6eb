// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/fairseqlayout.h"
#include "model/checkpoint/families/family.h"

namespace heed {

void readMarianConfig(const FieldReader& fields, ModelConfig& config);

/// Marian (Junczys-Dowmunt et al. 2018): the models of OPUS-MT, and those that Heed trains.
inline constexpr Family kMarian{"marian", readMarianConfig, fairseqWeightNames};

} // namespace heed
