// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowchartlayout.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints a RowChart: it refers to the widget's state and keeps none.
struct RowChartPainter
{
    const RowChartData& row;
    const RowChartLayout& layout;
    Theme theme;
    QFont font;
    double scrolled = 0.0; ///< the content's x at the viewport's left edge
    QSize viewport;
    int current = -1;
    int hovered = -1;

    void paint(QPainter& painter) const;

private:
    void paintPanel(QPainter& painter, const BarPanel& panel, const std::vector<float>& values) const;
    void paintAxis(QPainter& painter, const BarPanel& panel) const;
    void paintTitle(QPainter& painter, const BarPanel& panel, const QString& title,
                    const std::vector<float>& values) const;
    void paintKeyLabels(QPainter& painter) const;
    QString valueText(const std::vector<float>& values) const;
};

} // namespace heed
