// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/positionlayout.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints a PositionView: it refers to the view's state and keeps none.
struct PositionPainter
{
    const PositionData& data;
    const PositionLayout& layout;
    const Matrix& similarity;
    Theme theme;
    QFont font;
    int pair = 0; ///< of the curves

    void paint(QPainter& painter) const;

private:
    void paintWords(QPainter& painter) const;
    double paintScale(QPainter& painter) const;
    void paintTable(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintCurve(QPainter& painter, int dimension, const QColor& color, const QString& name, double row) const;
    void paintSimilarity(QPainter& painter) const;
};

} // namespace heed
