// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/labellayout.h"

#include <QColor>
#include <QPointF>

#include <functional>
#include <vector>

class QPainter;

namespace heed {

/// How one label stands out.
struct LabelStyle
{
    QColor text;
    QColor plate; ///< behind the text; invalid: none
};

/// Writes the labels of columns in the strip above the line y = bottom, each at its column's middle: beside the columns
/// that are below it, or those that are above it.
struct KeyLabelsPainter
{
    enum class Side { Above, Below };

    const AxisLabels& labels;
    LabelOrientation orientation;
    double bottom;
    Side side; ///< of the columns on which the labels are; Below knows no diagonal ones
    std::function<double(int key)> middle;
    std::function<LabelStyle(int key)> style;

    void paint(QPainter& painter, const std::vector<int>& shown) const;
};

/// Writes the labels of rows, ending at the line x = right, each beside its row's middle.
struct QueryLabelsPainter
{
    const AxisLabels& labels;
    double right;
    std::function<double(int query)> middle;
    std::function<LabelStyle(int query)> style;

    void paint(QPainter& painter, const std::vector<int>& shown) const;
};

} // namespace heed
