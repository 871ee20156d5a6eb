// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steps/stepchart.h"

#include "widgets/entrykeys.h"
#include "widgets/numbertext.h"
#include "widgets/spokenvalue.h"
#include "widgets/steps/stepchartpainter.h"
#include "widgets/vocabularypainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace heed {

class StepChart::Private
{
public:
    explicit Private(StepChart* widget) : q(widget) { }

    StepChartPainter painter() const
    {
        return {data,   StepChartLayout::of(data, q->size(), q->font()), Theme(q->palette()), q->font(), current,
                hovered};
    }
    int stepAt(const QPointF& position) const
    {
        const StepChartLayout layout = painter().layout;
        const QRectF area = layout.plot.united(layout.marks);
        return area.contains(position) ? layout.stepAt(position.x(), data.count()) : -1;
    }
    void select(int step);
    void setHovered(int step);
    QString description(int step) const;

    StepChart* q;
    StepChartData data;
    int current = -1;
    int hovered = -1;
};

void StepChart::Private::select(int step)
{
    if (step < 0 || step >= data.count())
        return;
    q->setCurrentStep(step);
    Q_EMIT q->stepSelected(step);
}

void StepChart::Private::setHovered(int step)
{
    if (step == hovered)
        return;
    hovered = step;
    q->update();
}

QString StepChart::Private::description(int step) const
{
    const StepChartData::Step& own = data.steps[std::size_t(step)];
    const QString text = StepChart::tr("Step %1, “%2”: probability %3, entropy %4 nats")
                             .arg(step + 1)
                             .arg(own.piece, percentText(own.probability), decimalText(own.entropy, 2));
    if (own.rival.isEmpty())
        return text;
    return StepChart::tr("%1. More probable was “%2” (%3): greedy search would have taken it.")
        .arg(text, own.rival, percentText(own.rivalProbability));
}

StepChart::StepChart(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Probability and entropy along the sentence"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

StepChart::~StepChart() = default;

void StepChart::setSteps(StepChartData steps)
{
    m_d->data = std::move(steps);
    m_d->current = -1;
    m_d->hovered = -1;
    setSpokenValue(this, {});
    update();
}

const StepChartData& StepChart::steps() const
{
    return m_d->data;
}

int StepChart::currentStep() const
{
    return m_d->current;
}

QPointF StepChart::stepCenter(int step) const
{
    const StepChartLayout layout = m_d->painter().layout;
    return {layout.x(step), layout.plot.center().y()};
}

QSize StepChart::sizeHint() const
{
    return {280, int(std::ceil(fontMetrics().height() * 4.2))};
}

QSize StepChart::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void StepChart::setCurrentStep(int step)
{
    const int valid = step >= 0 && step < m_d->data.count() ? step : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    setSpokenValue(this, valid < 0 ? QString() : m_d->description(valid));
    update();
}

bool StepChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int step = m_d->stepAt(help->pos());
    if (step >= 0)
        QToolTip::showText(help->globalPos(), m_d->description(step), this);
    else
        QToolTip::showText(
            help->globalPos(),
            tr("How probable each token of the translation was, and how undecided the model. ▼ marks steps "
               "where another token was more probable than the one taken. Click a step to choose it."),
            this);
    return true;
}

void StepChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    if (m_d->data.count() > 0)
        m_d->painter().paint(painter);
    if (hasFocus())
        paintFocusFrame(painter, rect(), theme);
}

void StepChart::keyPressEvent(QKeyEvent* event)
{
    if (const auto entry = entryByKey(event->key(), Qt::Horizontal, m_d->current, m_d->data.count()))
        m_d->select(*entry);
    else
        QWidget::keyPressEvent(event);
}

void StepChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_d->select(m_d->stepAt(event->position()));
}

void StepChart::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->stepAt(event->position()));
    if (event->buttons() & Qt::LeftButton)
        m_d->select(m_d->hovered);
}

void StepChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_d->setHovered(-1);
}

} // namespace heed
