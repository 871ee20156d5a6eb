// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <span>
#include <vector>

namespace heed {

/// How sampling changes the softmax over the vocabulary before it draws from it. The defaults change nothing.
struct SamplingShape
{
    double temperature = 1.0; ///< logits are divided by it; above 0
    int topK = 0;             ///< only the k most probable tokens; 0: all (Fan et al. 2018)
    double topP = 1.0;        ///< then the smallest set that reaches this share; 1: all (Holtzman et al. 2020)

    bool isNeutral() const { return *this == SamplingShape(); }
    friend bool operator==(const SamplingShape&, const SamplingShape&) = default;
};

/// The tokens that can be drawn, with weights proportional to their probabilities. Most probable first when top-k or
/// top-p asks for an order (equal ones by id); else in the order of ids.
struct TokenSupport
{
    std::vector<TokenId> ids;
    std::vector<float> weights; ///< not normalised: divide by sum
    double sum = 0.0;
};

/// What sampling draws from. @param logits [vocabulary], up to any constant: log-probabilities will do.
/// @throws Error when every token is suppressed.
TokenSupport tokenSupport(std::span<const float> logits, const SamplingShape& shape,
                          const std::vector<TokenId>& suppressedIds = {});

/// A softmax over the vocabulary as sampling would reshape it.
struct ShapedDistribution
{
    std::vector<float> tempered; ///< [vocabulary], the temperature alone; sums to 1
    std::vector<float> drawn;    ///< [vocabulary], after the cuts: what remains is renormalised, what is cut is 0
    int kept = 0;                ///< tokens that remain
    double entropy = 0.0;        ///< of `drawn`, nats
};

/// @param probabilities [vocabulary], the model's own; they sum to 1.
ShapedDistribution shapeDistribution(std::span<const float> probabilities, const SamplingShape& shape);

} // namespace heed
