// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmaplayout.h"

#include "widgets/heatmapview.h"
#include "widgets/theme.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr double kLargestLabelShare = 0.3;  // of the widget's side
constexpr double kLargestLabelLines = 10.0; // label length in line heights
constexpr QSizeF kLeastForProfiles(340.0, 260.0);

double scaleWidth(const HeatmapRoom& room)
{
    return HeatmapLayout::kScaleGap + HeatmapLayout::kScaleWidth + room.scaleTicksWidth;
}

/// @param largest length of a query's and of a key's label
void measureLabels(HeatmapLayout& layout, const AttentionMapData& map, const QFont& font, const QSizeF& largest)
{
    const QFontMetricsF metrics(font);
    const double titleHeight = std::ceil(QFontMetricsF(smallFont(font)).height());
    layout.queryLabels = measuredLabels(map.queryLabels, map.queries(), metrics, largest.width());
    layout.keyLabels = measuredLabels(map.keyLabels, map.keys(), metrics, largest.height());
    layout.queryTitleOffset = HeatmapLayout::kLabelGap + layout.queryLabels.widest
                              + (map.queryAxisTitle.isEmpty() ? 0.0 : Theme::kSpacing + titleHeight);
}

void orientKeyLabels(HeatmapLayout& layout, const AttentionMapData& map, const QFont& font,
                     LabelOrientation orientation)
{
    const double titleHeight = std::ceil(QFontMetricsF(smallFont(font)).height());
    layout.keyOrientation = orientation;
    layout.keyTitleOffset = HeatmapLayout::kLabelGap + keyLabelsHeight(layout.keyLabels, orientation)
                            + (map.keyAxisTitle.isEmpty() ? 0.0 : Theme::kSpacing + titleHeight);
}

} // namespace

HeatmapLayout HeatmapLayout::of(const AttentionMapData& map, const QSizeF& size, const QFont& font,
                                const HeatmapRoom& room)
{
    const QFontMetricsF metrics(font);
    constexpr double kPadding = Theme::kPadding;
    constexpr double kSpacing = Theme::kSpacing;
    const double largestLabel = kLargestLabelLines * metrics.height();

    HeatmapLayout layout;
    layout.hasProfiles
        = room.hasProfiles && size.width() >= kLeastForProfiles.width() && size.height() >= kLeastForProfiles.height();
    measureLabels(layout, map, font,
                  {std::min(largestLabel, size.width() * kLargestLabelShare),
                   std::min(largestLabel, size.height() * kLargestLabelShare)});

    const double readoutHeight = std::ceil(metrics.height());
    const double lineWidth = std::max(0.0, size.width() - 2.0 * kPadding);
    layout.pins = {kPadding, size.height() - kSpacing - room.pinsHeight, lineWidth, room.pinsHeight};
    layout.readout = {kPadding, layout.pins.top() - readoutHeight, lineWidth, readoutHeight};
    const double bottom = layout.readout.top() - kSpacing - layout.profileReach();
    const double left = kPadding + layout.queryTitleOffset;

    for (const LabelOrientation orientation :
         {LabelOrientation::Horizontal, LabelOrientation::Diagonal, LabelOrientation::Vertical}) {
        orientKeyLabels(layout, map, font, orientation);
        const double top = kPadding + layout.keyTitleOffset;
        const double beside = layout.profileReach() + scaleWidth(room);
        const double right
            = size.width() - kPadding - std::max(beside, keyLabelsOverhang(layout.keyLabels, orientation, 0.0));
        layout.cells = {left, top, std::max(0.0, right - left), std::max(0.0, bottom - top)};
        const QSizeF cell = HeatmapView::fittingCell(map.queries(), map.keys(), layout.cells.size());
        if (cell.width() >= labelPitch(layout.keyLabels, orientation))
            break;
    }
    return layout;
}

HeatmapLayout HeatmapLayout::around(const AttentionMapData& map, const HeatmapView& view, const QFont& font,
                                    const HeatmapRoom& room)
{
    const double line = std::ceil(QFontMetricsF(font).height());
    const double cellWidth = view.cellSize().width();
    HeatmapLayout layout;
    layout.hasProfiles = room.hasProfiles;
    measureLabels(layout, map, font, {kLargestLabelLines * line, kLargestLabelLines * line});
    orientKeyLabels(layout, map, font, keyLabelOrientation(layout.keyLabels, cellWidth));
    const double left = Theme::kPadding + std::max(layout.queryTitleOffset, kLabelGap + room.columnNameWidth);
    layout.cells = {QPointF(std::ceil(left), std::ceil(layout.keyTitleOffset)), view.plotRect().size()};

    const double beside = std::max(layout.profileReach() + scaleWidth(room),
                                   keyLabelsOverhang(layout.keyLabels, layout.keyOrientation, cellWidth));
    const double title = QFontMetricsF(smallFont(font)).horizontalAdvance(map.keyAxisTitle);
    const double width
        = std::ceil(std::max({layout.cells.right() + beside, layout.cells.left() + title, room.readoutWidth}));
    const double below = layout.cells.bottom() + layout.profileReach() + Theme::kSpacing;
    layout.readout = {0.0, below, width, room.readoutWidth > 0.0 ? line : 0.0};
    layout.pins = {0.0, layout.readout.bottom(), width, room.pinsHeight};
    return layout;
}

} // namespace heed
