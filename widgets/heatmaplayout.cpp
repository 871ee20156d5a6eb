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

} // namespace

HeatmapLayout HeatmapLayout::of(const AttentionMapData& map, const QSizeF& size, const QFont& font,
                                const HeatmapRoom& room)
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF titleMetrics(smallFont(font));
    constexpr double kPadding = Theme::kPadding;
    constexpr double kSpacing = Theme::kSpacing;
    const double largestLabel = kLargestLabelLines * metrics.height();

    HeatmapLayout layout;
    layout.hasProfiles
        = room.hasProfiles && size.width() >= kLeastForProfiles.width() && size.height() >= kLeastForProfiles.height();
    layout.queryLabels = measuredLabels(map.queryLabels, map.queries(), metrics,
                                        std::min(largestLabel, size.width() * kLargestLabelShare));
    layout.keyLabels = measuredLabels(map.keyLabels, map.keys(), metrics,
                                      std::min(largestLabel, size.height() * kLargestLabelShare));

    const double titleHeight = std::ceil(titleMetrics.height());
    const double readoutHeight = std::ceil(metrics.height());
    const double lineWidth = std::max(0.0, size.width() - 2.0 * kPadding);
    layout.pins = {kPadding, size.height() - kSpacing - room.pinsHeight, lineWidth, room.pinsHeight};
    layout.readout = {kPadding, layout.pins.top() - readoutHeight, lineWidth, readoutHeight};
    const double bottom = layout.readout.top() - kSpacing - layout.profileReach();
    layout.queryTitleOffset
        = kLabelGap + layout.queryLabels.widest + (map.queryAxisTitle.isEmpty() ? 0.0 : kSpacing + titleHeight);
    const double left = kPadding + layout.queryTitleOffset;
    const double scaleWidth = kScaleGap + kScaleWidth + room.scaleTicksWidth;

    for (const LabelOrientation orientation :
         {LabelOrientation::Horizontal, LabelOrientation::Diagonal, LabelOrientation::Vertical}) {
        layout.keyOrientation = orientation;
        layout.keyTitleOffset = kLabelGap + keyLabelsHeight(layout.keyLabels, orientation)
                                + (map.keyAxisTitle.isEmpty() ? 0.0 : kSpacing + titleHeight);
        const double top = kPadding + layout.keyTitleOffset;
        const double beside = layout.profileReach() + scaleWidth;
        const double right
            = size.width() - kPadding - std::max(beside, keyLabelsOverhang(layout.keyLabels, orientation, 0.0));
        layout.cells = {left, top, std::max(0.0, right - left), std::max(0.0, bottom - top)};
        const QSizeF cell = HeatmapView::fittingCell(map.queries(), map.keys(), layout.cells.size());
        if (cell.width() >= labelPitch(layout.keyLabels, orientation))
            break;
    }
    return layout;
}

} // namespace heed
