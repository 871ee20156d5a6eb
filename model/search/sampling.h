// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/search.h"
#include "model/search/tokensupport.h"

#include <cstdint>
#include <random>

namespace heed {

/// Draws tokens from softmax(logits / temperature), cut to the top-k and then to the smallest set that reaches top-p.
/// The generator and the draw are fully specified (std::mt19937_64 and the inverse of the distribution function), so a
/// seed means the same on every platform; std::discrete_distribution does not promise that.
class TokenSampler
{
public:
    /// @param stream tells several samples of one seed apart; stream 0 is the seed's own.
    TokenSampler(const DecodingOptions& options, const std::vector<TokenId>& suppressedIds, std::uint64_t stream);

    TokenId draw(std::span<const float> logits);

    /// What draw() draws from.
    TokenSupport support(std::span<const float> logits) const;

private:
    SamplingShape m_shape;
    std::vector<TokenId> m_suppressedIds;
    std::mt19937_64 m_generator;
};

/// Samples options.nBest texts (at least one) side by side from a node that was not fed yet, best score first.
/// @param limit new tokens at most, the path to `begin` included. @returns false when stopped.
bool sample(SearchLog& log, int begin, int limit, const SearchRequest& request,
            std::vector<FoundHypothesis>& hypotheses);

} // namespace heed
