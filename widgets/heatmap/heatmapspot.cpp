// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapspot.h"

#include <algorithm>
#include <cmath>

namespace heed {

int nearestQuery(const HeatmapView& view, double y)
{
    const QRectF plot = view.plotRect();
    const double inside = std::clamp(y, plot.top(), plot.bottom() - 0.5);
    return std::clamp(int(std::floor(view.origin().y() + (inside - plot.top()) / view.cellSize().height())), 0,
                      view.queries() - 1);
}

int nearestKey(const HeatmapView& view, double x)
{
    const QRectF plot = view.plotRect();
    const double inside = std::clamp(x, plot.left(), plot.right() - 0.5);
    return std::clamp(int(std::floor(view.origin().x() + (inside - plot.left()) / view.cellSize().width())), 0,
                      view.keys() - 1);
}

HeatmapSpot spotAt(const HeatmapLayout& layout, const HeatmapView& view, const QPointF& position)
{
    using Part = HeatmapSpot::Part;
    if (view.isEmpty())
        return {};
    if (const HeatmapCell cell = view.cellAt(position); cell.isValid())
        return {Part::Cell, cell};
    const QRectF plot = view.plotRect();
    const bool isBesideRows = position.y() >= plot.top() && position.y() < plot.bottom();
    const bool isBesideColumns = position.x() >= plot.left() && position.x() < plot.right();
    if (isBesideRows && position.x() < plot.left() && position.x() >= plot.left() - layout.queryTitleOffset)
        return {Part::QueryLabel, {nearestQuery(view, position.y()), -1}};
    if (isBesideColumns && position.y() < plot.top() && position.y() >= plot.top() - layout.keyTitleOffset)
        return {Part::KeyLabel, {-1, nearestKey(view, position.x())}};
    const double reach = layout.profileReach();
    if (isBesideRows && position.x() >= plot.right() && position.x() < plot.right() + reach)
        return {Part::QueryProfile, {nearestQuery(view, position.y()), -1}};
    if (isBesideColumns && position.y() >= plot.bottom() && position.y() < plot.bottom() + reach)
        return {Part::KeyProfile, {-1, nearestKey(view, position.x())}};
    return {};
}

} // namespace heed
