// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/logitlens.h"
#include "model/search/tokensupport.h"
#include "model/translation.h"
#include "widgets/lens/lenschartdata.h"
#include "widgets/steps/stepchartdata.h"
#include "widgets/vocabularychartdata.h"

#include <vector>

namespace heed {

/// The candidates of a step that are shown: the most probable ones, `count` at most, and the token that was taken even
/// when it is not among them, as happens in beam search and sampling.
std::vector<Candidate> shownCandidates(const GeneratedToken& generated, int count);

/// What the model considered at a step of a hypothesis, for VocabularyChart: a row for each shown candidate.
/// @param vocabularySize 0: not known, then there is no bar for the rest.
VocabularyChartData stepData(const Hypothesis& hypothesis, int step, int vocabularySize, int count = 10);

/// The same as temperature, top-k and top-p would make of it. @param probabilities [vocabulary], the model's own at this
/// step.
VocabularyChartData reshapedStepData(const Hypothesis& hypothesis, int step, const std::vector<float>& probabilities,
                                     const SamplingShape& shape, int count = 10);

/// Every step of a hypothesis, for StepChart.
StepChartData stepChartData(const Hypothesis& hypothesis);

/// What the model would have written at a step after each layer, for LensChart. @param readings of that step
LensChartData lensChartData(const Hypothesis& hypothesis, int step, const std::vector<LensReading>& readings);

/// Whether another token was more probable than the one taken.
bool hasRival(const GeneratedToken& generated);

} // namespace heed
