// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowchart.h"

#include "widgets/entrykeys.h"
#include "widgets/heatmapreadout.h"
#include "widgets/rowchartlayout.h"
#include "widgets/rowchartpainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace heed {

class RowChart::Private
{
public:
    explicit Private(RowChart* widget) : q(widget) { }

    double scrolled() const { return q->horizontalScrollBar()->value(); }
    int keyAt(const QPointF& position) const
    {
        return position.x() < layout.axisWidth ? -1 : layout.keyAt(position.x() + scrolled());
    }
    void layOut();
    void reveal(int key);
    int shownKey() const;
    void select(int key);
    void setHovered(int key);
    QString spoken() const;

    RowChart* q;
    RowChartData row;
    RowChartLayout layout;
    int current = -1;
    int hovered = -1;
};

void RowChart::Private::layOut()
{
    layout = RowChartLayout::of(row, q->viewport()->size(), q->font());
    const int width = q->viewport()->width();
    q->horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(layout.contentWidth)) - width));
    q->horizontalScrollBar()->setPageStep(std::max(1, width - int(layout.axisWidth)));
    q->horizontalScrollBar()->setSingleStep(int(std::ceil(layout.slot * 2.0)));
    q->viewport()->update();
}

/// Scrolls no further than it takes to see the whole column.
void RowChart::Private::reveal(int key)
{
    const QRectF column = layout.column(layout.weights, key);
    QScrollBar* bar = q->horizontalScrollBar();
    const int begin = int(column.left() - layout.axisWidth);
    const int end = int(std::ceil(column.right())) + Theme::kPadding - q->viewport()->width();
    bar->setValue(std::clamp(bar->value(), std::min(end, begin), begin));
}

/// What a new row is scrolled to: the current key, else the one with the largest weight; −1 without a row.
int RowChart::Private::shownKey() const
{
    return current >= 0 ? current : row.strongestKey();
}

void RowChart::Private::select(int key)
{
    if (key < 0 || key >= row.keys())
        return;
    q->setCurrentKey(key);
    Q_EMIT q->keySelected(key);
}

void RowChart::Private::setHovered(int key)
{
    if (key == hovered)
        return;
    hovered = key;
    q->viewport()->update();
    Q_EMIT q->keyHovered(key);
}

QString RowChart::Private::spoken() const
{
    if (current < 0)
        return {};
    const QString label = row.keyLabels.value(current);
    if (row.isMasked(current))
        return RowChart::tr("“%1” may not look at “%2”.").arg(row.queryLabel, label);
    return RowChart::tr("“%1” gives “%2” the weight %3.")
        .arg(row.queryLabel, label, weightText(double(row.weights[std::size_t(current)])));
}

RowChart::RowChart(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Attention of one query before and after softmax"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

RowChart::~RowChart() = default;

void RowChart::setRow(RowChartData row)
{
    if (row.keys() != m_d->row.keys())
        m_d->current = -1;
    m_d->row = std::move(row);
    m_d->layOut();
    if (const int shown = m_d->shownKey(); shown >= 0)
        m_d->reveal(shown);
    m_d->setHovered(-1);
    setSpokenValue(this, m_d->spoken());
}

const RowChartData& RowChart::row() const
{
    return m_d->row;
}

int RowChart::currentKey() const
{
    return m_d->current;
}

QPointF RowChart::keyCenter(int key) const
{
    return m_d->layout.column(m_d->layout.weights, key).center() - QPointF(m_d->scrolled(), 0.0);
}

QSize RowChart::sizeHint() const
{
    return {360, 260};
}

QSize RowChart::minimumSizeHint() const
{
    return {180, 160};
}

void RowChart::setCurrentKey(int key)
{
    const int valid = key >= 0 && key < m_d->row.keys() ? key : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    if (valid >= 0)
        m_d->reveal(valid);
    viewport()->update();
    setSpokenValue(this, m_d->spoken());
}

bool RowChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    return ViewArea::viewportEvent(event);
}

void RowChart::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void RowChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->row.keys() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("Choose a row of the attention map to see it here"));
    } else {
        RowChartPainter{m_d->row,        m_d->layout,        theme,        font(),
                        m_d->scrolled(), viewport()->size(), m_d->current, m_d->hovered}
            .paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void RowChart::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
    if (const int shown = m_d->shownKey(); shown >= 0)
        m_d->reveal(shown);
}

void RowChart::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the numbers at the left do not scroll along
}

void RowChart::keyPressEvent(QKeyEvent* event)
{
    if (const auto entry = entryByKey(event->key(), Qt::Horizontal, m_d->current, m_d->row.keys()))
        m_d->select(*entry);
    else
        ViewArea::keyPressEvent(event);
}

void RowChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_d->select(m_d->keyAt(event->position()));
}

void RowChart::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void RowChart::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->keyAt(event->position()));
}

void RowChart::wheelEvent(QWheelEvent* event)
{
    // There is only one way to scroll, so an upright wheel goes that way too.
    QApplication::sendEvent(horizontalScrollBar(), event);
}

} // namespace heed
