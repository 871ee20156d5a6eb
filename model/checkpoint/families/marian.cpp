// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/marian.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/generationfields.h"

namespace heed {

// ModelConfig's own defaults are Marian's.
void readMarianConfig(const FieldReader& fields, ModelConfig& config)
{
    bool normalizesBefore = false;
    fields.read("normalize_before", normalizesBefore);
    config.normPlacement = normalizesBefore ? NormPlacement::Pre : NormPlacement::Post;
    fields.read("normalize_embedding", config.normalizeEmbedding);
    fields.read("add_final_layer_norm", config.hasFinalNorm);

    readFairseqShape(fields, config);
    fields.read("share_encoder_decoder_embeddings", config.shareEmbeddings);
    if (!config.shareEmbeddings) // with one table transformers does not look at decoder_vocab_size either
        fields.read("decoder_vocab_size", config.targetVocabulary, kVocabularySizes);

    config.padId = config.targetVocabulary - 1; // where MarianConfig's defaults have it
    config.forcedEosId = 0;
    readGenerationFields(fields, config);
    if (!fields.has("decoder_start_token_id"))
        config.decoderStartId = config.padId; // Marian models start decoding from padding
}

} // namespace heed
