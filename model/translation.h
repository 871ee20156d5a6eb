// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/decodingoptions.h"
#include "model/modelinfo.h"
#include "model/searchtree.h"
#include "model/text/token.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace heed {

/// One vocabulary entry with its log-probability (natural logarithm) at one step.
struct Candidate
{
    TokenId id = 0;
    std::string piece;
    float logProbability = 0.0F;
};

/// One step of a hypothesis: the token that was chosen and what else the model considered. Probabilities are the
/// model's own, before any mask, temperature or penalty of the search.
struct GeneratedToken
{
    Token token;                 ///< span: bytes of Hypothesis::text
    float logProbability = 0.0F; ///< log softmax(logits)[token.id]
    float entropy = 0.0F;        ///< of the whole distribution, nats
    std::vector<Candidate> top;  ///< most probable first; DecodingOptions::topCandidates of them
};

/// One finished (or cut) output of the search, best first in SentenceTranslation::hypotheses.
struct Hypothesis
{
    std::string text;                   ///< detokenised
    std::vector<GeneratedToken> tokens; ///< as generated: without the start token, with </s> when it was reached
    double score = 0.0;                 ///< what the search ranks by: Σ log p / length^penalty
    int node = -1;                      ///< index into SearchTree::nodes of the last token
    bool isComplete = true;             ///< ended with </s>, not cut by the length limit
    bool isScored = true;               ///< false: read from a file of attention alone, no probability is known
};

/// What remains of a decoding beside its text, computed when somebody looks: kept alive by the engine, immutable,
/// safe to use from any thread, and valid after another model was loaded.
class DecodingRecord
{
public:
    virtual ~DecodingRecord() = default;

    /// The attention of the pass that produced this hypothesis.
    virtual std::shared_ptr<const AttentionTrace> trace(std::size_t hypothesis) const = 0;

    /// Softmax over the whole vocabulary at a step of a hypothesis, [vocabulary]; sums to 1.
    virtual std::vector<float> distribution(std::size_t hypothesis, std::size_t step) const = 0;
};

struct TranslationTimings
{
    std::chrono::duration<double> tokenize{};
    std::chrono::duration<double> encode{};
    std::chrono::duration<double> decode{};
    int steps = 0; ///< decoding steps, all beams of a step together
};

/// One sentence: the unit the model sees.
struct SentenceTranslation
{
    TokenizedText source;                  ///< text: the sentence; tokens: with the final </s>, without cut ones
    ByteSpan span;                         ///< where the sentence stands in Translation::source
    Token startToken;                      ///< the decoder's first input, the query of step 0
    std::vector<Hypothesis> hypotheses;    ///< best first; never empty unless the translation was stopped
    SearchTree tree;
    std::shared_ptr<const DecodingRecord> record; ///< null when capturing was switched off
    TranslationTimings timings;
    bool isSourceCut = false; ///< the sentence was longer than the model's positions; the rest was not translated
    bool isForced = false;    ///< the target was given, not searched for
    int givenTokens = 0;      ///< the search was made to begin with so many tokens: every hypothesis has them
};

/// What one request left behind. Immutable once delivered; shared between threads as shared_ptr<const Translation>.
struct Translation
{
    std::string source; ///< as it was asked for
    std::string text;   ///< best hypotheses of all sentences, with the white space between the sentences kept
    std::vector<SentenceTranslation> sentences;
    bool isStopped = false; ///< stopped on request: sentences holds what was finished before
    std::shared_ptr<const ModelInfo> model; ///< what made it; null when that is not known
    DecodingOptions options;                ///< how it was searched for
    std::filesystem::path file;             ///< that it was read from; empty: this run made it
};

} // namespace heed
