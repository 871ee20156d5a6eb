// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/labellayout.h"
#include "widgets/rowchartdata.h"

#include <QFont>
#include <QRectF>
#include <QSize>

namespace heed {

/// A range of values and where it is drawn, upwards.
struct BarPanel
{
    QRectF title; ///< in the viewport
    QRectF plot;  ///< x in the content: it scrolls sideways
    double lowest = 0.0;
    double highest = 1.0;

    double y(double value) const { return plot.bottom() - (value - lowest) / (highest - lowest) * plot.height(); }
};

/// Where the parts of a RowChart are: pure geometry.
struct RowChartLayout
{
    static constexpr double kSmallestSlot = 10.0; ///< width of a key's column, pixels; below it the chart scrolls
    static constexpr double kLargestSlot = 48.0;

    QRectF heading;       ///< in the viewport
    double axisWidth = 0; ///< for the numbers at the left, which do not scroll
    BarPanel scores;      ///< empty plot when there are no scores
    BarPanel weights;
    AxisLabels keyLabels;
    LabelOrientation keyOrientation = LabelOrientation::Vertical;
    double slot = 0.0;         ///< width of a key's column
    double contentWidth = 0.0; ///< axis, columns and margins

    static RowChartLayout of(const RowChartData& row, const QSize& viewport, const QFont& font);

    /// The column of a key in a panel, in the content's coordinates.
    QRectF column(const BarPanel& panel, int key) const
    {
        return {panel.plot.left() + key * slot, panel.plot.top(), slot, panel.plot.height()};
    }
    /// The key at that x of the content, −1 beside the columns.
    int keyAt(double x) const;
};

} // namespace heed
