// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace heed {

/// What the model would write at one decoding step after each layer of its decoder.
struct LensChartData
{
    struct Row
    {
        QString piece;                   ///< the most probable token, as it is displayed
        double probability = 0.0;        ///< of it, 0..1
        double writtenProbability = 0.0; ///< of the token that was written
        int writtenRank = 1;             ///< of that token, from 1
        bool isSpecial = false;          ///< </s> and the like
    };
    std::vector<Row> rows; ///< first the embedding, then after layer 1, 2, …
    QString written;       ///< the token that was really written, as it is displayed
    QString title;         ///< "Step 3, after “Le chat”"; empty: none
    QString shortTitle;    ///< the same with less of the text, where the title has no room
    QString emptyText;     ///< why there are no rows; empty: because no token is chosen

    int count() const { return int(rows.size()); }
};

} // namespace heed
