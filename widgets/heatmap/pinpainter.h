// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/heatmap/pinlist.h"
#include "widgets/heatmap/pinnedcells.h"
#include "widgets/heatmapview.h"
#include "widgets/theme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace heed {

/// Paints the pins of a heatmap: a numbered mark on each pinned cell, and below the map the list that says which cell
/// each number is and what it weighs.
struct PinPainter
{
    const AttentionMapData& map;
    const PinnedCells& pins;
    const Theme& theme;
    QFont font;
    int mostLines = 0; ///< of the list

    /// The list's lines for a width; no height without pins.
    PinListLayout list(double width) const;
    void paintList(QPainter& painter, const QRectF& area) const;
    /// Marks the cells that are in view.
    void paintMarks(QPainter& painter, const HeatmapView& view) const;

private:
    double badgeWidth(int number) const;
    void paintBadge(QPainter& painter, const QRectF& rect, int number) const;
    QString entryText(HeatmapCell cell) const;
    QString moreText(int hidden) const;
};

} // namespace heed
