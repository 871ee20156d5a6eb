// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowchartlayout.h"

#include "widgets/numbertext.h"
#include "widgets/theme.h"
#include "widgets/valuescale.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLargestLabelShare = 0.3; // of the viewport's height
constexpr double kSmallestPanel = 16.0;

void setScoreRange(BarPanel& panel, const std::vector<float>& scores)
{
    double lowest = 0.0;
    double highest = 0.0;
    for (const float score : scores) {
        if (std::isfinite(score)) {
            lowest = std::min(lowest, double(score));
            highest = std::max(highest, double(score));
        }
    }
    panel.lowest = lowest;
    panel.highest = highest > lowest ? highest : lowest + 1.0;
}

void setWeightRange(BarPanel& panel, const std::vector<float>& weights)
{
    const double largest = weights.empty() ? 0.0 : double(std::ranges::max(weights));
    panel.lowest = 0.0;
    panel.highest = largest > 0.0 ? roundedUp(largest) : 1.0;
}

} // namespace

RowChartLayout RowChartLayout::of(const RowChartData& row, const QSize& viewport, const QFont& font)
{
    constexpr double kPadding = Theme::kPadding;
    constexpr double kSpacing = Theme::kSpacing;
    const QFontMetricsF metrics(font);
    const QFontMetricsF smallMetrics(smallFont(font));
    const double line = std::ceil(metrics.height());
    const double smallLine = std::ceil(smallMetrics.height());

    RowChartLayout layout;
    setScoreRange(layout.scores, row.scores);
    setWeightRange(layout.weights, row.weights);
    layout.axisWidth = kPadding + std::ceil(smallMetrics.horizontalAdvance(digitsText(-88.8))) + kSpacing;
    const double room = viewport.width() - layout.axisWidth - kPadding;
    layout.slot = row.keys() > 0 ? std::clamp(room / row.keys(), kSmallestSlot, kLargestSlot) : 0.0;
    const double width = layout.slot * row.keys();
    layout.contentWidth = layout.axisWidth + width + kPadding;

    layout.keyLabels = measuredLabels(row.keyLabels, row.keys(), metrics, viewport.height() * kLargestLabelShare);
    layout.keyOrientation = layout.slot >= labelPitch(layout.keyLabels, LabelOrientation::Horizontal)
                                ? LabelOrientation::Horizontal
                                : LabelOrientation::Vertical;
    const double labelsHeight = keyLabelsHeight(layout.keyLabels, layout.keyOrientation) + kSpacing;

    const double textWidth = std::max(0.0, viewport.width() - 2.0 * kPadding);
    layout.heading = {kPadding, kPadding, textWidth, line};
    const int panels = row.hasScores() ? 2 : 1;
    const double titleHeight = smallLine + kSpacing;
    const double top = layout.heading.bottom() + kSpacing;
    const double free = viewport.height() - kPadding - labelsHeight - top;
    const double plotHeight
        = std::max(kSmallestPanel, std::floor(free / panels - titleHeight - (panels - 1) * kSpacing));

    double y = top;
    const auto place = [&](BarPanel& panel) {
        panel.title = {kPadding, y, textWidth, smallLine};
        panel.plot = {layout.axisWidth, y + titleHeight, width, plotHeight};
        y = panel.plot.bottom() + 2.0 * kSpacing;
    };
    if (row.hasScores())
        place(layout.scores);
    place(layout.weights);
    return layout;
}

int RowChartLayout::keyAt(double x) const
{
    const double place = slot > 0.0 ? std::floor((x - weights.plot.left()) / slot) : -1.0;
    return place >= 0.0 && x < weights.plot.right() ? int(place) : -1;
}

} // namespace heed
