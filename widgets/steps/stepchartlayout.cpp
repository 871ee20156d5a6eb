// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steps/stepchartlayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

StepChartLayout StepChartLayout::of(const StepChartData& data, const QSizeF& size, const QFont& font)
{
    constexpr double kEdge = 5.0;
    constexpr double kMarks = 9.0;
    constexpr double kWidestSlot = 28.0;
    StepChartLayout layout;
    const double width = std::max(0.0, size.width() - 2.0 * Theme::kPadding);
    const double line = std::ceil(QFontMetricsF(smallFont(font)).height());
    layout.legend = {double(Theme::kPadding), kEdge, width, line};
    layout.marks = {double(Theme::kPadding), layout.legend.bottom() + 2.0, width, kMarks};
    const double top = layout.marks.bottom();
    layout.slot = data.count() > 0 ? std::min(width / data.count(), kWidestSlot) : 0.0;
    layout.plot
        = {double(Theme::kPadding), top, layout.slot * data.count(), std::max(1.0, size.height() - top - kEdge - 2.0)};
    for (const StepChartData::Step& step : data.steps)
        layout.largestEntropy = std::max(layout.largestEntropy, step.entropy);
    return layout;
}

int StepChartLayout::stepAt(double position, int count) const
{
    if (count == 0 || slot <= 0.0)
        return -1;
    return std::clamp(int(std::floor((position - plot.left()) / slot)), 0, count - 1);
}

} // namespace heed
