// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisonlayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLargestLabelShare = 0.3;  // of the panel's side
constexpr double kLargestLabelLines = 10.0; // label length in line heights

ComparisonPanelLayout layOutPanel(const AttentionMapData& map, const QRectF& area, double barsWidth, double titleHeight,
                                  const QFontMetricsF& metrics)
{
    ComparisonPanelLayout panel;
    if (area.isEmpty())
        return panel;
    constexpr double kPadding = Theme::kPadding;
    constexpr double kSpacing = Theme::kSpacing;
    const double largest = kLargestLabelLines * metrics.height();
    panel.area = area;
    panel.barsWidth = barsWidth;
    panel.queryLabels
        = measuredLabels(map.queryLabels, map.queries(), metrics, std::min(largest, area.width() * kLargestLabelShare));
    panel.keyLabels
        = measuredLabels(map.keyLabels, map.keys(), metrics, std::min(largest, area.height() * kLargestLabelShare));
    panel.title = {area.left() + kPadding, area.top() + kSpacing, area.width() - 2.0 * kPadding, titleHeight};
    const double below = barsWidth > 0.0 ? kSpacing + std::ceil(metrics.height()) : kSpacing; // what the bars are
    const double left = area.left() + kPadding + panel.queryLabels.widest + ComparisonLayout::kLabelGap;
    for (const LabelOrientation orientation :
         {LabelOrientation::Horizontal, LabelOrientation::Diagonal, LabelOrientation::Vertical}) {
        panel.keyOrientation = orientation;
        const double top = panel.title.bottom() + kSpacing + keyLabelsHeight(panel.keyLabels, orientation)
                           + ComparisonLayout::kLabelGap;
        const double right
            = area.right() - kPadding - std::max(barsWidth, keyLabelsOverhang(panel.keyLabels, orientation, 0.0));
        panel.cells = {left, top, std::max(0.0, right - left), std::max(0.0, area.bottom() - below - top)};
        const QSizeF cell = HeatmapView::fittingCell(map.queries(), map.keys(), panel.cells.size());
        if (cell.width() >= labelPitch(panel.keyLabels, orientation))
            break;
    }
    return panel;
}

} // namespace

ComparisonLayout ComparisonLayout::of(const ComparisonData& data, ComparisonMode mode, const QSizeF& size,
                                      const QFont& font)
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF labelMetrics(smallFont(font));
    ComparisonLayout layout;
    const double line = std::ceil(metrics.height());
    layout.readout = {Theme::kPadding, size.height() - Theme::kSpacing - line,
                      std::max(0.0, size.width() - 2.0 * Theme::kPadding), line};
    const QRectF room(0.0, 0.0, size.width(), std::max(0.0, layout.readout.top() - Theme::kSpacing));
    const bool hasDifference = !data.difference.isEmpty();
    const bool hasPair = mode != ComparisonMode::Difference || !hasDifference;
    const bool seesDifference = mode != ComparisonMode::SideBySide && hasDifference;
    QRectF pair = hasPair ? room : QRectF();
    QRectF difference = seesDifference ? room : QRectF();
    if (hasPair && seesDifference) {
        pair.setHeight(std::floor(room.height() / 2.0));
        difference.setTop(pair.bottom());
    }
    const QSizeF half(std::floor(pair.width() / 2.0), pair.height());
    const auto place = [&](ComparisonPanel panel, const QRectF& area, double bars) {
        layout.panels[std::size_t(panel)] = layOutPanel(data.map(panel), area, bars, line, labelMetrics);
    };
    if (hasPair) {
        place(ComparisonPanel::A, QRectF(pair.topLeft(), half), 0.0);
        place(ComparisonPanel::B, QRectF(QPointF(half.width(), pair.top()), half), 0.0);
    }
    place(ComparisonPanel::Difference, difference, kBars);
    return layout;
}

} // namespace heed
