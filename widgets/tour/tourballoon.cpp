// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tour/tourballoon.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr int kWidth = 320;
constexpr int kPadding = 14;
constexpr double kCornerRadius = 8.0;
constexpr double kTintShare = 0.10; ///< of the accent in the background

} // namespace

TourBalloon::TourBalloon(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_progress(new QLabel(this)),
      m_back(new QPushButton(tr("&Back"), this)),
      m_next(new QPushButton(tr("&Next"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Tour"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    auto* close = new QPushButton(tr("S&kip"), this);
    close->setToolTip(tr("Close the tour (Esc)"));
    m_back->setToolTip(tr("The step before (Left)"));
    m_next->setToolTip(tr("The next step (Enter)"));
    connect(m_back, &QPushButton::clicked, this, &TourBalloon::backRequested);
    connect(m_next, &QPushButton::clicked, this, &TourBalloon::nextRequested);
    connect(close, &QPushButton::clicked, this, &TourBalloon::closeRequested);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addStretch();
    for (QPushButton* button : {close, m_back, m_next}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Theme::kSpacing);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    hide();
}

void TourBalloon::showStep(const TourStep& step, const QRect& target)
{
    m_step = step;
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_progress->setText(tr("%1 of %2").arg(step.number).arg(step.count));
    m_back->setVisible(step.number > 1);
    m_next->setText(step.number < step.count ? tr("&Next") : tr("&Done"));
    setAccessibleName(step.title);
    setAccessibleDescription(step.text);
    updateColors();
    pointAt(target);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void TourBalloon::pointAt(const QRect& target)
{
    const int tip = kBalloonTipLength;
    layout()->setContentsMargins(tip + kPadding, tip + kPadding, tip + kPadding, tip + kPadding);
    const int outerWidth = kWidth + 2 * tip;
    layout()->activate();
    const int outerHeight = layout()->hasHeightForWidth() ? layout()->heightForWidth(outerWidth) : sizeHint().height();
    m_place = placeBalloon(target, QSize(kWidth, outerHeight - 2 * tip), parentWidget()->rect());
    setGeometry(m_place.box.adjusted(-tip, -tip, tip, tip));
    update();
}

void TourBalloon::paintEvent(QPaintEvent*)
{
    const Theme theme(palette());
    BalloonPlace place = m_place;
    place.box.translate(-pos());
    place.tip -= pos();
    QPainterPath box;
    box.addRoundedRect(QRectF(place.box).adjusted(0.5, 0.5, -0.5, -0.5), kCornerRadius, kCornerRadius);
    QPainterPath tip;
    tip.addPolygon(balloonTip(place));
    tip.closeSubpath();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawPath(box.united(tip).simplified());
}

void TourBalloon::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        break;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        if (m_step.number > 1)
            Q_EMIT backRequested();
        break;
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT nextRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TourBalloon::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColors();
}

void TourBalloon::updateColors()
{
    QPalette colors = parentWidget()->palette();
    const Theme theme(colors);
    colors.setColor(QPalette::Window, blended(theme.background, theme.accent, kTintShare));
    setPalette(colors);
}

} // namespace heed
