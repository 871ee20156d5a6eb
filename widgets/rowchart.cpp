// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowchart.h"

#include "widgets/heatmapreadout.h"
#include "widgets/rowchartlayout.h"
#include "widgets/rowchartpainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

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

RowChart::RowChart(QWidget* parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Attention of one query before and after softmax"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

RowChart::~RowChart() = default;

void RowChart::setRow(RowChartData row)
{
    if (row.keys() != d->row.keys())
        d->current = -1;
    d->row = std::move(row);
    d->layOut();
    d->setHovered(-1);
    setSpokenValue(this, d->spoken());
}

const RowChartData& RowChart::row() const
{
    return d->row;
}

int RowChart::currentKey() const
{
    return d->current;
}

QPointF RowChart::keyCenter(int key) const
{
    return d->layout.column(d->layout.weights, key).center() - QPointF(d->scrolled(), 0.0);
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
    const int valid = key >= 0 && key < d->row.keys() ? key : -1;
    if (valid == d->current)
        return;
    d->current = valid;
    if (valid >= 0) {
        const QRectF column = d->layout.column(d->layout.weights, valid);
        QScrollBar* bar = horizontalScrollBar();
        const int begin = int(column.left() - d->layout.axisWidth);
        const int end = int(std::ceil(column.right())) + Theme::kPadding - viewport()->width();
        bar->setValue(std::clamp(bar->value(), std::min(end, begin), begin));
    }
    viewport()->update();
    setSpokenValue(this, d->spoken());
}

bool RowChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        d->setHovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void RowChart::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->layOut();
}

void RowChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (d->row.keys() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("Choose a row of the attention map to see it here"));
    } else {
        RowChartPainter{d->row, d->layout, theme, font(), d->scrolled(), viewport()->size(), d->current, d->hovered}
            .paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void RowChart::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    d->layOut();
}

void RowChart::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the numbers at the left do not scroll along
}

void RowChart::keyPressEvent(QKeyEvent* event)
{
    const int last = d->row.keys() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        d->select(d->current < 0 ? last : std::max(d->current - 1, 0));
        break;
    case Qt::Key_Right:
        d->select(std::min(d->current + 1, last));
        break;
    case Qt::Key_Home:
        d->select(0);
        break;
    case Qt::Key_End:
        d->select(last);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RowChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        d->select(d->keyAt(event->position()));
}

void RowChart::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void RowChart::mouseMoveEvent(QMouseEvent* event)
{
    d->setHovered(d->keyAt(event->position()));
}

void RowChart::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RowChart::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace heed
