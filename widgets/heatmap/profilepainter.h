// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/mapprofiles.h"
#include "widgets/heatmaplayout.h"
#include "widgets/heatmapview.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints the bars along the lower and right edge of a heatmap's cells.
struct ProfilePainter
{
    const MapProfiles& profiles;
    const HeatmapView& view;
    const HeatmapLayout& layout;
    const Theme& theme;
    RowProfile rowProfile;

    /// Every bar in view, and what they mean.
    void paint(QPainter& painter, const QFont& font) const;
    /// A row's and a column's bar once more, standing out; −1: none.
    void paintHighlight(QPainter& painter, HeatmapCell cell) const;

    /// Of the name of the bars below.
    static double columnNameWidth(const QFont& font);

    QRectF rowBar(int query) const;
    QRectF columnBar(int key) const;
};

} // namespace heed
