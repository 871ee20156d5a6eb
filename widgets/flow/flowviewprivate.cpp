// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowviewprivate.h"

#include "widgets/flow/flowreadout.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLeastZoom = 0.5;
constexpr double kGreatestZoom = 3.0;

} // namespace

QFont FlowView::Private::font() const
{
    QFont zoomed = q->font();
    if (zoomed.pointSizeF() > 0.0)
        zoomed.setPointSizeF(zoomed.pointSizeF() * zoom);
    else
        zoomed.setPixelSize(std::max(1, int(std::lround(zoomed.pixelSize() * zoom))));
    return zoomed;
}

QPointF FlowView::Private::center(FlowToken token) const
{
    const FlowColumn& column = layout.column(token.side);
    const double x = token.side == FlowSide::Left ? column.labelsLeft + column.labelsWidth - Theme::kPadding
                                                  : column.labelsLeft + Theme::kPadding;
    return {x, column.middle(token.index) + layout.heading - scrolled()};
}

FlowPainter FlowView::Private::painter() const
{
    return {data,
            layout,
            links,
            heads,
            Theme(q->palette()),
            QSizeF(q->viewport()->size()),
            scrolled(),
            q->focus(),
            isLocked || !current.isNone(),
            line ? &*line : nullptr,
            false,
            q->devicePixelRatioF()};
}

void FlowView::Private::filterLinks()
{
    line.reset();
    links = filteredLinks(data, heads, filter, scale);
    layOut();
}

void FlowView::Private::layOut()
{
    layout = FlowLayout::of(data, heads.shownCount(), q->viewport()->size(), font());
    const int seen = std::max(1, q->viewport()->height() - int(layout.heading) - Theme::kPadding);
    q->verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(layout.contentHeight)) - seen));
    q->verticalScrollBar()->setPageStep(seen);
    q->verticalScrollBar()->setSingleStep(int(std::ceil(std::max(layout.left.pitch, 1.0))));
    q->viewport()->update();
}

void FlowView::Private::setZoom(double value)
{
    value = std::clamp(value, kLeastZoom, kGreatestZoom);
    if (value == zoom)
        return;
    const QScrollBar* bar = q->verticalScrollBar();
    const double middle = (bar->value() + 0.5 * bar->pageStep()) / std::max(layout.contentHeight, 1.0);
    zoom = value;
    layOut();
    q->verticalScrollBar()->setValue(int(middle * layout.contentHeight - 0.5 * bar->pageStep()));
}

void FlowView::Private::shrinkToFit()
{
    while (q->verticalScrollBar()->maximum() > 0 && zoom > kLeastZoom)
        setZoom(zoom / 1.05);
}

void FlowView::Private::scrollTo(FlowToken token)
{
    if (token.isNone())
        return;
    const QRectF row = layout.column(token.side).labelRect(token.index);
    QScrollBar* bar = q->verticalScrollBar();
    const int lowest = int(std::ceil(row.bottom())) - bar->pageStep();
    bar->setValue(std::clamp(bar->value(), std::min(lowest, int(row.top())), int(row.top())));
}

FlowToken FlowView::Private::tokenOf(FlowFocus focus) const
{
    if (focus.query >= 0)
        return {layout.querySide(), focus.query};
    return {layout.keySide(), focus.key};
}

void FlowView::Private::point(FlowToken token, const std::optional<FlowLink>& link)
{
    const auto cellOf = [this](FlowToken at, const std::optional<FlowLink>& on) {
        return on ? FlowFocus{on->query, on->key} : layout.focusOf(at);
    };
    const FlowFocus before = cellOf(current, line);
    const FlowFocus now = cellOf(token, link);
    const bool isSameLine = link.has_value() == line.has_value() && (!link || link->head == line->head);
    if (token == current && now == before && isSameLine)
        return;
    current = token;
    line = link;
    q->viewport()->update();
    speak();
    if (now != before)
        Q_EMIT q->cellHovered(now.query, now.key);
}

void FlowView::Private::pointAt(const QPointF& position)
{
    FlowToken token;
    if (position.y() >= layout.heading)
        token = layout.tokenAt(toContent(position));
    const auto link = token.isNone() ? painter().linkAt(position) : std::nullopt;
    if (!token.isNone() || link)
        q->viewport()->setCursor(Qt::PointingHandCursor);
    else
        q->viewport()->unsetCursor();
    point(token, link);
    if (link)
        QToolTip::showText(q->viewport()->mapToGlobal(position.toPoint()) + QPoint(12, 12),
                           flowToolTip(data, heads, *link), q->viewport());
    else
        QToolTip::hideText();
}

void FlowView::Private::goTo(FlowToken token)
{
    scrollTo(token);
    point(token, {});
}

/// Where a key leads: the first one to the selected token, or to the first query. None: it is no key for moving.
FlowToken FlowView::Private::tokenFor(int key) const
{
    const FlowToken from = !current.isNone()     ? current
                           : !selected.isEmpty() ? tokenOf(selected)
                                                 : FlowToken{layout.querySide(), 0};
    const int all = data.queries() + data.keys();
    const int page = std::max(1, int(q->verticalScrollBar()->pageStep() / layout.column(from.side).pitch) - 1);
    const auto moved = [&](int rows) { return current.isNone() ? from : layout.moved(from, rows); };
    switch (key) {
    case Qt::Key_Up:
        return moved(-1);
    case Qt::Key_Down:
        return moved(1);
    case Qt::Key_PageUp:
        return moved(-page);
    case Qt::Key_PageDown:
        return moved(page);
    case Qt::Key_Home:
        return layout.moved(from, -all);
    case Qt::Key_End:
        return layout.moved(from, all);
    case Qt::Key_Left:
        return layout.onSide(from, FlowSide::Left);
    case Qt::Key_Right:
        return layout.onSide(from, FlowSide::Right);
    default:
        return {};
    }
}

void FlowView::Private::choose(FlowToken token)
{
    const FlowFocus chosen = layout.focusOf(token);
    if (isLocked && chosen == selected) {
        q->setLocked(false);
        return;
    }
    selected = chosen;
    q->setLocked(true);
    q->viewport()->update();
    Q_EMIT q->cellSelected(chosen.query, chosen.key);
}

/// One thing at a time: what is pointed at, then the lock, then the selection.
void FlowView::Private::clear()
{
    if (!current.isNone() && !isLocked) {
        point({}, {});
    } else if (isLocked) {
        q->setLocked(false);
    } else if (!selected.isEmpty()) {
        selected = {};
        q->viewport()->update();
        Q_EMIT q->cellSelected(-1, -1);
    }
}

void FlowView::Private::speak()
{
    setSpokenValue(q, line ? flowSpoken(data, heads, FlowFocus{line->query, line->key})
                           : flowSpoken(data, heads, q->focus()));
}

} // namespace heed
