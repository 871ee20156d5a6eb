// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"
#include "widgets/vocabularychartdata.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

class QPainter;

namespace heed {

/// Where the parts of a VocabularyChart are: pure geometry.
struct VocabularyLayout
{
    static constexpr double kComfortableGap = 10.0; ///< added to a line's height for a row
    static constexpr double kTightestGap = 2.0;

    QRectF title;
    double rowsTop = 0.0;
    double rowHeight = 0.0;
    double left = 0.0;
    double width = 0.0;
    double pieceWidth = 0.0;   ///< for the widest piece, up to a share of the width
    double percentWidth = 0.0; ///< for the probabilities at the right
    QRectF footer;

    static VocabularyLayout of(const VocabularyChartData& data, const QSizeF& size, const QFont& font);
    static int heightFor(const VocabularyChartData& data, const QFont& font, double gap);

    QRectF row(int index) const { return {left, rowsTop + index * rowHeight, width, rowHeight}; }
    int rowAt(const QPointF& position, int rows) const;
};

/// Paints a VocabularyChart.
struct VocabularyPainter
{
    const VocabularyChartData& data;
    VocabularyLayout layout;
    Theme theme;
    QFont font;
    int current = -1;
    int hovered = -1;

    void paint(QPainter& painter) const;

private:
    void paintRow(QPainter& painter, int index) const;
    void paintBar(QPainter& painter, const QRectF& row, double probability, const QBrush& brush) const;
    void paintRest(QPainter& painter) const;
};

/// "83.1 %", with more digits for small ones.
QString percentText(double probability);
/// The natural logarithm, "−0.19".
QString logText(double probability);
/// "Entropy 1.23 nats, like a choice among 3.4 equally likely tokens".
QString entropyText(double entropy);

} // namespace heed
