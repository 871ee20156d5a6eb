// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowview.h"

#include "widgets/flow/flowviewprivate.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"
#include "widgets/zooming.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace heed {

namespace {

} // namespace

FlowView::FlowView(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Attention as lines between tokens"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

FlowView::~FlowView() = default;

void FlowView::setData(FlowData data)
{
    m_d->point({}, {});
    m_d->data = std::move(data);
    m_d->selected = {};
    if (m_d->heads.heads() != m_d->data.heads())
        m_d->heads = HeadMask::all(m_d->data.heads());
    setLocked(false);
    m_d->filterLinks();
    m_d->speak();
}

const FlowData& FlowView::data() const
{
    return m_d->data;
}

void FlowView::setShownHeads(const HeadMask& heads)
{
    if (heads == m_d->heads || heads.heads() != m_d->data.heads())
        return;
    m_d->heads = heads;
    m_d->filterLinks();
    m_d->speak();
}

void FlowView::setFilter(const FlowFilter& filter)
{
    if (filter == m_d->filter)
        return;
    m_d->filter = filter;
    m_d->filterLinks();
}

void FlowView::setValueScale(ValueScale scale)
{
    if (scale == m_d->scale)
        return;
    m_d->scale = scale;
    m_d->filterLinks();
}

const FlowLinks& FlowView::links() const
{
    return m_d->links;
}

void FlowView::setSelected(FlowFocus selected)
{
    if (selected.query >= m_d->data.queries())
        selected.query = -1;
    if (selected.key >= m_d->data.keys())
        selected.key = -1;
    if (selected == m_d->selected)
        return;
    m_d->selected = selected;
    if (selected.isEmpty())
        setLocked(false);
    m_d->scrollTo(m_d->tokenOf(selected));
    viewport()->update();
    m_d->speak();
}

FlowFocus FlowView::selected() const
{
    return m_d->selected;
}

bool FlowView::isLocked() const
{
    return m_d->isLocked;
}

void FlowView::setLocked(bool isLocked)
{
    isLocked = isLocked && !m_d->selected.isEmpty();
    if (isLocked == m_d->isLocked)
        return;
    m_d->isLocked = isLocked;
    viewport()->update();
}

FlowFocus FlowView::focus() const
{
    return m_d->current.isNone() || m_d->isLocked ? m_d->selected : m_d->layout.focusOf(m_d->current);
}

QPointF FlowView::queryCenter(int query) const
{
    return m_d->center({m_d->layout.querySide(), query});
}

QPointF FlowView::keyCenter(int key) const
{
    return m_d->center({m_d->layout.keySide(), key});
}

QPointF FlowView::pointOnLink(const FlowLink& link, double share) const
{
    const double span = m_d->layout.linesRight - m_d->layout.linesLeft;
    return {m_d->layout.linesLeft + share * span, ribbonY(m_d->painter().ribbonOf(link), share)};
}

double FlowView::zoom() const
{
    return m_d->zoom;
}

QSize FlowView::sizeHint() const
{
    return {560, 480};
}

QSize FlowView::minimumSizeHint() const
{
    return {280, 200};
}

void FlowView::zoomIn()
{
    m_d->setZoom(m_d->zoom * kZoomStep);
}

void FlowView::zoomOut()
{
    m_d->setZoom(m_d->zoom / kZoomStep);
}

void FlowView::showWhole()
{
    m_d->setZoom(1.0);
    m_d->shrinkToFit();
}

bool FlowView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->point({}, {});
    if (const auto pinch = pinchOf(*event)) {
        m_d->setZoom(m_d->zoom * pinch->factor);
        return true;
    }
    return ViewArea::viewportEvent(event);
}

void FlowView::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void FlowView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("Translate a sentence to see its attention as lines"));
    } else {
        m_d->painter().paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void FlowView::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
    m_d->scrollTo(m_d->tokenOf(m_d->selected));
}

void FlowView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the heading stays
}

void FlowView::keyPressEvent(QKeyEvent* event)
{
    if (m_d->data.isEmpty() || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        ViewArea::keyPressEvent(event);
        return;
    }
    if (zoomByKey(*this, *event))
        return;
    if (const FlowToken next = m_d->tokenFor(event->key()); !next.isNone()) {
        m_d->goTo(next);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_d->current.isNone())
            m_d->choose(m_d->current);
        else
            setLocked(!isLocked());
        break;
    case Qt::Key_Escape:
        m_d->clear();
        break;
    case Qt::Key_A:
        Q_EMIT allHeadsRequested();
        break;
    default:
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && event->key() - Qt::Key_1 < m_d->data.heads())
            Q_EMIT headToggled(event->key() - Qt::Key_1);
        else
            ViewArea::keyPressEvent(event);
    }
}

void FlowView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        ViewArea::mousePressEvent(event);
        return;
    }
    m_d->pointAt(event->position());
    if (!m_d->current.isNone()) {
        m_d->choose(m_d->current);
    } else if (m_d->line) {
        const FlowFocus cell{m_d->line->query, m_d->line->key};
        setSelected(cell);
        Q_EMIT cellSelected(cell.query, cell.key);
    } else {
        setLocked(false);
    }
}

void FlowView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void FlowView::mouseMoveEvent(QMouseEvent* event)
{
    m_d->pointAt(event->position());
}

void FlowView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        ViewArea::wheelEvent(event);
        m_d->pointAt(event->position());
        return;
    }
    m_d->setZoom(m_d->zoom * wheelFactor(wheelNotches(*event).y()));
    event->accept();
}

} // namespace heed
