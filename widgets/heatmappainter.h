// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/axispainter.h"
#include "widgets/heatmap/heatmapstate.h"
#include "widgets/theme.h"

#include <QFont>
#include <QSizeF>

class QPainter;

namespace heed {

/// Paints what is around and over the cells of an AttentionHeatmap: it refers to the widget's state and keeps none.
struct HeatmapPainter
{
    const HeatmapState& state;
    Theme theme;
    QFont font;
    bool hasFocus = false;

    /// A weight is written into cells that are larger than this.
    static QSizeF smallestCellWithValue(const QFont& font);
    static bool isRoomForValue(const QSizeF& cell, const QFont& font);

    /// Everything but the cells of a single map.
    void paint(QPainter& painter) const
    {
        paintStill(painter);
        paintOverlay(painter);
    }
    /// What changes only with the map and the view: gaps between cells, weights in large cells, colour scale, bars.
    void paintStill(QPainter& painter) const;
    /// What follows the pointer and the current cell: labels, crosshair, pins, readout.
    void paintOverlay(QPainter& painter) const;

private:
    /// The device pixels of a cell at scale 1.
    QRect pixels(HeatmapCell cell) const;
    void paintGaps(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;
    void paintProfiles(QPainter& painter, bool onlyHighlights) const;
    void paintLabels(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintPins(QPainter& painter) const;
    void paintReadout(QPainter& painter) const;
    LabelStyle labelStyle(bool isCurrent, bool isSelected, bool isHovered) const;
};

} // namespace heed
