// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/tour.h"

#include "widgets/tour/tourballoon.h"
#include "widgets/tour/tourring.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

Tour::Tour(QWidget* window, std::vector<Stop> stops)
    : QObject(window),
      m_window(window),
      m_stops(std::move(stops)),
      m_ring(new TourRing(window)),
      m_balloon(new TourBalloon(window))
{
    connect(m_balloon, &TourBalloon::nextRequested, this, &Tour::next);
    connect(m_balloon, &TourBalloon::backRequested, this, &Tour::back);
    connect(m_balloon, &TourBalloon::closeRequested, this, &Tour::end);
    window->installEventFilter(this);
}

void Tour::start(int stop)
{
    if (m_stops.empty())
        return;
    const bool isNew = !isRunning();
    if (isNew)
        m_focusBefore = m_window->focusWidget();
    m_current = std::clamp(stop, 0, stopCount() - 1);
    if (isNew)
        Q_EMIT started(); // whoever hears it may bring the parts into view
    showCurrent();
}

void Tour::next()
{
    if (m_current + 1 >= stopCount()) {
        end();
        return;
    }
    ++m_current;
    showCurrent();
}

void Tour::back()
{
    if (m_current > 0) {
        --m_current;
        showCurrent();
    }
}

void Tour::end()
{
    if (!isRunning())
        return;
    m_current = -1;
    m_balloon->hide();
    m_ring->hide();
    const auto widgets = m_window->findChildren<QWidget*>();
    if (widgets.contains(m_focusBefore))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT ended();
}

void Tour::showCurrent()
{
    const Stop& stop = m_stops[std::size_t(m_current)];
    const QRect target = stop.target();
    m_ring->showAround(target);
    m_balloon->showStep({stop.title, stop.text, m_current + 1, stopCount()}, target);
}

void Tour::follow()
{
    if (!isRunning())
        return;
    const QRect target = m_stops[std::size_t(m_current)].target();
    m_ring->showAround(target);
    m_balloon->pointAt(target);
    m_balloon->raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    // After the layouts have done their work.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &Tour::follow);
    return QObject::eventFilter(watched, event);
}

} // namespace heed
