// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/headcomputation.h"

#include <QString>
#include <QStringList>

namespace heed {

/// softmax(qKᵀ/√d_k + mask)V of one query, with the names of its tokens: what FormulaView shows.
struct FormulaData
{
    HeadComputation numbers;
    std::vector<float> queryInput; ///< x, [d_model]: q = x W_Q + b_Q; empty: not known
    std::vector<float> keyInput;   ///< y of one key, [d_model]: k = y W_K + b_K, v = y W_V + b_V
    int inputKey = -1;             ///< that key
    bool hasBiases = true;         ///< of the projections
    QStringList queryLabels;       ///< every row of the head
    QStringList keyLabels;
    QString emptyText; ///< why there is nothing to compute, a sentence; shown when isEmpty()

    bool isEmpty() const { return numbers.headSize() == 0; }
    bool hasInputs() const { return !queryInput.empty(); }
    QString queryLabel() const { return queryLabels.value(numbers.query); }
};

} // namespace heed
