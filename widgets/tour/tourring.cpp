// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tour/tourring.h"

#include "widgets/theme.h"

#include <QPainter>

namespace heed {

namespace {

constexpr int kWidth = 2;
constexpr int kDistance = 2; ///< from the target to the ring

} // namespace

TourRing::TourRing(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void TourRing::showAround(const QRect& target)
{
    const int reach = kWidth + kDistance;
    setGeometry(target.adjusted(-reach, -reach, reach, reach).intersected(parentWidget()->rect()));
    show();
    raise();
}

void TourRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme(palette()).accent, kWidth));
    const double inset = kWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::kRadius, Theme::kRadius);
}

} // namespace heed
