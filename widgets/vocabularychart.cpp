// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vocabularychart.h"

#include "widgets/entrykeys.h"
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

namespace heed {

namespace {

constexpr int kRowsAtLeast = 3; // of them can be seen without scrolling

} // namespace

class VocabularyChart::Private
{
public:
    explicit Private(VocabularyChart* widget) : q(widget) { }

    double scrolled() const { return q->verticalScrollBar()->value(); }
    VocabularyPainter painter() const
    {
        return {data,
                VocabularyLayout::of(data, q->viewport()->size(), q->font()),
                Theme(q->palette()),
                q->font(),
                current,
                hovered,
                scrolled(),
                canUse};
    }
    int rowAt(const QPointF& position) const
    {
        return painter().layout.rowAt(position, int(data.rows.size()), scrolled());
    }
    void layOut();
    void setHovered(int row);
    void speak();
    QString description(const VocabularyChartData::Row& row) const;

    VocabularyChart* q;
    VocabularyChartData data;
    int current = -1;
    int hovered = -1;
    bool canUse = true;
};

void VocabularyChart::Private::layOut()
{
    const VocabularyLayout layout = painter().layout;
    QScrollBar* bar = q->verticalScrollBar();
    bar->setRange(0, std::max(0, int(std::ceil(layout.contentHeight - layout.rows.height()))));
    bar->setPageStep(std::max(1, int(layout.rows.height())));
    bar->setSingleStep(std::max(1, int(layout.rowHeight)));
    q->viewport()->update();
}

void VocabularyChart::Private::setHovered(int row)
{
    if (row == hovered)
        return;
    hovered = row;
    q->viewport()->update();
}

QString VocabularyChart::Private::description(const VocabularyChartData::Row& row) const
{
    if (row.isCut)
        return VocabularyChart::tr("“%1” is cut: it cannot be drawn. The model gives it %2.")
            .arg(row.piece, percentText(row.modelProbability.value_or(row.probability)));
    const QString own = VocabularyChart::tr("“%1”: %2 (log-probability %3)")
                            .arg(row.piece, percentText(row.probability), logText(row.probability));
    return row.modelProbability
               ? VocabularyChart::tr("%1; the model gives it %2").arg(own, percentText(*row.modelProbability))
               : own;
}

void VocabularyChart::Private::speak()
{
    setSpokenValue(q, current < 0 ? QString() : description(data.rows[std::size_t(current)]));
}

VocabularyChart::VocabularyChart(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Most probable next tokens"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
}

VocabularyChart::~VocabularyChart() = default;

void VocabularyChart::setDistribution(VocabularyChartData distribution)
{
    const auto rowCount = int(distribution.rows.size());
    const bool isSameToken
        = m_d->current >= 0 && m_d->current < rowCount && distribution.title == m_d->data.title
          && distribution.rows[std::size_t(m_d->current)].piece == m_d->data.rows[std::size_t(m_d->current)].piece;
    if (distribution.title != m_d->data.title)
        verticalScrollBar()->setValue(0);
    m_d->data = std::move(distribution);
    if (!isSameToken)
        m_d->current = -1;
    if (m_d->hovered >= rowCount)
        m_d->hovered = -1;
    setAccessibleDescription(entropyText(m_d->data.entropy));
    m_d->speak();
    m_d->layOut();
    updateGeometry();
}

const VocabularyChartData& VocabularyChart::distribution() const
{
    return m_d->data;
}

void VocabularyChart::setCanUse(bool canUse)
{
    m_d->canUse = canUse;
    viewport()->update();
}

int VocabularyChart::currentRow() const
{
    return m_d->current;
}

QRect VocabularyChart::rowRect(int row) const
{
    return m_d->painter().layout.row(row, m_d->scrolled()).toRect();
}

QRect VocabularyChart::useButtonRect(int row) const
{
    return m_d->painter().useButton(row).toRect();
}

QSize VocabularyChart::sizeHint() const
{
    return {300, VocabularyLayout::heightFor(m_d->data, font(), int(m_d->data.rows.size()) + 1,
                                             VocabularyLayout::kComfortableGap)};
}

QSize VocabularyChart::minimumSizeHint() const
{
    return {180, VocabularyLayout::heightFor(m_d->data, font(), kRowsAtLeast, VocabularyLayout::kTightestGap)};
}

void VocabularyChart::setCurrentRow(int row)
{
    const int valid = row >= 0 && row < int(m_d->data.rows.size()) ? row : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    m_d->speak();
    if (valid >= 0) {
        const VocabularyLayout layout = m_d->painter().layout;
        const int end = int(std::ceil((valid + 1) * layout.rowHeight - layout.rows.height()));
        const int begin = int(valid * layout.rowHeight);
        verticalScrollBar()->setValue(std::clamp(verticalScrollBar()->value(), std::min(end, begin), begin));
    }
    viewport()->update();
}

bool VocabularyChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (event->type() != QEvent::ToolTip)
        return ViewArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = m_d->rowAt(help->pos());
    if (row >= 0) {
        const QString use
            = m_d->canUse ? u'\n' + tr("Double-click it, or press Enter, to go on with it instead.") : QString();
        QToolTip::showText(help->globalPos(), m_d->description(m_d->data.rows[std::size_t(row)]) + use, this,
                           rowRect(row));
    } else if (m_d->painter().layout.footer.contains(help->pos())) {
        QToolTip::showText(
            help->globalPos(),
            tr("The entropy −Σ p log p says how undecided the model is. The perplexity, e to that power, "
               "is how many equally likely tokens would leave it as undecided."),
            this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void VocabularyChart::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_d->layOut();
        updateGeometry();
    }
}

void VocabularyChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.rows.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_d->data.emptyText.isEmpty()
                             ? tr("Choose a token of the translation to see what else the model considered")
                             : m_d->data.emptyText);
    } else {
        m_d->painter().paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void VocabularyChart::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
}

void VocabularyChart::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // title and footer do not scroll along
}

void VocabularyChart::keyPressEvent(QKeyEvent* event)
{
    if (const auto entry = entryByKey(event->key(), Qt::Vertical, m_d->current, int(m_d->data.rows.size())))
        setCurrentRow(*entry);
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        ViewArea::keyPressEvent(event);
    else if (m_d->current >= 0)
        Q_EMIT candidateActivated(m_d->current);
}

void VocabularyChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int row = m_d->rowAt(event->position());
    const bool isOnButton = row >= 0 && m_d->painter().useButton(row).contains(event->position());
    setCurrentRow(row);
    if (isOnButton)
        Q_EMIT candidateActivated(row);
}

void VocabularyChart::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void VocabularyChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = event->button() == Qt::LeftButton ? m_d->rowAt(event->position()) : -1;
    if (row >= 0)
        Q_EMIT candidateActivated(row);
}

void VocabularyChart::mouseMoveEvent(QMouseEvent* event)
{
    const int row = m_d->rowAt(event->position());
    m_d->setHovered(row);
    if (row >= 0 && m_d->painter().useButton(row).contains(event->position()))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

} // namespace heed
