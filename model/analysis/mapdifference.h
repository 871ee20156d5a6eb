// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <span>
#include <string>
#include <vector>

namespace heed {

/// What two attention maps have in common: pairs of rows, or of columns, that stand for the same token.
struct CommonTokens
{
    std::vector<int> a; ///< ascending indices into A's tokens
    std::vector<int> b; ///< as many, ascending indices into B's

    int count() const { return int(a.size()); }
    bool isEmpty() const { return a.empty(); }
    /// Whether nothing of lengths `lengthA` and `lengthB` is left out.
    bool isWhole(int lengthA, int lengthB) const { return count() == lengthA && count() == lengthB; }
};

/// The longest common subsequence of two token lists, the earliest one where several are as long. Costs
/// O(length · length) after the common beginning and end.
CommonTokens commonTokens(std::span<const std::string> a, std::span<const std::string> b);

/// The rows and columns that are named, in that order: [rows.size(), columns.size()].
Matrix selectCells(const Matrix& matrix, std::span<const int> rows, std::span<const int> columns);

/// a − b, cell by cell; both have the same shape.
Matrix differenceOf(const Matrix& a, const Matrix& b);

/// Jensen-Shannon divergence of two distributions, ½ KL(p‖m) + ½ KL(q‖m) with m = ½ (p + q), to base 2: 0 for equal
/// ones, 1 for two that share nothing (Lin 1991). Both are divided by their sums first; NaN when one has none.
float jensenShannon(std::span<const float> p, std::span<const float> q);

/// Two maps of the same shape in numbers.
struct DifferenceSummary
{
    float largest = 0.0F; ///< max |a − b|
    int query = -1;       ///< where that is, the first such cell; −1 for empty maps
    int key = -1;
    float mean = 0.0F;                ///< mean |a − b| over all cells
    std::vector<float> rowDivergence; ///< [query] jensenShannon() of the rows, bits; NaN where a row has no weight
    float meanDivergence = 0.0F;      ///< over the rows that have one; NaN when none has
    int mostDivergentQuery = -1;      ///< −1 when none has one
};
DifferenceSummary summarizeDifference(const Matrix& a, const Matrix& b);

} // namespace heed
