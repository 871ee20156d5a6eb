// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection.h"
#include "model/matrix.h"

#include <vector>

namespace heed {

/// How strongly the tokens of both texts are linked to a cell, row or column of a map, 0..1; empty: not at all.
struct TokenLinks
{
    std::vector<float> source; ///< [source token]
    std::vector<float> target; ///< [target token]
};

/// A chosen query links to what it looks at. A chosen key without a query links to those that look at it.
/// @param weights the whole map of the kind, [query, key].
/// @param hasStartToken keys of the decoder's self-attention are its inputs: input k is target token k − 1 and the start
/// token has no chip; else input k is the token with number k.
TokenLinks tokenLinks(AttentionKind kind, const Matrix& weights, int query, int key, bool hasStartToken);

} // namespace heed
