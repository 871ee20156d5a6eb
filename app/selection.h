// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <optional>

namespace heed {

/// What the user looks at. Everything counts from 0; −1 means nothing is chosen.
struct Selection
{
    int sentence = 0;
    int hypothesis = 0;
    AttentionKind kind = AttentionKind::Cross;
    int layer = 0;
    int head = 0;
    int query = -1; ///< row of the kind's maps, pieces and special tokens all counted
    int key = -1;   ///< column of them
    int step = -1;  ///< decoding step, the one that produces target token `step`

    HeadIndex headIndex() const { return {kind, layer, head}; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The step whose query a row is: row q of the decoder's kinds asks on behalf of the step that produces target token
/// q; the encoder's rows belong to no step.
constexpr std::optional<int> stepOfQuery(AttentionKind kind, int query)
{
    return kind == AttentionKind::Encoder ? std::nullopt : std::optional(query);
}

/// The row that asks on behalf of a step; the other way round.
constexpr std::optional<int> queryOfStep(AttentionKind kind, int step)
{
    return kind == AttentionKind::Encoder ? std::nullopt : std::optional(step);
}

/// The source token that is chosen by this selection, −1 when none is: the key of cross-attention, the query of the
/// encoder.
constexpr int chosenSourceToken(const Selection& selection)
{
    switch (selection.kind) {
    case AttentionKind::Encoder:
        return selection.query;
    case AttentionKind::Cross:
        return selection.key;
    case AttentionKind::Decoder:
        break;
    }
    return -1;
}

/// The same selection in another kind: the step and the source token stay chosen where the kind has a place for them.
constexpr Selection withKind(Selection selection, AttentionKind kind)
{
    const int sourceToken = chosenSourceToken(selection);
    selection.kind = kind;
    selection.query = queryOfStep(kind, selection.step).value_or(sourceToken);
    selection.key = kind == AttentionKind::Cross ? sourceToken : -1;
    return selection;
}

} // namespace heed
