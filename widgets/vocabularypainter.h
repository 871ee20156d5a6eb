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

/// Where the parts of a VocabularyChart are: pure geometry. Title and footer stay where they are, the rows between them
/// scroll when there is not enough room.
struct VocabularyLayout
{
    static constexpr double kComfortableGap = 10.0; ///< added to a line's height for a row
    static constexpr double kTightestGap = 2.0;

    QRectF title;
    QRectF rows; ///< what can be seen of them
    double rowHeight = 0.0;
    double contentHeight = 0.0; ///< of all rows; more than rows.height(): they scroll
    double pieceWidth = 0.0;    ///< for the widest piece, up to a share of the width
    double percentWidth = 0.0;  ///< for the probabilities at the right
    QRectF footer;

    static VocabularyLayout of(const VocabularyChartData& data, const QSizeF& size, const QFont& font);
    /// The height at which that many rows can be seen.
    static int heightFor(const VocabularyChartData& data, const QFont& font, int rows, double gap);

    /// Of a row, or of the rest below them, when the rows are scrolled so far.
    QRectF row(int index, double scrolled = 0.0) const
    {
        return {rows.left(), rows.top() + index * rowHeight - scrolled, rows.width(), rowHeight};
    }
    int rowAt(const QPointF& position, int count, double scrolled = 0.0) const;
    QRectF track(const QRectF& row) const; ///< where its bar runs from 0 to 1
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
    double scrolled = 0.0;
    bool canUse = true; ///< whether another token can be used instead of the one that was taken

    void paint(QPainter& painter) const;

    /// The button on a row that is pointed at or current: to use its token instead. Null for the token that was taken, and where
    /// none can be used.
    QRectF useButton(int row) const;

private:
    void paintRow(QPainter& painter, int index) const;
    void paintBar(QPainter& painter, const QRectF& row, double probability, const QBrush& brush) const;
    void paintUseButton(QPainter& painter, int index) const;
    void paintRest(QPainter& painter) const;
};

/// "83.1 %", with more digits for small ones.
QString percentText(double probability);
/// The natural logarithm, "−0.19".
QString logText(double probability);
/// "Entropy 1.23 nats · perplexity 3.4".
QString entropyText(double entropy);

} // namespace heed
