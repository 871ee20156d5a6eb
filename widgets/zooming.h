// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>

class QEvent;
class QKeyEvent;
class QWheelEvent;

namespace heed {

/// How every view that zooms is zoomed.

inline constexpr double kZoomStep = 1.25; ///< of one key press or one notch of the wheel

enum class ZoomKey { None, In, Out, Whole };

/// + or = (which is + without Shift) zooms in, − out, 0 shows everything; with Ctrl, Alt or Meta they are other keys.
ZoomKey zoomKeyOf(const QKeyEvent& event);

/// In notches; positive: away from the user, or to the left.
QPointF wheelNotches(const QWheelEvent& event);

/// By how much the wheel zooms.
double wheelFactor(double notches);

/// Two fingers on a touchpad.
struct Pinch
{
    QPointF position; ///< in the widget that gets the event
    double factor = 1.0;
};

/// Nothing: another event.
std::optional<Pinch> pinchOf(const QEvent& event);

/// Lets a view with zoomIn(), zoomOut() and showWhole() follow its keys; false: another key.
template <typename View>
bool zoomByKey(View& view, const QKeyEvent& event)
{
    switch (zoomKeyOf(event)) {
    case ZoomKey::None:
        return false;
    case ZoomKey::In:
        view.zoomIn();
        break;
    case ZoomKey::Out:
        view.zoomOut();
        break;
    case ZoomKey::Whole:
        view.showWhole();
        break;
    }
    return true;
}

} // namespace heed
