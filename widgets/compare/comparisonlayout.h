// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/comparisondata.h"
#include "widgets/heatmapview.h"
#include "widgets/labellayout.h"

#include <QFont>
#include <QRectF>

#include <array>

namespace heed {

/// Which maps of a comparison are seen.
enum class ComparisonMode {
    SideBySide, ///< A and B
    Difference, ///< A − B alone, large
    Both,       ///< A and B above, A − B below; all in a row where that leaves the cells larger
};

/// Where the parts of one map are.
struct ComparisonPanelLayout
{
    QRectF area;            ///< of the whole panel; empty: it is not seen
    QRectF title;           ///< the line above: name to the left, colours to the right
    QRectF cells;           ///< where cells may be
    double barsWidth = 0.0; ///< room to the right of the cells for a bar per row; 0: none
    AxisLabels queryLabels;
    AxisLabels keyLabels;
    LabelOrientation keyOrientation = LabelOrientation::Vertical;

    bool isSeen() const { return !area.isEmpty(); }
};

/// The geometry of a MapComparison: pure, in pixels of the widget.
struct ComparisonLayout
{
    std::array<ComparisonPanelLayout, 3> panels; ///< A, B, difference
    QRectF readout;                              ///< the line at the bottom

    static constexpr double kLabelGap = 6.0; ///< between labels and cells
    static constexpr double kBars = 40.0;    ///< of the difference: gap and the longest bar
    static constexpr double kBarGap = 6.0;   ///< between cells and bars

    const ComparisonPanelLayout& panel(ComparisonPanel panel) const { return panels[std::size_t(panel)]; }

    /// Without a difference, Both and Difference are laid out like SideBySide.
    static ComparisonLayout of(const ComparisonData& data, ComparisonMode mode, const QSizeF& size, const QFont& font);
};

} // namespace heed
