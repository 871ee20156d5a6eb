// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowpainter.h"
#include "widgets/flow/flowview.h"

#include <QScrollBar>

#include <optional>

namespace heed {

/// What a FlowView knows, and what pointer and keyboard make of it.
class FlowView::Private
{
public:
    explicit Private(FlowView* widget) : q(widget) { }

    double scrolled() const { return q->verticalScrollBar()->value(); }
    QFont font() const;
    QPointF toContent(const QPointF& point) const { return {point.x(), point.y() - layout.heading + scrolled()}; }
    QPointF center(FlowToken token) const;
    FlowPainter painter() const;
    void filterLinks();
    void layOut();
    void setZoom(double value);
    void shrinkToFit();
    void scrollTo(FlowToken token);
    FlowToken tokenOf(FlowFocus focus) const;
    void point(FlowToken token, const std::optional<FlowLink>& link);
    void pointAt(const QPointF& position);
    void goTo(FlowToken token);
    FlowToken tokenFor(int key) const;
    void choose(FlowToken token);
    void clear();
    void speak();

    FlowView* q;
    FlowData data;
    HeadMask heads;
    FlowFilter filter;
    ValueScale scale = ValueScale::Linear;
    FlowLinks links;
    FlowLayout layout;
    FlowFocus selected;
    FlowToken current;            ///< pointed at, or reached by keyboard
    std::optional<FlowLink> line; ///< pointed at
    bool isLocked = false;
    double zoom = 1.0;
};

} // namespace heed
