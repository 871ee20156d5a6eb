// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/zooming.h"

#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace heed {

ZoomKey zoomKeyOf(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return ZoomKey::None;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return ZoomKey::In;
    case Qt::Key_Minus:
        return ZoomKey::Out;
    case Qt::Key_0:
        return ZoomKey::Whole;
    default:
        return ZoomKey::None;
    }
}

QPointF wheelNotches(const QWheelEvent& event)
{
    constexpr double kNotch = 120.0; // eighths of a degree
    return QPointF(event.angleDelta()) / kNotch;
}

double wheelFactor(double notches)
{
    return std::pow(kZoomStep, notches);
}

std::optional<Pinch> pinchOf(const QEvent& event)
{
    if (event.type() != QEvent::NativeGesture)
        return std::nullopt;
    const auto& gesture = static_cast<const QNativeGestureEvent&>(event);
    if (gesture.gestureType() != Qt::ZoomNativeGesture)
        return std::nullopt;
    return Pinch{gesture.position(), 1.0 + gesture.value()};
}

} // namespace heed
