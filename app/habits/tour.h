// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace heed {

class TourBalloon;
class TourRing;

/// A walk through the parts of a window, with a balloon at each. It can be left and begun again at any time.
class Tour : public QObject
{
    Q_OBJECT

public:
    struct Stop
    {
        QString title;
        QString text;
        std::function<QRect()> target; ///< where the part is now, in the window's coordinates
    };

    Tour(QWidget* window, std::vector<Stop> stops);

    bool isRunning() const { return m_current >= 0; }
    int current() const { return m_current; } ///< from 0; −1 when it is not running
    int stopCount() const { return int(m_stops.size()); }
    const TourBalloon* balloon() const { return m_balloon; }

public Q_SLOTS:
    void start(int stop = 0);
    void next(); ///< ends it after the last stop
    void back();
    void end();

Q_SIGNALS:
    void started();
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCurrent();
    void follow();

    QWidget* m_window;
    std::vector<Stop> m_stops;
    TourRing* m_ring;
    TourBalloon* m_balloon;
    QWidget* m_focusBefore = nullptr; ///< looked up before it is used: it may be gone
    int m_current = -1;
};

} // namespace heed
