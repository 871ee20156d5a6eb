// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translation.h"
#include "widgets/vocabularychart.h"

namespace heed {

/// What the model considered at a step of a hypothesis, for VocabularyChart. The token that was taken is among the
/// rows even when it was not among the most probable ones, as happens in beam search and sampling.
/// @param vocabularySize 0: not known, then there is no bar for the rest.
VocabularyChartData stepData(const Hypothesis& hypothesis, int step, int vocabularySize);

} // namespace heed
