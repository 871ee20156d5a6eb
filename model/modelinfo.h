// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
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
    std::int64_t encoderBias = 0; ///< biases by distance (T5), [buckets, heads]
    std::int64_t decoderBias = 0;
};

/// Facts about an opened model, for `heed info` and the window.
struct ModelInfo
{
    std::filesystem::path folder;
    std::string name;   ///< the folder's name, or what its config calls it
    std::string family; ///< the config's model_type: "marian", "t5"
    int modelSize = 0;  ///< d_model
    int encoderLayers = 0;
    int decoderLayers = 0;
    int encoderHeads = 0;
    int decoderHeads = 0;
    int encoderHeadSize = 0; ///< d_head, heads · d_head may differ from d_model (T5); 0: d_model / heads
    int decoderHeadSize = 0;
    int encoderFeedForward = 0;
    int decoderFeedForward = 0;
    int sourceVocabulary = 0;
    int targetVocabulary = 0;
    int maxPositions = 0;
    std::string activation; ///< of the feed-forward blocks: "relu", "gelu", "gelu_tanh" or "silu"
    PositionKind positions = PositionKind::SplitSinusoids;
    NormPlacement normPlacement = NormPlacement::Post;
    NormKind normKind = NormKind::LayerNorm;
    bool normalizesEmbedding = false; ///< a norm after embedding and positions
    bool hasFinalNorm = false;        ///< a norm after the last layer of each stack
    bool hasBiases = true;            ///< of the linear layers inside the blocks
    bool scalesScores = true;         ///< QKᵀ / √d_head
    bool isGated = false;             ///< the feed-forward blocks
    bool scalesEmbedding = true;      ///< embeddings × √d_model
    double outputScale = 1.0;         ///< of the vector that meets the output layer
    bool isLayersOnly = false;        ///< layers that attend between vectors: no embedding, no output layer
    TableSizes tables;
    std::int64_t parameters = 0;            ///< distinct ones: tied tensors count once
    std::int64_t weightBytes = 0;           ///< as stored
    std::string storage;                    ///< "float16", "float32", "bfloat16"
    bool hasTokenizer = false;              ///< false: only ids can be translated
    TaskChoices tasks;                      ///< the languages it knows
    std::vector<std::string> unusedTensors; ///< in the file, not needed by the network

    int encoderInnerSize() const { return encoderHeadSize > 0 ? encoderHeads * encoderHeadSize : modelSize; }
    int decoderInnerSize() const { return decoderHeadSize > 0 ? decoderHeads * decoderHeadSize : modelSize; }
};

/// What a configuration says of a network: sizes and kinds. Name, folder, tables and counts are left as they are.
ModelInfo describeNetwork(const ModelConfig& config);

} // namespace heed
