// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace heed {

/// A cell of a map: row and column, or no cell at all.
struct HeatmapCell
{
    int query = -1;
    int key = -1;
    bool isValid() const { return query >= 0 && key >= 0; }
    friend bool operator==(const HeatmapCell&, const HeatmapCell&) = default;
};

/// Half-open range of rows or columns.
struct CellRange
{
    int begin = 0;
    int end = 0;
    int count() const { return end - begin; }
    bool contains(int index) const { return index >= begin && index < end; }
};

/// Which part of a map is seen where: pure geometry, in pixels of the widget.
///
/// At zoom 1 the whole map fits into the area, with cells that are nearly square and not larger than kLargestCell;
/// larger zooms first use up the area and then show a part of the map.
class HeatmapView
{
public:
    static constexpr double kLargestCell = 64.0;        ///< at zoom 1, pixels
    static constexpr double kLargestZoomedCell = 160.0; ///< pixels
    static constexpr double kLargestAspect = 1.6;       ///< long side of a cell over its short side

    /// Shows these whole cells of a map, for a picture: it is not to be zoomed or moved.
    static HeatmapView ofCells(const QPointF& topLeft, const QSizeF& cell, CellRange queries, CellRange keys);

    /// Forgets zoom and place.
    void setMapSize(int queries, int keys);
    /// Where the cells may be; keeps zoom and, as far as possible, the middle of what was seen.
    void setArea(const QRectF& area);

    int queries() const { return m_queries; }
    int keys() const { return m_keys; }
    double zoom() const { return m_zoom; }
    double largestZoom() const;
    bool isEmpty() const { return m_queries <= 0 || m_keys <= 0 || m_area.isEmpty(); }

    /// The size of a cell when the whole map fits into an area of this size.
    static QSizeF fittingCell(int queries, int keys, const QSizeF& area);

    QSizeF cellSize() const { return m_cell; }
    /// The rectangle that shows cells; whole pixels.
    QRectF plotRect() const { return m_plot; }
    /// Column and row at the top left corner of plotRect(), with fractions.
    QPointF origin() const { return m_origin; }

    QRectF cellRect(HeatmapCell cell) const;
    QPointF cellCenter(HeatmapCell cell) const { return cellRect(cell).center(); }
    /// No cell outside of plotRect().
    HeatmapCell cellAt(const QPointF& position) const;
    CellRange visibleKeys() const;
    CellRange visibleQueries() const;
    /// Those whose middle is in view.
    CellRange keysInside() const;
    CellRange queriesInside() const;

    /// Multiplies the zoom and keeps the place under the pointer where it is, as far as the map's edges allow.
    void zoomAbout(const QPointF& position, double factor);
    /// Moves the map by that many pixels.
    void panBy(const QPointF& distance);
    void showAll();
    /// Moves the map as little as needed; a negative row or column is left as it is.
    void ensureVisible(HeatmapCell cell);

private:
    void layOut();
    void clampOrigin();

    int m_queries = 0;
    int m_keys = 0;
    QRectF m_area;
    double m_zoom = 1.0;
    QSizeF m_cell;
    QRectF m_plot;
    QPointF m_origin;
};

} // namespace heed
