// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowdata.h"
#include "widgets/flow/flowribbons.h"
#include "widgets/labellayout.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace heed {

enum class FlowSide { Left, Right };

/// One token of one column. index −1: none.
struct FlowToken
{
    FlowSide side = FlowSide::Left;
    int index = -1;

    bool isNone() const { return index < 0; }
    friend bool operator==(const FlowToken&, const FlowToken&) = default;
};

/// One of the two columns; x in the viewport, y in the content.
struct FlowColumn
{
    AxisLabels labels;
    double top = 0.0;         ///< of the first row
    double pitch = 0.0;       ///< from row to row; never less than a line of text
    double numbersLeft = 0.0; ///< the outermost strip, for weights
    double squaresLeft = 0.0; ///< the strip beside it, for a square per head
    double labelsLeft = 0.0;  ///< innermost, where the lines begin
    double labelsWidth = 0.0;

    int count() const { return labels.count(); }
    double middle(int index) const { return (index + 0.5) * pitch; }
    double bottom() const { return count() * pitch; }
    QRectF labelRect(int index) const { return {labelsLeft, index * pitch, labelsWidth, pitch}; }
};

/// Where the parts of a flow of attention are: pure geometry. y of the columns is in the content, which scrolls under
/// the pinned heading.
struct FlowLayout
{
    QFont font;              ///< of the labels
    double heading = 0.0;    ///< height of the strip with the titles
    double numbersWidth = 0; ///< of a number strip
    double square = 0.0;     ///< side of a head's square
    FlowColumn left;
    FlowColumn right;
    double linesLeft = 0.0; ///< the lines run between these two
    double linesRight = 0.0;
    double contentHeight = 0.0;
    bool hasKeysOnLeft = false;

    /// @param viewport what there is to see; the content may be higher. Its width is all used.
    /// @param font     of the labels, already zoomed.
    static FlowLayout of(const FlowData& data, int shownHeads, const QSizeF& viewport, const QFont& font);

    const FlowColumn& column(FlowSide side) const { return side == FlowSide::Left ? left : right; }
    FlowSide querySide() const { return hasKeysOnLeft ? FlowSide::Right : FlowSide::Left; }
    FlowSide keySide() const { return hasKeysOnLeft ? FlowSide::Left : FlowSide::Right; }

    /// The token whose row, label, squares and number included, is at a point of the content; none between the columns.
    FlowToken tokenAt(const QPointF& point) const;

    /// The token that many rows below (above: negative), within its column; the one level with it on a side.
    FlowToken moved(FlowToken token, int rows) const;
    FlowToken onSide(FlowToken token, FlowSide side) const;

    /// What a token stands for: a query or a key.
    FlowFocus focusOf(FlowToken token) const;

    /// The line of a link: heads that are shown together stand side by side at a token, so that none hides another.
    /// @param slot of the head among the shown ones, 0..shownHeads−1.
    FlowRibbon ribbon(int query, int key, double strength, int slot, int shownHeads) const;
};

} // namespace heed
