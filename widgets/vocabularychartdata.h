// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace heed {

/// What the model considered at one decoding step: its own probabilities, or what temperature, top-k and top-p would make
/// of them.
struct VocabularyChartData
{
    struct Row
    {
        QString piece;                            ///< display text
        double probability = 0.0;                 ///< 0..1; of a token that is cut, what it had before
        bool isSpecial = false;                   ///< </s> and the like
        bool isCut = false;                       ///< by top-k or top-p: it cannot be drawn
        std::optional<double> modelProbability{}; ///< before the reshaping; none: it is the same
    };
    std::vector<Row> rows;        ///< most probable first
    int chosen = -1;              ///< index into rows of the token that was taken; −1: none of them
    double restProbability = 0.0; ///< of all tokens that are not in rows, together
    int restCount = 0;            ///< how many these are; 0: no bar for the rest
    int cutCount = 0;             ///< of the whole vocabulary, how many were cut
    double entropy = 0.0;         ///< of the whole distribution, nats
    QString title;                ///< "Step 3, after “Le chat”"; empty: none
    QString shortTitle;           ///< the same with less of the text, where the title has no room
    QString emptyText;            ///< why there are no rows; empty: because no token is chosen
};

} // namespace heed
