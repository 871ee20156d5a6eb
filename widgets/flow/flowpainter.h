// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowlayout.h"
#include "widgets/flow/flowlinks.h"
#include "widgets/theme.h"

#include <QSizeF>

#include <optional>
#include <vector>

class QPainter;

namespace heed {

/// Paints a flow of attention: it refers to a view's state and keeps none.
struct FlowPainter
{
    /// More lines than this at once nobody can follow; the strongest of those in view are drawn.
    static constexpr int kMostLines = 6000;

    const FlowData& data;
    const FlowLayout& layout;
    const FlowLinks& links;
    const HeadMask& shown;
    Theme theme;
    QSizeF viewport;
    double scrolled = 0.0;             ///< the content's y below the heading
    FlowFocus focus;                   ///< what stands out
    bool keepsOnlyFocus = false;       ///< the other lines are left out, not only faded
    const FlowLink* pointed = nullptr; ///< a line to paint once more, above all others
    bool isVector = false;             ///< lines as paths, for files; else as pixels
    double devicePixelRatio = 1.0;

    void paint(QPainter& painter) const;

    /// The line of a link in the viewport's coordinates.
    FlowRibbon ribbonOf(const FlowLink& link) const;

    /// The drawn line under a point of the viewport: the nearest, and of equally near ones the uppermost.
    std::optional<FlowLink> linkAt(const QPointF& point) const;

private:
    struct Line
    {
        const FlowLink* link;
        FlowRibbon ribbon;
    };

    QRectF linesArea() const;
    bool isFaded(const FlowLink& link) const;
    std::vector<const FlowLink*> visibleLinks() const;
    std::vector<Line> lines() const;
    FlowRibbon ribbonAt(const FlowLink& link, int place, int shownHeads) const;
    double weightAtFocus(FlowToken token) const;
    void paintLines(QPainter& painter) const;
    void paintColumn(QPainter& painter, FlowSide side) const;
    void paintToken(QPainter& painter, FlowToken token) const;
    void paintSquares(QPainter& painter, FlowToken token) const;
    void paintHeading(QPainter& painter) const;
};

} // namespace heed
