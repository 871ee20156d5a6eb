// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"
#include "model/text/token.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Neighbouring tokens that are shown as one row or column: a piece alone, or the pieces of a word.
struct TokenGroup
{
    int first = 0; ///< index of the first token
    int count = 1;
    std::string label;      ///< what to write on the axis: "▁chat" for a piece, "chat" for a word
    ByteSpan span;          ///< of all its tokens in the text
    bool isSpecial = false; ///< a special token, always alone in its group
};

/// How an axis is reduced. The default shows every token.
struct AxisReduction
{
    bool wholeWords = false;  ///< join the pieces of a word
    bool hideSpecial = false; ///< leave out </s>, start token and the like
};

/// The rows or columns to show, in order.
/// @param text what the tokens' spans point into: the labels of words are taken from it.
std::vector<TokenGroup> groupTokens(std::span<const Token> tokens, std::string_view text,
                                    const AxisReduction& reduction);

/// A map of groups: sum over the keys of a group, mean over its queries: [query groups, key groups]. Rows then still sum
/// to 1 unless keys are hidden. For scores before softmax use groups of single tokens, for a sum of scores means nothing.
Matrix reduceMap(const Matrix& map, std::span<const TokenGroup> queries, std::span<const TokenGroup> keys);

/// Divides every row by its sum, so that what is shown sums to 1 again; rows of zeros stay.
void normalizeRows(Matrix& weights);

} // namespace heed
