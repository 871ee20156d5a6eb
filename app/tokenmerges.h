// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace heed {

/// Tokens, not only neighbours, that are shown as one row or column of a map: sets of at least two tokens of the axis,
/// each ascending, no token in two of them.
using TokenSets = std::vector<std::vector<int>>;

/// The sets of the kind that is shown.
struct TokenMerges
{
    TokenSets queries;
    TokenSets keys;
    bool isEmpty() const { return queries.empty() && keys.empty(); }
    friend bool operator==(const TokenMerges&, const TokenMerges&) = default;
};

/// With these tokens as one more set; they leave the sets they were in.
TokenSets withMerged(TokenSets sets, std::vector<int> tokens);

/// Without the set that a token is in.
TokenSets withoutMerged(TokenSets sets, int token);

} // namespace heed
