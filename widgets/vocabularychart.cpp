// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vocabularychart.h"

#include "widgets/spokenvalue.h"
#include "widgets/vocabularypainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace heed {

class VocabularyChart::Private
{
public:
    explicit Private(VocabularyChart* widget) : q(widget) { }

    VocabularyPainter painter() const
    {
        return {data,   VocabularyLayout::of(data, q->size(), q->font()), Theme(q->palette()), q->font(), current,
                hovered};
    }
    int rowAt(const QPointF& position) const { return painter().layout.rowAt(position, int(data.rows.size())); }
    void setHovered(int row);

    VocabularyChart* q;
    VocabularyChartData data;
    int current = -1;
    int hovered = -1;
};

void VocabularyChart::Private::setHovered(int row)
{
    if (row == hovered)
        return;
    hovered = row;
    q->update();
}

VocabularyChart::VocabularyChart(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Most probable next tokens"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

VocabularyChart::~VocabularyChart() = default;

void VocabularyChart::setDistribution(VocabularyChartData distribution)
{
    m_d->data = std::move(distribution);
    m_d->current = -1;
    m_d->hovered = -1;
    setAccessibleDescription(entropyText(m_d->data.entropy));
    setSpokenValue(this, {});
    updateGeometry();
    update();
}

const VocabularyChartData& VocabularyChart::distribution() const
{
    return m_d->data;
}

int VocabularyChart::currentRow() const
{
    return m_d->current;
}

QRect VocabularyChart::rowRect(int row) const
{
    return m_d->painter().layout.row(row).toRect();
}

QSize VocabularyChart::sizeHint() const
{
    return {300, VocabularyLayout::heightFor(m_d->data, font(), VocabularyLayout::kComfortableGap)};
}

QSize VocabularyChart::minimumSizeHint() const
{
    return {180, VocabularyLayout::heightFor(m_d->data, font(), VocabularyLayout::kTightestGap)};
}

void VocabularyChart::setCurrentRow(int row)
{
    const int valid = row >= 0 && row < int(m_d->data.rows.size()) ? row : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    if (valid < 0) {
        setSpokenValue(this, {});
    } else {
        const VocabularyChartData::Row& candidate = m_d->data.rows[std::size_t(valid)];
        setSpokenValue(this, tr("“%1”, probability %2").arg(candidate.piece, percentText(candidate.probability)));
    }
    update();
}

bool VocabularyChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = m_d->rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
    } else {
        const VocabularyChartData::Row& candidate = m_d->data.rows[std::size_t(row)];
        QToolTip::showText(
            help->globalPos(),
            tr("“%1”: %2 (log-probability %3)")
                .arg(candidate.piece, percentText(candidate.probability), logText(candidate.probability)),
            this, rowRect(row));
    }
    return true;
}

void VocabularyChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void VocabularyChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    if (m_d->data.rows.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a token of the translation to see what else the model considered"));
    } else {
        m_d->painter().paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, rect(), theme);
}

void VocabularyChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_d->data.rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrentRow(m_d->current < 0 ? last : std::max(m_d->current - 1, 0));
        break;
    case Qt::Key_Down:
        setCurrentRow(std::min(m_d->current + 1, last));
        break;
    case Qt::Key_Home:
        setCurrentRow(0);
        break;
    case Qt::Key_End:
        setCurrentRow(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_d->current >= 0)
            Q_EMIT candidateActivated(m_d->current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void VocabularyChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setCurrentRow(m_d->rowAt(event->position()));
}

void VocabularyChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = event->button() == Qt::LeftButton ? m_d->rowAt(event->position()) : -1;
    if (row >= 0)
        Q_EMIT candidateActivated(row);
}

void VocabularyChart::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->rowAt(event->position()));
}

void VocabularyChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_d->setHovered(-1);
}

} // namespace heed
