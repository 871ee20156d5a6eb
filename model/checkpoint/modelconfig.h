// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heed {

enum class Activation {
    Relu,
    Gelu,     ///< x Φ(x)
    GeluTanh, ///< its approximation by tanh, which T5 configs call "gelu_new"
    Silu,     ///< what Marian configs call "swish"
};

enum class NormPlacement {
    Post, ///< x ← Norm(x + block(x)), as Vaswani et al. (2017) have it
    Pre,  ///< x ← x + block(Norm(x))
};

enum class NormKind {
    LayerNorm,
    RmsNorm, ///< x / √mean(x²) · γ: no mean, no bias (Zhang & Sennrich 2019)
};

enum class PositionKind {
    SplitSinusoids,       ///< all sines, then all cosines, frequencies 10000^(−2i/d) (Marian)
    FairseqSinusoids,     ///< the same halves, frequencies 10000^(−i/(d/2−1)) (M2M-100, NLLB)
    InterleavedSinusoids, ///< sine and cosine by turns (Vaswani et al. 2017)
    Learned,
    RelativeBias, ///< nothing is added to the embeddings; a bias by distance to the scores (T5)
};

/// What config.json and generation_config.json say about a network, checked: every number is in a sane range and
/// d_model is a multiple of the head counts where heads share it out. Defaults are Marian's, as its models have them.
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
    int headSize = 0;         ///< d_kv where heads do not share out d_model (T5); 0: d_model / heads
    int maxPositions = 512;
    PositionKind positions = PositionKind::SplitSinusoids;
    int positionOffset = 0;        ///< rows of the position table before that of the first token
    int relativeBuckets = 32;      ///< of RelativeBias
    int relativeMaxDistance = 128; ///< of RelativeBias: from here on all distances share a bucket
    NormPlacement normPlacement = NormPlacement::Post;
    NormKind normKind = NormKind::LayerNorm;
    double normEpsilon = 1e-5;
    bool normalizeEmbedding = false; ///< a norm after embedding and positions
    bool hasFinalNorm = false;       ///< a norm after the last layer of each stack
    bool hasBiases = true;           ///< of the linear layers inside the blocks
    bool scaleScores = true;         ///< QKᵀ / √d_head; T5 leaves the scale out
    bool gatedFeedForward = false;   ///< W₂(activation(W_g x) ⊙ W₁x) (Shazeer 2020)
    Activation activation = Activation::Silu;
    bool scaleEmbedding = true;    ///< embeddings × √d_model
    double outputScale = 1.0;      ///< of the states that meet the output layer: T5's d_model^−½ where it is tied
    bool shareEmbeddings = true;   ///< encoder and decoder read one table
    bool tieWordEmbeddings = true; ///< the output layer reuses the decoder's table
    TokenId padId = 0;
    TokenId eosId = 0;
    TokenId decoderStartId = 0;
    std::optional<TokenId> forcedBosId; ///< the first token generated must be this, a language code as a rule
    std::optional<TokenId> forcedEosId; ///< the last token allowed by the length limit must be this
    std::vector<TokenId> suppressedIds; ///< bad_words_ids of one token: never generated
    int maxLength = 512;                ///< generation: of the whole output, start token included
    int numBeams = 4;
    double lengthPenalty = 1.0;
    bool earlyStopping = false;
    /// Generation settings that ask for what Heed's search does not do, by name: "no_repeat_ngram_size".
    std::vector<std::string> unfollowedSettings;

    int encoderHeadSize() const { return headSize > 0 ? headSize : modelSize / encoderHeads; }
    int decoderHeadSize() const { return headSize > 0 ? headSize : modelSize / decoderHeads; }
    int encoderInnerSize() const { return encoderHeads * encoderHeadSize(); } ///< of Q, K and V of all heads
    int decoderInnerSize() const { return decoderHeads * decoderHeadSize(); }

    friend bool operator==(const ModelConfig&, const ModelConfig&) = default;
};

/// Reads config.json, and generation_config.json where there is one.
/// @throws Error naming file and field: not JSON, not UTF-8, a missing or absurd value, a family we do not know.
ModelConfig readModelConfig(const std::filesystem::path& folder);

/// Writes config.json and generation_config.json as transformers' MarianMTModel reads them.
/// @param dtype "float32" or "float16".
void writeModelConfig(const std::filesystem::path& folder, const ModelConfig& config, const std::string& dtype);

} // namespace heed
