// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisonlayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

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

using Panels = std::array<ComparisonPanelLayout, 3>;

/// Lays out the maps of a comparison in what room there is.
struct Fitting
{
    const ComparisonData& data;
    double titleHeight;
    const QFontMetricsF& metrics; ///< of the labels

    ComparisonPanelLayout panel(ComparisonPanel panel, const QRectF& area) const
    {
        const double bars = panel == ComparisonPanel::Difference ? ComparisonLayout::kBars : 0.0;
        return layOutPanel(data.map(panel), area, bars, titleHeight, metrics);
    }

    /// The first two or all three, side by side.
    Panels inColumns(const QRectF& room, int count) const
    {
        Panels panels;
        const QSizeF size(std::floor(room.width() / count), room.height());
        for (int column = 0; column < count; ++column)
            panels[std::size_t(column)] = panel(kComparisonPanels[std::size_t(column)],
                                                QRectF(QPointF(room.left() + column * size.width(), room.top()), size));
        return panels;
    }

    Panels inRows(const QRectF& room) const
    {
        QRectF pair = room;
        QRectF difference = room;
        pair.setHeight(std::floor(room.height() / 2.0));
        difference.setTop(pair.bottom());
        Panels panels = inColumns(pair, 2);
        panels[std::size_t(ComparisonPanel::Difference)] = panel(ComparisonPanel::Difference, difference);
        return panels;
    }

    Panels inRowsOrColumns(const QRectF& room) const
    {
        const Panels rows = inRows(room);
        const Panels columns = inColumns(room, int(kComparisonPanels.size()));
        return leastCell(columns) > leastCell(rows) ? columns : rows;
    }

    /// The shorter side of the smallest cell.
    double leastCell(const Panels& panels) const
    {
        double least = std::numeric_limits<double>::infinity();
        for (const ComparisonPanel panel : kComparisonPanels) {
            const AttentionMapData& map = data.map(panel);
            const QSizeF cell
                = HeatmapView::fittingCell(map.queries(), map.keys(), panels[std::size_t(panel)].cells.size());
            least = std::min({least, std::max(0.0, cell.width()), std::max(0.0, cell.height())});
        }
        return least;
    }
};

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
    const Fitting fitting{data, line, labelMetrics};
    if (!seesDifference)
        layout.panels = fitting.inColumns(room, 2);
    else if (!hasPair)
        layout.panels[std::size_t(ComparisonPanel::Difference)] = fitting.panel(ComparisonPanel::Difference, room);
    else
        layout.panels = fitting.inRowsOrColumns(room);
    return layout;
}

} // namespace heed
