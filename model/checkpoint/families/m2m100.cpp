// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/m2m100.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/generationfields.h"

#include <string>

namespace heed {

void readM2M100Config(const FieldReader& fields, ModelConfig& config)
{
    config.modelSize = 1024;
    config.encoderLayers = config.decoderLayers = 12;
    config.encoderHeads = config.decoderHeads = 16;
    config.encoderFeedForward = config.decoderFeedForward = 4096;
    config.maxPositions = 1024;
    config.positions = PositionKind::FairseqSinusoids;
    config.positionOffset = 2; // fairseq numbers positions from pad_token_id + 1
    config.normPlacement = NormPlacement::Pre;
    config.hasFinalNorm = true;
    config.activation = Activation::Relu;
    config.scaleEmbedding = true;
    config.padId = 1;
    config.eosId = 2;
    config.decoderStartId = 2;
    readFairseqShape(fields, config);
    if (config.modelSize < 4 || config.modelSize % 2 != 0) // half the dimensions sines, half cosines, d/2 − 1 steps
        fields.fail("d_model", "is " + std::to_string(config.modelSize) + "; it must be even and at least 4");
    readGenerationFields(fields, config);
}

} // namespace heed
