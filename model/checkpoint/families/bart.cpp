// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/bart.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/generationfields.h"

namespace heed {

void setBartDefaults(ModelConfig& config)
{
    config.modelSize = 1024;
    config.encoderLayers = config.decoderLayers = 12;
    config.encoderHeads = config.decoderHeads = 16;
    config.encoderFeedForward = config.decoderFeedForward = 4096;
    config.maxPositions = 1024;
    config.positions = PositionKind::Learned;
    config.positionOffset = 2; // fairseq numbers positions from pad_token_id + 1
    config.normalizeEmbedding = true;
    config.activation = Activation::Gelu;
    config.scaleEmbedding = false;
    config.padId = 1;
    config.eosId = 2;
    config.forcedEosId = 2;
}

void readBartConfig(const FieldReader& fields, ModelConfig& config)
{
    setBartDefaults(config);
    config.decoderStartId = 2;
    readFairseqShape(fields, config);
    readGenerationFields(fields, config);

    bool forcesBos = false; // configs of 2020 say so instead of forced_bos_token_id
    fields.read("force_bos_token_to_be_generated", forcesBos);
    if (forcesBos && !config.forcedBosId) {
        config.forcedBosId = 0;
        fields.read("bos_token_id", *config.forcedBosId, {0, config.targetVocabulary - 1});
    }
}

} // namespace heed
