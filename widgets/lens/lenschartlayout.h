// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lens/lenschartdata.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace heed {

/// Where the parts of a LensChart are: pure geometry. Title, legend and footer stay where they are, the rows between them
/// scroll when there is not enough room.
struct LensChartLayout
{
    static constexpr double kComfortableGap = 10.0; ///< added to a line's height for a row
    static constexpr double kTightestGap = 2.0;

    QRectF title;
    QRectF legend;
    QRectF rows; ///< what can be seen of them
    double rowHeight = 0.0;
    double contentHeight = 0.0; ///< of all rows; more than rows.height(): they scroll
    double layerWidth = 0.0;    ///< for the names of the layers, at the left
    double pieceWidth = 0.0;    ///< for the widest token, up to a share of the width
    double percentWidth = 0.0;  ///< for the probabilities, behind the bars
    double rankWidth = 0.0;     ///< for the ranks of the token that was written, at the right; 0 where there is no room
    QRectF footer;

    static LensChartLayout of(const LensChartData& data, const QSizeF& size, const QFont& font);
    /// The height at which that many rows can be seen.
    static int heightFor(const LensChartData& data, const QFont& font, int rows, double gap);

    /// Of a row when the rows are scrolled so far.
    QRectF row(int index, double scrolled = 0.0) const
    {
        return {rows.left(), rows.top() + index * rowHeight - scrolled, rows.width(), rowHeight};
    }
    int rowAt(const QPointF& position, int count, double scrolled = 0.0) const; ///< −1: none
    QRectF piece(const QRectF& row) const;
    QRectF track(const QRectF& row) const; ///< where its bar and the curve run from 0 to 1
    QRectF percent(const QRectF& row) const;
    QRectF rank(const QRectF& row) const; ///< also of the legend: the heading of the column
};

/// "Embedding" for row 0, else the layer's number from 1.
QString lensRowName(int row);
/// "rank", above the column of ranks.
QString lensRankHeading();

} // namespace heed
