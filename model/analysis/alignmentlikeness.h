// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"
#include "model/text/token.h"

#include <span>

namespace heed {

/// How much a head of cross-attention reads like a word alignment, 0..1, without any gold alignment: the mean over the
/// target tokens of the largest weight on a source token, times the share of source tokens that are anybody's largest
/// among as many as could be. Special tokens are left out on both sides. 1: every target token looks at one source
/// token of its own. Near 0: all look at the same place, or nowhere in particular. Our own measure.
/// @param cross [query, key]; queries are the target tokens that the rows produce, keys the source tokens. Spans that
/// are empty mark nothing as special.
float alignmentLikeness(const Matrix& cross, std::span<const Token> queries, std::span<const Token> keys);

} // namespace heed
