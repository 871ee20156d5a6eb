// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/mbart.h"

#include "model/checkpoint/families/bart.h"
#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/generationfields.h"

namespace heed {

void readMBartConfig(const FieldReader& fields, ModelConfig& config)
{
    setBartDefaults(config);
    config.normPlacement = NormPlacement::Pre;
    config.hasFinalNorm = true;
    readFairseqShape(fields, config);

    config.decoderStartId = 0; // bos_token_id's default: where a config names no start transformers takes bos
    fields.read("bos_token_id", config.decoderStartId, {0, config.targetVocabulary - 1});
    readGenerationFields(fields, config);
}

} // namespace heed
