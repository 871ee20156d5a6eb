// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowlayout.h"

#include "widgets/numbertext.h"
#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLineGap = 3.0;        // between neighbouring labels
constexpr double kComfortable = 1.75;   // a roomy row, in lines
constexpr double kLargestLabels = 0.27; // of the width
constexpr double kStripGap = 5.0;       // between numbers, squares and labels
constexpr double kLinesGap = 2.0;
constexpr double kSquaresStrip = 56.0; // for the squares of all shown heads
constexpr double kLeastWidth = 0.7;
constexpr double kGreatestWidth = 10.0;
constexpr double kFan = 0.62; // of a row, over which the shown heads are spread

/// Row heights of both columns: the longer one as roomy as the viewport allows, the shorter one stretched beside it, so
/// that what belongs together stays about level.
void placeRows(FlowLayout& layout, double available)
{
    const double line = std::ceil(QFontMetricsF(layout.font).height()) + kLineGap;
    const int most = std::max({layout.left.count(), layout.right.count(), 1});
    const double pitch = std::clamp(available / most, line, std::max(line, kComfortable * line));
    const double height = pitch * most;
    for (FlowColumn* column : {&layout.left, &layout.right}) {
        column->pitch = height / std::max(column->count(), 1);
    }
    layout.contentHeight = height;
}

void placeColumns(FlowLayout& layout, int shownHeads, double width)
{
    const double squares = layout.square * shownHeads;
    const double strips = Theme::kPadding + layout.numbersWidth + kStripGap + squares + kStripGap;
    FlowColumn& left = layout.left;
    left.numbersLeft = Theme::kPadding;
    left.squaresLeft = left.numbersLeft + layout.numbersWidth + kStripGap;
    left.labelsLeft = strips;
    left.labelsWidth = left.labels.widest + 2.0 * Theme::kSpacing;
    layout.linesLeft = left.labelsLeft + left.labelsWidth + kLinesGap;

    FlowColumn& right = layout.right;
    right.numbersLeft = width - Theme::kPadding - layout.numbersWidth;
    right.squaresLeft = right.numbersLeft - kStripGap - squares;
    right.labelsWidth = right.labels.widest + 2.0 * Theme::kSpacing;
    right.labelsLeft = width - strips - right.labelsWidth;
    layout.linesRight = std::max(right.labelsLeft - kLinesGap, layout.linesLeft + 1.0);
}

} // namespace

FlowLayout FlowLayout::of(const FlowData& data, int shownHeads, const QSizeF& viewport, const QFont& font)
{
    FlowLayout layout;
    layout.font = font;
    layout.hasKeysOnLeft = data.hasKeysOnLeft;
    const QFontMetricsF metrics(font);
    const QFontMetricsF smallMetrics(smallFont(font));
    const double most = kLargestLabels * viewport.width();
    AxisLabels queries = measuredLabels(data.queryLabels, data.queries(), metrics, most);
    AxisLabels keys = measuredLabels(data.keyLabels, data.keys(), metrics, most);
    (data.hasKeysOnLeft ? layout.left : layout.right).labels = std::move(keys);
    (data.hasKeysOnLeft ? layout.right : layout.left).labels = std::move(queries);

    layout.heading = std::ceil(smallMetrics.height()) + 2.0 * Theme::kSpacing;
    layout.numbersWidth = std::ceil(smallMetrics.horizontalAdvance(decimalText(0.88, 2)));
    layout.square = std::clamp(kSquaresStrip / std::max(shownHeads, 1), 2.0, std::min(9.0, metrics.height() * 0.7));
    placeRows(layout, viewport.height() - layout.heading - Theme::kPadding);
    placeColumns(layout, shownHeads, viewport.width());
    return layout;
}

FlowToken FlowLayout::tokenAt(const QPointF& point) const
{
    for (const FlowSide side : {FlowSide::Left, FlowSide::Right}) {
        const bool isBeside = side == FlowSide::Left ? point.x() < linesLeft : point.x() > linesRight;
        const FlowColumn& tokens = column(side);
        const int index = int(std::floor(point.y() / tokens.pitch));
        if (isBeside && index >= 0 && index < tokens.count())
            return {side, index};
    }
    return {};
}

FlowToken FlowLayout::moved(FlowToken token, int rows) const
{
    return {token.side, std::clamp(token.index + rows, 0, std::max(column(token.side).count() - 1, 0))};
}

FlowToken FlowLayout::onSide(FlowToken token, FlowSide side) const
{
    if (side == token.side)
        return token;
    const FlowColumn& other = column(side);
    const double y = column(token.side).middle(token.index);
    return moved({side, int(std::floor(y / other.pitch))}, 0);
}

FlowFocus FlowLayout::focusOf(FlowToken token) const
{
    if (token.isNone())
        return {};
    return token.side == querySide() ? FlowFocus{token.index, -1} : FlowFocus{-1, token.index};
}

FlowRibbon FlowLayout::ribbon(int query, int key, double strength, int slot, int shownHeads) const
{
    const int leftIndex = hasKeysOnLeft ? key : query;
    const int rightIndex = hasKeysOnLeft ? query : key;
    const double row = std::min(left.pitch, right.pitch);
    const double most = std::min(kGreatestWidth, row * (shownHeads > 1 ? 0.28 : 0.5));
    const double fan = shownHeads > 1 ? kFan * row * (slot / (shownHeads - 1.0) - 0.5) : 0.0;
    FlowRibbon ribbon;
    ribbon.left = left.middle(leftIndex) + fan;
    ribbon.right = right.middle(rightIndex) + fan;
    ribbon.width = kLeastWidth + strength * (most - kLeastWidth);
    return ribbon;
}

} // namespace heed
