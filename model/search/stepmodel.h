// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <span>

namespace heed {

/// One token to be fed to a StepModel.
struct StepRow
{
    TokenId token = 0;
    int parent = -1; ///< slot of the token before it; −1 for the start token
};

/// A decoder that is asked one step at a time and remembers every token it was fed.
///
/// Each row of a step gets the next free slot: the rows of all steps are numbered 0, 1, 2, … in the order in which they
/// were given. What the decoder keeps of a token (its keys and values) stays in that token's slot, and a row says
/// which slot it continues. So a prefix is a path of slots, prefixes share what they have in common, a beam search reorders
/// by naming other parents, and nothing is copied. A row may continue a row of the same call that stands before it, so
/// that a given text is fed in one call.
class StepModel
{
public:
    virtual ~StepModel() = default;

    /// Number of token ids; every logit row has this length.
    virtual int vocabulary() const = 0;

    /// How long a path of slots may become: the positions that the network knows.
    virtual int maxPositions() const = 0;

    /// Feeds the rows. @returns logits, [rows, vocabulary], valid until the next call: raw, before softmax or masks.
    virtual std::span<const float> step(std::span<const StepRow> rows) = 0;
};

} // namespace heed
