// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/steps/stepchartlayout.h"
#include "widgets/theme.h"

#include <QFont>
#include <QPolygonF>

class QPainter;

namespace heed {

/// Paints a StepChart: the probability of the tokens taken as bars with a line along their tops, the entropy as a dashed
/// line, and a mark above every step where another token was more probable.
struct StepChartPainter
{
    const StepChartData& data;
    StepChartLayout layout;
    Theme theme;
    QFont font;
    int current = -1;
    int hovered = -1;

    void paint(QPainter& painter) const;

private:
    void paintLegend(QPainter& painter) const;
    void paintColumn(QPainter& painter, int step, const QColor& color) const;
    void paintMarks(QPainter& painter) const;
    QPolygonF probabilities() const;
    QPolygonF entropies() const;
};

} // namespace heed
