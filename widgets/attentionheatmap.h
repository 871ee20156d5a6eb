// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/colormap.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/heatmap/axisselection.h"
#include "widgets/heatmap/mapprofiles.h"
#include "widgets/heatmap/pinnedcells.h"
#include "widgets/valuescale.h"

#include <QWidget>

#include <memory>

namespace heed {

/// One head's attention as a grid of coloured cells: queries downwards, keys to the right, their pieces on the axes, and
/// bars along the edges: how much each key receives, how spread out each query's row is.
///
/// One cell is current: it has the crosshair, follows the arrow keys, Home, End, Page Up and Page Down, and a click.
/// Ctrl and a click, or Space, pin cells: they keep a number, and a list below the map says what they weigh. Labels are
/// selected as in a list (click, Ctrl, Shift, dragging; Shift and the arrow keys), and M asks for the selected rows or
/// columns to be shown as one. Escape lets go of pins and selected labels.
/// The wheel zooms about the pointer, + and − about the current cell; dragging pans; a double click or 0 shows the
/// whole map again. The line below the map spells out what is under the pointer, or else the current cell.
class AttentionHeatmap : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int currentQuery READ currentQuery)
    Q_PROPERTY(int currentKey READ currentKey)

public:
    explicit AttentionHeatmap(QWidget* parent = nullptr);
    ~AttentionHeatmap() override;

    /// Shows another map. Current cell, pins, selected labels and zoom stay when the new map has the same shape; otherwise
    /// the whole map is shown, and there are none.
    void setMap(AttentionMapData map);
    const AttentionMapData& map() const;

    void setColorMap(ColorMap map);
    ColorMap colorMap() const;
    void setValueScale(ValueScale scale);
    ValueScale valueScale() const;
    void setProfilesVisible(bool isVisible);
    void setRowProfile(RowProfile profile);

    /// −1 when there is none.
    int currentQuery() const;
    int currentKey() const;

    const PinnedCells& pins() const;
    const AxisSelection& selectedQueries() const; ///< by their labels
    const AxisSelection& selectedKeys() const;

    /// What is shown, as a picture: makeHeatmapViewFigure(). Null without a map.
    std::unique_ptr<Figure> picture(const QStringList& caption, const FigureOptions& options) const;

    /// The middle of a cell in this widget's coordinates; outside of the visible part when it is scrolled away.
    QPointF cellCenter(int query, int key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Makes a cell current and scrolls it into view; (−1, −1) for none, (query, −1) for a whole row, (−1, key) for a
    /// whole column. Emits currentCellChanged when it was another.
    void setCurrentCell(int query, int key);
    void togglePin(int query, int key);
    void clearMarks(); ///< no pins and no selected labels
    void zoomIn();
    void zoomOut();
    void showWhole();

Q_SIGNALS:
    /// (−1, −1) when the pointer leaves the map; −1 for one of them over a label or a bar
    void cellHovered(int query, int key);
    void currentCellChanged(int query, int key);
    void marksChanged();   ///< pins or selected labels
    void mergeRequested(); ///< M: show the selected labels as one, or what is merged apart again

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
