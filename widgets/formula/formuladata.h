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
    QStringList queryLabels; ///< every row of the head
    QStringList keyLabels;
    QString emptyText; ///< why there is nothing to compute, a sentence; shown when isEmpty()

    bool isEmpty() const { return numbers.headSize() == 0; }
    QString queryLabel() const { return queryLabels.value(numbers.query); }
};

} // namespace heed
