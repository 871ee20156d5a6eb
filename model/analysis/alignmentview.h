// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"
#include "model/attentiontrace.h"

#include <optional>
#include <vector>

namespace heed {

/// Where an alignment is read off: one head of cross-attention, or the mean of a layer's heads.
struct AlignmentView
{
    int layer = 0;
    std::optional<int> head; ///< nothing: the mean over the layer's heads
    AlignmentRow row = AlignmentRow::Produces;
};

/// The weights that a view looks at, before its choice of row: [decoder input, source], rows sum to 1.
Matrix crossAttention(const AttentionTrace& trace, const AlignmentView& view);

/// The views of a model: every head and every layer's mean, both rows.
std::vector<AlignmentView> allAlignmentViews(const AttentionShape& cross);

} // namespace heed
