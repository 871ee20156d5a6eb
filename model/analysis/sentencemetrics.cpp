// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/sentencemetrics.h"

#include <cmath>

namespace heed {

namespace {

/// p ln p, which goes to 0 with p.
double negativeSurprise(double probability)
{
    return probability > 0.0 ? probability * std::log(probability) : 0.0;
}

} // namespace

SentenceAttentionMetrics sentenceAttentionMetrics(const Matrix& cross)
{
    SentenceAttentionMetrics metrics;
    if (cross.isEmpty())
        return metrics;
    for (const float weight : cross.values())
        metrics.absentmindednessOut += negativeSurprise(double(weight));
    metrics.absentmindednessOut /= double(cross.rows());

    for (int source = 0; source < cross.columns(); ++source) {
        double coverage = 0.0;
        for (int target = 0; target < cross.rows(); ++target)
            coverage += double(cross(target, source));
        metrics.coverageDeviation -= std::log1p((1.0 - coverage) * (1.0 - coverage));
        for (int target = 0; target < cross.rows() && coverage > 0.0; ++target)
            metrics.absentmindednessIn += negativeSurprise(double(cross(target, source)) / coverage);
    }
    metrics.coverageDeviation /= double(cross.columns());
    metrics.absentmindednessIn /= double(cross.columns());
    return metrics;
}

} // namespace heed
