// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"
#include "model/text/translationtask.h"

#include <cstdint>
#include <optional>

namespace heed {

enum class DecodingMethod { Greedy, Beam, Sampling };

/// How to search for the translation. Defaults are what people expect of a translator.
struct DecodingOptions
{
    DecodingMethod method = DecodingMethod::Beam;
    int beamSize = 4;           ///< hypotheses kept per step (Beam); 1 is Greedy
    double lengthPenalty = 1.0; ///< score = Σ log p / length^penalty; 0 ranks by the plain sum
    bool earlyStopping = false; ///< stop when beamSize hypotheses are finished, not when none can improve
    int nBest = 0;              ///< hypotheses returned; 0: all that the search kept
    double temperature = 1.0;   ///< Sampling: logits are divided by it; 1 is the model's own distribution
    int topK = 0;               ///< Sampling: only the k most probable tokens; 0: all (Fan et al. 2018)
    double topP = 1.0;          ///< Sampling: smallest set reaching this probability; 1: all (Holtzman et al. 2020)
    std::uint64_t seed = 1;     ///< Sampling: the same seed gives the same text
    int maxNewTokens = 0;       ///< new tokens at most, </s> included; 0: what the model's positions allow
    int topCandidates = 10;     ///< GeneratedToken::top per step; 0: none
    bool captureTrace = true;   ///< keep Q, K, V for SentenceTranslation::record
    TranslationTask task;       ///< languages and prefix, where the model can be told
    std::optional<TokenId> forcedBosId; ///< the first token must be this; nothing: what the task or the model says
    friend bool operator==(const DecodingOptions&, const DecodingOptions&) = default;
};

} // namespace heed
