// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attentionview.h"
#include "app/presentation.h"
#include "model/translation.h"
#include "widgets/flow/flowdata.h"

#include <cstddef>

namespace heed {

/// What the flow view draws of one layer, and which tokens its rows and columns are.
struct FlowScene
{
    FlowData data;
    MapAxes axes;
};

/// All heads of a layer. Costs a pass over each: call it off the GUI thread.
FlowScene makeFlow(const SentenceTranslation& sentence, std::size_t hypothesis, const AttentionTrace& trace,
                   AttentionKind kind, int layer, const Presentation& presentation);

} // namespace heed
