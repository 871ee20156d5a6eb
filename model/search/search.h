// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/searchlog.h"
#include "model/translator.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace heed {

/// What a search obeys beside the user's options.
struct SearchRules
{
    TokenId startId = 0;
    TokenId eosId = 0;
    std::optional<TokenId> forcedBosId; ///< the only token allowed at the first step
    std::optional<TokenId> forcedEosId; ///< the only token allowed at the length limit
    std::vector<TokenId> suppressedIds; ///< never chosen, though their probability is reported

    /// The only token allowed as the `length`th of at most `limit`; nothing where there is a choice.
    std::optional<TokenId> onlyToken(int length, int limit) const
    {
        return length == limit && forcedEosId ? forcedEosId : length == 1 ? forcedBosId : std::nullopt;
    }
};

/// Tokens that are given instead of searched for.
struct ForcedTokens
{
    std::vector<TokenId> ids;
    bool continueSearch = false; ///< they are a prefix: search goes on after them
};

struct SearchRequest
{
    SearchRules rules;
    DecodingOptions options;
    std::optional<ForcedTokens> forced;
    std::stop_token stop;
    std::function<void(int step, const std::vector<TokenId>& best)> onStep; ///< best: ids of the best prefix so far
};

struct SearchResult
{
    std::vector<FoundHypothesis> hypotheses; ///< best first; empty only when stopped
    SearchTree tree;
    int steps = 0;
    bool isStopped = false;
};

/// @throws Error when an option is outside its range.
void checkOptions(const DecodingOptions& options);

/// Greedy search, beam search, sampling, or a given target, as the request says. `options.maxNewTokens` bounds the new
/// tokens, the model's positions do so in any case. The stop token is polled before every step.
///
/// Beam search has the semantics of transformers 4.50 and later (its vectorised _beam_search): a hypothesis' score is
/// Σ log p / nᵖ with n its tokens including </s> and p the length penalty; each step takes the best 2·beamSize
/// continuations of all beams; those that end and rank among the first beamSize become hypotheses, the best beamSize that
/// do not end run on; it is over when the best running prefix, scored at its present length, is no better than the worst
/// of beamSize hypotheses. Greedy search is a beam of one. A forced token adds 0 to the sum.
SearchResult search(StepModel& model, const SearchRequest& request);

} // namespace heed
