// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heed {

enum class Activation { Relu, Gelu, Silu }; ///< Silu is what Marian configs call "swish"

/// What config.json and generation_config.json say about a network, checked: every number is in a sane range and
/// d_model is a multiple of the head counts. Defaults are those of transformers' MarianConfig.
struct ModelConfig
{
    std::string modelType = "marian";
    int modelSize = 512; ///< d_model
    int encoderLayers = 6;
    int decoderLayers = 6;
    int encoderHeads = 8;
    int decoderHeads = 8;
    int encoderFeedForward = 2048;
    int decoderFeedForward = 2048;
    int sourceVocabulary = 0; ///< vocab_size
    int targetVocabulary = 0; ///< decoder_vocab_size, or vocab_size
    int maxPositions = 512;
    Activation activation = Activation::Silu;
    bool scaleEmbedding = true;    ///< embeddings × √d_model
    bool shareEmbeddings = true;   ///< encoder and decoder read one table
    bool tieWordEmbeddings = true; ///< the output layer reuses the decoder's table
    TokenId padId = 0;
    TokenId eosId = 0;
    TokenId decoderStartId = 0;
    std::optional<TokenId> forcedEosId; ///< the last token allowed by the length limit must be this
    std::vector<TokenId> suppressedIds; ///< bad_words_ids of one token: never generated
    int maxLength = 512;                ///< generation: of the whole output, start token included
    int numBeams = 4;
    double lengthPenalty = 1.0;
    bool earlyStopping = false;

    friend bool operator==(const ModelConfig&, const ModelConfig&) = default;
};

/// Reads config.json, and generation_config.json where there is one.
/// @throws Error naming file and field: not JSON, not UTF-8, a missing or absurd value, a family we do not know.
ModelConfig readModelConfig(const std::filesystem::path& folder);

/// Writes config.json and generation_config.json as transformers' MarianMTModel reads them.
/// @param dtype "float32" or "float16".
void writeModelConfig(const std::filesystem::path& folder, const ModelConfig& config, const std::string& dtype);

} // namespace heed
