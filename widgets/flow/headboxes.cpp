// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/headboxes.h"

#include "widgets/colormap.h"
#include "widgets/flow/headcolors.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kGap = 3.0;
constexpr double kMargin = 3.0; // for outlines

} // namespace

std::vector<QRectF> headBoxRects(int count, double width, const QSizeF& box, double gap)
{
    std::vector<QRectF> rects;
    if (count <= 0)
        return rects;
    const int fitting = std::max(1, int(std::floor((width + gap) / (box.width() + gap))));
    const int rows = (count + fitting - 1) / fitting;
    const int columns = (count + rows - 1) / rows;
    for (int index = 0; index < count; ++index) {
        const QPointF corner((index % columns) * (box.width() + gap), (index / columns) * (box.height() + gap));
        rects.emplace_back(corner, box);
    }
    return rects;
}

class HeadBoxes::Private
{
public:
    explicit Private(HeadBoxes* widget) : q(widget) { }

    QSizeF boxSize() const;
    std::vector<QRectF> rects(int width) const
    {
        return headBoxRects(heads.heads(), width - 2.0 * kMargin, boxSize(), kGap);
    }
    int headAt(const QPointF& position) const;
    void show(const HeadMask& wanted);
    void walk(int steps);
    void speak();
    QString description(int head) const;
    void paintBox(QPainter& painter, int head) const;

    HeadBoxes* q;
    HeadMask heads;
    HeadMask beforeClick; ///< what a double click starts from
    int chosen = -1;
    int current = 0; ///< of the keyboard
};

QSizeF HeadBoxes::Private::boxSize() const
{
    const QFontMetricsF metrics(q->font());
    const QString widest = heads.heads() < 10 ? QStringLiteral("8") : QStringLiteral("88");
    return {std::ceil(metrics.horizontalAdvance(widest)) + 10.0, std::ceil(metrics.height()) + 4.0};
}

int HeadBoxes::Private::headAt(const QPointF& position) const
{
    for (int head = 0; head < heads.heads(); ++head)
        if (q->boxRect(head).contains(position))
            return head;
    return -1;
}

void HeadBoxes::Private::show(const HeadMask& wanted)
{
    if (wanted == heads)
        return;
    q->setShownHeads(wanted);
    Q_EMIT q->shownHeadsChanged(wanted);
}

void HeadBoxes::Private::walk(int steps)
{
    current = std::clamp(current + steps, 0, std::max(heads.heads() - 1, 0));
    speak();
    q->update();
}

void HeadBoxes::Private::speak()
{
    setSpokenValue(q, heads.heads() == 0 ? QString() : description(current));
}

QString HeadBoxes::Private::description(int head) const
{
    return heads.isShown(head) ? HeadBoxes::tr("Head %1, shown").arg(head + 1)
                               : HeadBoxes::tr("Head %1, hidden").arg(head + 1);
}

void HeadBoxes::Private::paintBox(QPainter& painter, int head) const
{
    const Theme theme(q->palette());
    const QRectF box = q->boxRect(head).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor own = headColor(head, theme.isDark);
    const bool isShown = heads.isShown(head);
    painter.setPen(QPen(isShown ? own : blended(theme.background, own, 0.55), 1.0));
    painter.setBrush(isShown ? own : theme.background);
    painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    painter.setPen(isShown ? readableOn(own) : theme.mutedText);
    painter.drawText(box, Qt::AlignCenter, QString::number(head + 1));
    painter.setBrush(Qt::NoBrush);
    if (head == chosen) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), Theme::kRadius + 1.0, Theme::kRadius + 1.0);
    }
    if (q->hasFocus() && head == current) {
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), Theme::kRadius + 1.0, Theme::kRadius + 1.0);
    }
}

HeadBoxes::HeadBoxes(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::List);
    setAccessibleName(tr("Heads shown"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

HeadBoxes::~HeadBoxes() = default;

void HeadBoxes::setShownHeads(const HeadMask& heads)
{
    const bool isOtherCount = heads.heads() != m_d->heads.heads();
    m_d->heads = heads;
    m_d->walk(0);
    if (isOtherCount) {
        setMinimumHeight(heightForWidth(width()));
        updateGeometry();
    }
}

const HeadMask& HeadBoxes::shownHeads() const
{
    return m_d->heads;
}

void HeadBoxes::setChosenHead(int head)
{
    m_d->chosen = head;
    update();
}

QRectF HeadBoxes::boxRect(int head) const
{
    const auto rects = m_d->rects(width());
    return head < 0 || head >= int(rects.size()) ? QRectF() : rects[std::size_t(head)].translated(kMargin, kMargin);
}

QSize HeadBoxes::sizeHint() const
{
    const QSizeF box = m_d->boxSize();
    const int heads = std::max(m_d->heads.heads(), 1);
    return {int(std::ceil(heads * (box.width() + kGap) - kGap + 2.0 * kMargin)),
            int(std::ceil(box.height() + 2.0 * kMargin))};
}

QSize HeadBoxes::minimumSizeHint() const
{
    const QSizeF box = m_d->boxSize();
    const double halfOfThem = std::ceil(std::max(m_d->heads.heads(), 2) / 2.0); // two rows are no trouble
    return {int(std::ceil(halfOfThem * (box.width() + kGap) + 2.0 * kMargin)),
            int(std::ceil(box.height() + 2.0 * kMargin))};
}

int HeadBoxes::heightForWidth(int width) const
{
    const auto rects = m_d->rects(width);
    return int(std::ceil((rects.empty() ? m_d->boxSize().height() : rects.back().bottom()) + 2.0 * kMargin));
}

bool HeadBoxes::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int head = m_d->headAt(help->pos());
    if (head < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           m_d->description(head) + u'\n'
                               + tr("Click: show or hide · double click: this one alone, or all again · Ctrl+click: "
                                    "choose it for all views"),
                           this, boxRect(head).toRect());
    return true;
}

void HeadBoxes::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void HeadBoxes::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int head = 0; head < m_d->heads.heads(); ++head)
        m_d->paintBox(painter, head);
}

void HeadBoxes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width())); // for layouts in parents that do not ask for the height
    update();
}

void HeadBoxes::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_d->walk(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_d->walk(1);
        break;
    case Qt::Key_Home:
        m_d->walk(-m_d->heads.heads());
        break;
    case Qt::Key_End:
        m_d->walk(m_d->heads.heads());
        break;
    case Qt::Key_Space:
        m_d->show(m_d->heads.toggled(m_d->current));
        break;
    case Qt::Key_S:
        m_d->show(m_d->heads.soloed(m_d->current));
        break;
    case Qt::Key_A:
        m_d->show(HeadMask::all(m_d->heads.heads()));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_d->heads.heads() > 0)
            Q_EMIT headChosen(m_d->current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeadBoxes::mousePressEvent(QMouseEvent* event)
{
    const int head = event->button() == Qt::LeftButton ? m_d->headAt(event->position()) : -1;
    if (head < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_d->current = head;
    if (event->modifiers() & Qt::ControlModifier) {
        Q_EMIT headChosen(head);
        return;
    }
    m_d->beforeClick = m_d->heads;
    m_d->show(m_d->heads.toggled(head));
}

void HeadBoxes::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int head = m_d->headAt(event->position());
    if (head >= 0 && event->button() == Qt::LeftButton && !(event->modifiers() & Qt::ControlModifier))
        m_d->show(m_d->beforeClick.soloed(head)); // the first click of the two has toggled it
}

} // namespace heed
