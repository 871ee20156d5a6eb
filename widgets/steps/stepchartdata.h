// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace heed {

/// How sure the model was at every decoding step of a sentence.
struct StepChartData
{
    struct Step
    {
        QString piece;            ///< the token that was taken
        double probability = 0.0; ///< of it, 0..1
        double entropy = 0.0;     ///< of the whole distribution, nats
        QString rival{};          ///< the most probable token, where another one was taken; else empty
        double rivalProbability = 0.0;
    };
    std::vector<Step> steps;

    int count() const { return int(steps.size()); }
};

} // namespace heed
