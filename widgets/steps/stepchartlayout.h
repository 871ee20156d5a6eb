// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/steps/stepchartdata.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace heed {

/// Where the parts of a StepChart are: pure geometry. All steps fit into the width.
struct StepChartLayout
{
    QRectF legend;
    QRectF marks; ///< a strip above the plot, for the steps where another token was more probable
    QRectF plot;
    double slot = 0.0;           ///< width of a step
    double largestEntropy = 1.0; ///< at the top of the plot, nats; at least 1

    static StepChartLayout of(const StepChartData& data, const QSizeF& size, const QFont& font);

    double x(int step) const { return plot.left() + (step + 0.5) * slot; } ///< the middle of a step
    double probabilityY(double probability) const { return plot.bottom() - probability * plot.height(); }
    double entropyY(double entropy) const { return plot.bottom() - entropy / largestEntropy * plot.height(); }
    /// The step at that x; the nearest one beside the plot; −1 when there is none.
    int stepAt(double x, int count) const;
};

} // namespace heed
