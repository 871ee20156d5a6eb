// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/text/token.h"

#include <span>
#include <string_view>
#include <vector>

namespace heed {

/// Entropy of each row, −Σ_k a ln a: [query], nats. 0 for a row that looks at one key only.
std::vector<float> rowEntropies(const Matrix& weights);

/// Mean over the queries of the largest weight among keys that are not excluded (Voita et al. 2019, who leave out </s>).
/// An empty mask excludes nothing.
float confidence(const Matrix& weights, const std::vector<bool>& excludedKeys);

/// Mean over the queries of the weight that goes to the marked keys: [keys] marks.
float sinkMass(const Matrix& weights, const std::vector<bool>& sinkKeys);

/// Where a head looks relative to the query.
struct PositionalOffset
{
    int offset = 0;     ///< key − query of the commonest argmax; the smaller distance where two are equally common
    float share = 0.0F; ///< of the queries; one query that has no key at this offset is not counted
};

/// A head is positional when at least 90 % of the queries look at one fixed offset (Voita et al. 2019).
inline constexpr float kPositionalShare = 0.9F;

/// Leaving out one query at the border keeps "the previous token" and "the next token" at 100 % in short sentences.
PositionalOffset positionalOffset(const Matrix& weights);

/// What a head seems to do, for labels; the first that fits. The thresholds of Sink, Focused and Broad are ours.
enum class HeadRole {
    Positional, ///< share ≥ 90 % at one offset
    Sink,       ///< at least half of all weight rests on special tokens and punctuation
    Focused,    ///< confidence ≥ 0.8
    Broad,      ///< normalised entropy ≥ 0.9: looks everywhere alike
    Mixed,
};
std::string_view toString(HeadRole role); ///< "positional", "sink", …

/// All of the above for one head, means over its queries.
struct HeadStatistics
{
    float entropy = 0.0F;           ///< nats
    float normalizedEntropy = 0.0F; ///< entropies divided by ln n, n being the keys that the query may see: 0..1
    float confidence = 0.0F;        ///< special tokens excluded as keys
    float sinkMass = 0.0F;          ///< special tokens and punctuation
    PositionalOffset position;
    HeadRole role = HeadRole::Mixed;
};

/// @param keys the tokens of the columns; as many as columns, or none: then nothing is special.
HeadStatistics headStatistics(const Matrix& weights, std::span<const Token> keys, bool isCausal);

/// Of every head of a kind, indexed layer · heads + head.
std::vector<HeadStatistics> headStatistics(const AttentionTrace& trace, AttentionKind kind,
                                           std::span<const Token> keys);

} // namespace heed
