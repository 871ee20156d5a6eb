// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lens/lenschartlayout.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints a LensChart: for each layer its most probable token with a bar, and across all of them the probability of the
/// token that was written as a curve.
struct LensChartPainter
{
    const LensChartData& data;
    LensChartLayout layout;
    Theme theme;
    QFont font;
    int current = -1;
    int hovered = -1;
    double scrolled = 0.0;

    void paint(QPainter& painter) const;

private:
    void paintTitle(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintRow(QPainter& painter, int index) const;
    void paintCurve(QPainter& painter) const;
    void paintFooter(QPainter& painter) const;
    QPointF writtenAt(int index) const;
};

/// "after layer 3: “chat” 12.3 %, rank 4": what a row says of the token that was written.
QString lensReadingText(const LensChartData& data, int row);

} // namespace heed
