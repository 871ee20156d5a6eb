// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/weightnames.h"

namespace heed {

class FieldReader;
struct ModelConfig;

// Marian, BART, mBART and M2M-100 share most fields and nearly all names: transformers wrote them after fairseq's BART.

/// Sizes, vocabulary, activation and embedding scale. Fields that are absent leave the family's defaults as they are.
/// @throws Error naming file and field.
void readFairseqShape(const FieldReader& fields, ModelConfig& config);

/// "model.encoder.layers.0.self_attn.q_proj.weight" and its like. Norms that the config does not have stay unnamed.
WeightNames fairseqWeightNames(const ModelConfig& config);

} // namespace heed
