// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace heed {

/// What the model considered at one decoding step.
struct VocabularyChartData
{
    struct Row
    {
        QString piece;            ///< display text
        double probability = 0.0; ///< 0..1
        bool isSpecial = false;   ///< </s> and the like
    };
    std::vector<Row> rows;        ///< most probable first
    int chosen = -1;              ///< index into rows of the token that was taken; −1: none of them
    double restProbability = 0.0; ///< of all tokens that are not in rows, together
    int restCount = 0;            ///< how many these are; 0: no bar for the rest
    double entropy = 0.0;         ///< of the whole distribution, nats
    QString title;                ///< "Step 3, after “Le chat”"; empty: none
};

} // namespace heed
