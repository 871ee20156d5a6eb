// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "app/tokenlabels.h"
#include "app/tokenmerges.h"
#include "model/analysis/wordmerge.h"
#include "model/matrix.h"

#include <QStringList>

#include <vector>

namespace heed {

/// The rows (or columns) that are shown of a map: which tokens each stands for. Special tokens may be left out, the
/// pieces of a word may be one row, and so may any rows that the user merged.
struct MapAxis
{
    QStringList labels;                    ///< [shown]
    std::vector<TokenGroup> groups;        ///< pieces or words that are not left out
    std::vector<std::vector<int>> members; ///< [shown] its groups: one, or those that were merged
    int tokenCount = 0;                    ///< of the whole map

    int count() const { return int(members.size()); }

    /// Where a token is shown; −1 when it is left out, and for −1.
    int shownOf(int token) const;

    /// The first token of what is shown there; −1 for −1.
    int tokenOf(int shown) const;

    /// The first tokens of all that is shown as one there.
    std::vector<int> tokensOf(int shown) const;

    /// Whether every token has a row of its own.
    bool isWhole() const { return count() == tokenCount; }
};

MapAxis makeAxis(const AxisTokens& tokens, const Presentation& presentation);

/// With the tokens of each set as one row, which stands where the first of them stood.
MapAxis mergedAxis(MapAxis axis, const TokenSets& sets);

/// What is shown of a whole map [query, key] of weights: the sum over the keys of a word or of merged columns, the mean
/// over the queries of a word or of merged rows; rows divided by what remains of them when special tokens are renormalised (an empty row stays 0).
Matrix shownWeights(const Matrix& weights, const MapAxis& queries, const MapAxis& keys, SpecialTokens specialTokens);

/// The scores before softmax of what is shown; empty when pieces are merged, because scores have no sum.
Matrix shownScores(const Matrix& scores, const MapAxis& queries, const MapAxis& keys);

} // namespace heed
