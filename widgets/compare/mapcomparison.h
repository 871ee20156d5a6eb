// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/compare/comparisondata.h"
#include "widgets/compare/comparisonlayout.h"
#include "widgets/valuescale.h"

#include <QWidget>

#include <memory>

namespace heed {

/// Two attention maps side by side, and their difference: one crosshair in all of them, wherever they have the place.
///
/// One cell is current and follows a click and the arrow keys, Home and End; the wheel zooms all maps about the pointer,
/// + and − about their middle; dragging pans them; a double click or 0 shows them whole. The line at the bottom spells
/// out the hovered cell, or else the current one. Bars beside the difference are the divergence of its rows.
class MapComparison : public QWidget
{
    Q_OBJECT

public:
    explicit MapComparison(QWidget* parent = nullptr);
    ~MapComparison() override;

    /// Zoom and current cell stay where the maps keep their shapes.
    void setComparison(ComparisonData comparison);
    const ComparisonData& comparison() const;

    void setMode(ComparisonMode mode);
    ComparisonMode mode() const;
    void setColorMap(ColorMap map);
    void setValueScale(ValueScale scale);

    /// The current row and column of A; −1 where there is none. Emits nothing.
    void setCurrentCell(int query, int key);
    HeatmapCell currentCell(ComparisonPanel panel) const;

    /// The middle of a cell in this widget's coordinates.
    QPointF cellCenter(ComparisonPanel panel, int query, int key) const;

    /// The line at the bottom.
    QString readout() const;

    QSize sizeHint() const override { return {700, 560}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void showWhole();

Q_SIGNALS:
    void currentCellChanged(int query, int key); ///< by the user, of A; −1 where A has no such row or column
    void cellHovered(int query, int key);        ///< of A; (−1, −1) when the pointer leaves

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

/// "chat → cat: A 0.53, B 0.21, A − B +0.32": what a place weighs in A and B, as far as they have it.
/// @param panel the one whose labels name the cell.
QString comparisonReadout(const ComparisonData& data, ComparisonPanel panel, HeatmapCell cell);

} // namespace heed
