// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/translationtask.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace heed {

/// Parameters of the tables that models may share, store or leave out: 0 where another's tensor is used, or where the
/// values are computed.
struct TableSizes
{
    std::int64_t sourceEmbedding = 0;
    std::int64_t targetEmbedding = 0;  ///< 0: shared with the source's
    std::int64_t output = 0;           ///< 0: tied to the target's embedding
    std::int64_t outputBias = 0;       ///< final_logits_bias
    std::int64_t encoderPositions = 0; ///< 0: computed
    std::int64_t decoderPositions = 0;
};

/// Facts about an opened model, for `heed info` and the window.
struct ModelInfo
{
    std::filesystem::path folder;
    std::string name;   ///< the folder's name, or what its config calls it
    std::string family; ///< "marian"
    int modelSize = 0;  ///< d_model
    int encoderLayers = 0;
    int decoderLayers = 0;
    int encoderHeads = 0;
    int decoderHeads = 0;
    int encoderFeedForward = 0;
    int decoderFeedForward = 0;
    int sourceVocabulary = 0;
    int targetVocabulary = 0;
    int maxPositions = 0;
    std::string activation;      ///< of the feed-forward blocks: "relu", "gelu" or "silu"
    bool scalesEmbedding = true; ///< embeddings × √d_model
    TableSizes tables;
    std::int64_t parameters = 0;            ///< distinct ones: tied tensors count once
    std::int64_t weightBytes = 0;           ///< as stored
    std::string storage;                    ///< "float16", "float32", "bfloat16"
    bool hasTokenizer = false;              ///< false: only ids can be translated
    TaskChoices tasks;                      ///< the languages it knows
    std::vector<std::string> unusedTensors; ///< in the file, not needed by the network
};

} // namespace heed
