// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"
#include "model/translation.h"

#include <cstddef>

namespace heed {

/// The cross-attention head that reads most like a word alignment by a row: its rows are sure, they look at different
/// source tokens, and they agree with tokens that are spelled alike in both texts (spelledAlike()). Special tokens are
/// not counted, since many heads rest on </s>.
/// Costs a pass over every map. {Cross, 0, 0} without a trace.
HeadIndex mostAlignedHead(const SentenceTranslation& sentence, std::size_t hypothesis,
                          AlignmentRow row = AlignmentRow::Produces);

/// The step at which the model hesitated most: the highest entropy, </s> not counted. −1 without tokens.
int mostUncertainStep(const Hypothesis& hypothesis);

} // namespace heed
