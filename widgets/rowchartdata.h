// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace heed {

/// What one query gives every key, before and after softmax.
struct RowChartData
{
    QString queryLabel;
    QStringList keyLabels;      ///< [key]
    std::vector<float> weights; ///< [key], sums to 1
    std::vector<float> scores;  ///< [key], before softmax, masked ones −∞; empty: not known

    int keys() const { return int(weights.size()); }
    /// With the largest weight; −1 when there are none.
    int strongestKey() const { return weights.empty() ? -1 : int(std::ranges::max_element(weights) - weights.begin()); }
    bool hasScores() const { return scores.size() == weights.size() && !scores.empty(); }
    bool isMasked(int key) const { return hasScores() && std::isinf(scores[std::size_t(key)]); }
};

} // namespace heed
