// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lenschart.h"

#include "widgets/entrykeys.h"
#include "widgets/lens/lenschartpainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/vocabularypainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

namespace {

constexpr int kRowsAtLeast = 3; // of them can be seen without scrolling

} // namespace

class LensChart::Private
{
public:
    explicit Private(LensChart* widget) : q(widget) { }

    double scrolled() const { return q->verticalScrollBar()->value(); }
    LensChartPainter painter() const
    {
        return {data,
                LensChartLayout::of(data, q->viewport()->size(), q->font()),
                Theme(q->palette()),
                q->font(),
                current,
                hovered,
                scrolled()};
    }
    int rowAt(const QPointF& position) const { return painter().layout.rowAt(position, data.count(), scrolled()); }
    void layOut();
    void select(int row);
    void setHovered(int row);
    void speak() { setSpokenValue(q, current < 0 ? QString() : description(current)); }
    QString description(int row) const;

    LensChart* q;
    LensChartData data;
    int current = -1;
    int hovered = -1;
};

void LensChart::Private::layOut()
{
    const LensChartLayout layout = painter().layout;
    QScrollBar* bar = q->verticalScrollBar();
    bar->setRange(0, std::max(0, int(std::ceil(layout.contentHeight - layout.rows.height()))));
    bar->setPageStep(std::max(1, int(layout.rows.height())));
    bar->setSingleStep(std::max(1, int(layout.rowHeight)));
    q->viewport()->update();
}

void LensChart::Private::select(int row)
{
    if (row < 0 || row >= data.count())
        return;
    q->setCurrentRow(row);
    Q_EMIT q->rowSelected(row);
}

void LensChart::Private::setHovered(int row)
{
    if (row == hovered)
        return;
    hovered = row;
    q->viewport()->update();
}

QString LensChart::Private::description(int row) const
{
    const LensChartData::Row& reading = data.rows[std::size_t(row)];
    //: %1: "Layer 3: “chat” 12.3 %, rank 4"
    return LensChart::tr("%1; most probable is “%2” (%3)")
        .arg(lensReadingText(data, row), reading.piece, percentText(reading.probability));
}

LensChart::LensChart(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("The next token after each layer"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
}

LensChart::~LensChart() = default;

void LensChart::setReadings(LensChartData readings)
{
    m_d->data = std::move(readings);
    if (m_d->current >= m_d->data.count())
        m_d->current = -1;
    if (m_d->hovered >= m_d->data.count())
        m_d->hovered = -1;
    m_d->speak();
    m_d->layOut();
    updateGeometry();
}

const LensChartData& LensChart::readings() const
{
    return m_d->data;
}

int LensChart::currentRow() const
{
    return m_d->current;
}

QRect LensChart::rowRect(int row) const
{
    return m_d->painter().layout.row(row, m_d->scrolled()).toRect();
}

QSize LensChart::sizeHint() const
{
    return {300, LensChartLayout::heightFor(m_d->data, font(), m_d->data.count(), LensChartLayout::kComfortableGap)};
}

QSize LensChart::minimumSizeHint() const
{
    return {180, LensChartLayout::heightFor(m_d->data, font(), kRowsAtLeast, LensChartLayout::kTightestGap)};
}

void LensChart::setCurrentRow(int row)
{
    const int valid = row >= 0 && row < m_d->data.count() ? row : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    m_d->speak();
    if (valid >= 0) {
        const LensChartLayout layout = m_d->painter().layout;
        const int end = int(std::ceil((valid + 1) * layout.rowHeight - layout.rows.height()));
        const int begin = int(valid * layout.rowHeight);
        verticalScrollBar()->setValue(std::clamp(verticalScrollBar()->value(), std::min(end, begin), begin));
    }
    viewport()->update();
}

bool LensChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (event->type() != QEvent::ToolTip)
        return ViewArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = m_d->rowAt(help->pos());
    if (row >= 0) {
        QToolTip::showText(help->globalPos(), m_d->description(row), this, rowRect(row));
    } else {
        QToolTip::showText(
            help->globalPos(),
            tr("What the model would write if its decoder ended after this layer: the output layer and its softmax, "
               "applied to what the layer passes on (the “logit lens”, nostalgebraist 2020). The last layer’s is the "
               "model’s own answer. Earlier layers were not trained to be read like this: read them as a hint."),
            this);
    }
    return true;
}

void LensChart::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_d->layOut();
        updateGeometry();
    }
}

void LensChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.rows.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_d->data.emptyText.isEmpty()
                             ? tr("Choose a token of the translation to see what each layer would have written")
                             : m_d->data.emptyText);
    } else {
        m_d->painter().paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void LensChart::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
}

void LensChart::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // title, legend and footer do not scroll along
}

void LensChart::keyPressEvent(QKeyEvent* event)
{
    if (const auto entry = entryByKey(event->key(), Qt::Vertical, m_d->current, m_d->data.count()))
        m_d->select(*entry);
    else
        ViewArea::keyPressEvent(event);
}

void LensChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_d->select(m_d->rowAt(event->position()));
}

void LensChart::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void LensChart::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->rowAt(event->position()));
}

} // namespace heed
