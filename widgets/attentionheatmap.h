// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/colormap.h"
#include "widgets/valuescale.h"

#include <QWidget>

#include <memory>

namespace heed {

/// One head's attention as a grid of coloured cells: queries downwards, keys to the right, their pieces on the axes.
///
/// One cell is current: it has the crosshair, follows the arrow keys, Home, End, Page Up and Page Down, and a click.
/// The wheel zooms about the pointer, + and − about the current cell; dragging pans; a double click or 0 shows the
/// whole map again. The line below the map spells out the hovered cell, or else the current one.
class AttentionHeatmap : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int currentQuery READ currentQuery)
    Q_PROPERTY(int currentKey READ currentKey)

public:
    explicit AttentionHeatmap(QWidget* parent = nullptr);
    ~AttentionHeatmap() override;

    /// Shows another map. The current cell and the zoom stay when the new map has the same shape; otherwise the whole
    /// map is shown and there is no current cell.
    void setMap(AttentionMapData map);
    const AttentionMapData& map() const;

    void setColorMap(ColorMap map);
    ColorMap colorMap() const;
    void setValueScale(ValueScale scale);
    ValueScale valueScale() const;

    /// −1 when there is none.
    int currentQuery() const;
    int currentKey() const;

    /// The middle of a cell in this widget's coordinates; outside of the visible part when it is scrolled away.
    QPointF cellCenter(int query, int key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Makes a cell current and scrolls it into view; (−1, −1) for none, (query, −1) for a whole row.
    /// Emits currentCellChanged when it was another.
    void setCurrentCell(int query, int key);
    void zoomIn();
    void zoomOut();
    void showWholeMap();

Q_SIGNALS:
    void cellHovered(int query, int key); ///< (−1, −1) when the pointer leaves the map
    void currentCellChanged(int query, int key);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
