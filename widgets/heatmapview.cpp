// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapview.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

// Cells of whole pixels look crisp; below this size that would waste too much of the area.
constexpr double kSmallestWholeCell = 8.0;

double crisp(double size)
{
    return size >= kSmallestWholeCell ? std::floor(size) : size;
}

CellRange visibleRange(double origin, double extent, double cell, int count)
{
    if (cell <= 0.0)
        return {};
    constexpr double kSliver = 1e-6;
    const int begin = std::clamp(int(std::floor(origin + kSliver)), 0, count);
    const int end = std::clamp(int(std::ceil(origin + extent / cell - kSliver)), begin, count);
    return {begin, end};
}

CellRange insideRange(double origin, double extent, double cell, int count)
{
    if (cell <= 0.0)
        return {};
    return {std::clamp(int(std::ceil(origin - 0.5)), 0, count),
            std::clamp(int(std::floor(origin + extent / cell - 0.5)) + 1, 0, count)};
}

} // namespace

HeatmapView HeatmapView::ofCells(const QPointF& topLeft, const QSizeF& cell, CellRange queries, CellRange keys)
{
    HeatmapView view;
    view.m_queries = queries.end;
    view.m_keys = keys.end;
    view.m_cell = cell;
    view.m_plot = {topLeft, QSizeF(keys.count() * cell.width(), queries.count() * cell.height())};
    view.m_area = view.m_plot;
    view.m_origin = {double(keys.begin), double(queries.begin)};
    return view;
}

void HeatmapView::setMapSize(int queries, int keys)
{
    m_queries = queries;
    m_keys = keys;
    showAll();
}

void HeatmapView::setArea(const QRectF& area)
{
    const QPointF middle
        = isEmpty() || m_cell.isEmpty()
              ? QPointF()
              : m_origin + QPointF(m_plot.width() / m_cell.width(), m_plot.height() / m_cell.height()) / 2.0;
    m_area = area;
    m_zoom = std::clamp(m_zoom, 1.0, largestZoom());
    layOut();
    if (!m_cell.isEmpty())
        m_origin = middle - QPointF(m_plot.width() / m_cell.width(), m_plot.height() / m_cell.height()) / 2.0;
    clampOrigin();
}

QSizeF HeatmapView::fittingCell(int queries, int keys, const QSizeF& area)
{
    if (queries <= 0 || keys <= 0 || area.isEmpty())
        return {};
    double width = std::min(area.width() / keys, kLargestCell);
    double height = std::min(area.height() / queries, kLargestCell);
    width = crisp(std::min(width, height * kLargestAspect));
    height = crisp(std::min(height, width * kLargestAspect));
    return {width, height};
}

double HeatmapView::largestZoom() const
{
    const QSizeF fitting = fittingCell(m_queries, m_keys, m_area.size());
    if (fitting.isEmpty())
        return 1.0;
    return std::max(1.0, kLargestZoomedCell / std::max(fitting.width(), fitting.height()));
}

QRectF HeatmapView::cellRect(HeatmapCell cell) const
{
    return {m_plot.left() + (cell.key - m_origin.x()) * m_cell.width(),
            m_plot.top() + (cell.query - m_origin.y()) * m_cell.height(), m_cell.width(), m_cell.height()};
}

HeatmapCell HeatmapView::cellAt(const QPointF& position) const
{
    if (isEmpty() || position.x() < m_plot.left() || position.x() >= m_plot.right() || position.y() < m_plot.top()
        || position.y() >= m_plot.bottom())
        return {};
    const HeatmapCell cell{int(std::floor(m_origin.y() + (position.y() - m_plot.top()) / m_cell.height())),
                           int(std::floor(m_origin.x() + (position.x() - m_plot.left()) / m_cell.width()))};
    return cell.query < m_queries && cell.key < m_keys ? cell : HeatmapCell{};
}

CellRange HeatmapView::visibleKeys() const
{
    return visibleRange(m_origin.x(), m_plot.width(), m_cell.width(), m_keys);
}

CellRange HeatmapView::visibleQueries() const
{
    return visibleRange(m_origin.y(), m_plot.height(), m_cell.height(), m_queries);
}

CellRange HeatmapView::keysInside() const
{
    return insideRange(m_origin.x(), m_plot.width(), m_cell.width(), m_keys);
}

CellRange HeatmapView::queriesInside() const
{
    return insideRange(m_origin.y(), m_plot.height(), m_cell.height(), m_queries);
}

void HeatmapView::zoomAbout(const QPointF& position, double factor)
{
    if (isEmpty())
        return;
    const QPointF place(m_origin.x() + (position.x() - m_plot.left()) / m_cell.width(),
                        m_origin.y() + (position.y() - m_plot.top()) / m_cell.height());
    m_zoom = std::clamp(m_zoom * factor, 1.0, largestZoom());
    layOut();
    m_origin
        = place
          - QPointF((position.x() - m_plot.left()) / m_cell.width(), (position.y() - m_plot.top()) / m_cell.height());
    clampOrigin();
}

void HeatmapView::panBy(const QPointF& distance)
{
    if (isEmpty())
        return;
    m_origin -= QPointF(distance.x() / m_cell.width(), distance.y() / m_cell.height());
    clampOrigin();
}

void HeatmapView::showAll()
{
    m_zoom = 1.0;
    m_origin = {};
    layOut();
}

void HeatmapView::ensureVisible(HeatmapCell cell)
{
    if (isEmpty())
        return;
    const auto moved = [](double origin, double extent, int index) {
        return index < 0 ? origin : std::clamp(origin, std::min(index + 1 - extent, double(index)), double(index));
    };
    m_origin = {moved(m_origin.x(), m_plot.width() / m_cell.width(), cell.key),
                moved(m_origin.y(), m_plot.height() / m_cell.height(), cell.query)};
    clampOrigin();
}

void HeatmapView::layOut()
{
    const QSizeF fitting = fittingCell(m_queries, m_keys, m_area.size());
    if (fitting.isEmpty()) {
        m_cell = {};
        m_plot = {};
        return;
    }
    m_cell = fitting * m_zoom;
    const double width = std::min(std::round(m_cell.width() * m_keys), std::floor(m_area.width()));
    const double height = std::min(std::round(m_cell.height() * m_queries), std::floor(m_area.height()));
    // A whole map fills its rectangle exactly, in spite of the rounding.
    if (width < m_area.width() - 1.0)
        m_cell.setWidth(width / m_keys);
    if (height < m_area.height() - 1.0)
        m_cell.setHeight(height / m_queries);
    m_plot = {std::round(m_area.left() + (m_area.width() - width) / 2.0),
              std::round(m_area.top() + (m_area.height() - height) / 2.0), width, height};
}

void HeatmapView::clampOrigin()
{
    if (m_cell.isEmpty())
        return;
    m_origin.setX(std::clamp(m_origin.x(), 0.0, std::max(0.0, m_keys - m_plot.width() / m_cell.width())));
    m_origin.setY(std::clamp(m_origin.y(), 0.0, std::max(0.0, m_queries - m_plot.height() / m_cell.height())));
}

} // namespace heed
