// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisonfigure.h"

#include "widgets/compare/comparisonpainter.h"
#include "widgets/viewfigure.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLeastPanel = 360.0;
constexpr double kLargestPanel = 8000.0;
constexpr double kAroundCells = 150.0; // labels, title, margins

/// The side of a panel whose every row has room for its label.
double panelSide(const ComparisonData& data, const QFont& font)
{
    const int tokens = std::max({data.a.queries(), data.a.keys(), data.b.queries(), data.b.keys()});
    return std::clamp(tokens * std::ceil(QFontMetricsF(font).height()) + kAroundCells, kLeastPanel, kLargestPanel);
}

} // namespace

std::unique_ptr<Figure> comparisonFigure(const ComparisonFigureContent& content, const QStringList& caption,
                                         const FigureOptions& options)
{
    const auto& [data, mode, current] = content;
    const QFont font = viewFigureFont(options.font);
    const double side = panelSide(data, font);
    const bool hasDifference = mode != ComparisonMode::SideBySide && !data.difference.isEmpty();
    const bool hasPair = mode != ComparisonMode::Difference || data.difference.isEmpty();
    const QSizeF size(hasPair ? 2.0 * side : side, hasPair && hasDifference ? 2.0 * side : side);
    const ComparisonLayout layout = ComparisonLayout::of(data, mode, size, font);
    std::array<HeatmapView, 3> views;
    for (const ComparisonPanel panel : kComparisonPanels) {
        HeatmapView& view = views[std::size_t(panel)];
        view.setMapSize(data.map(panel).queries(), data.map(panel).keys());
        view.setArea(layout.panel(panel).cells);
    }
    const ComparisonColors colors(data, options.colorMap, options.valueScale);
    return makeViewFigure(
        size,
        [content, layout, views, colors, font](QPainter& painter, const QRectF&, const Theme& theme) {
            ComparisonPainter{content.data, layout, views, colors, theme, font, content.current, {}}.paint(painter);
        },
        caption.filter(QRegularExpression(QStringLiteral("."))), options);
}

} // namespace heed
