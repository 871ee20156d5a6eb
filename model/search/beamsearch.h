// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/search.h"

namespace heed {

/// Beams that the options ask for; greedy search is a beam of one.
int beamWidth(const DecodingOptions& options);

/// Σ log p / length^penalty.
double hypothesisScore(double logProbabilitySum, int length, double lengthPenalty);

/// Beam search from a node that was not fed yet; see search(). @param limit new tokens at most, the path to `begin` included.
/// @returns false when stopped.
bool beamSearch(SearchLog& log, int begin, int limit, const SearchRequest& request,
                std::vector<FoundHypothesis>& hypotheses);

} // namespace heed
