// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/invariants.h"

#include "model/attentionkernel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace heed {

float rowDeviation(const Matrix& weights)
{
    double largest = 0.0;
    for (int query = 0; query < weights.rows(); ++query) {
        const auto row = weights.row(query);
        largest = std::max(largest, std::abs(std::accumulate(row.begin(), row.end(), 0.0) - 1.0));
    }
    return float(largest);
}

float futureWeight(const Matrix& weights)
{
    float largest = 0.0F;
    for (int query = 0; query < weights.rows(); ++query) {
        for (int key = query + 1; key < weights.columns(); ++key)
            largest = std::max(largest, std::abs(weights(query, key)));
    }
    return largest;
}

float softmaxDeviation(const Matrix& scores, const Matrix& weights)
{
    assert(scores.rows() == weights.rows() && scores.columns() == weights.columns());
    Matrix expected = scores;
    softmaxRows(expected);
    float largest = 0.0F;
    for (std::size_t cell = 0; cell < expected.values().size(); ++cell)
        largest = std::max(largest, std::abs(expected.values()[cell] - weights.values()[cell]));
    return largest;
}

} // namespace heed
