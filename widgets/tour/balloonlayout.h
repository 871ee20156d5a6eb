// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPolygonF>
#include <QRect>
#include <QSize>

namespace heed {

/// Where a balloon stands beside what it points at.
struct BalloonPlace
{
    QRect box;       ///< of the balloon, without its tip
    QPoint tip;      ///< of the tip, at the target's edge or, where there is no room beside it, inside of it
    Qt::Edge side{}; ///< of the box, the one that the tip grows from
    friend bool operator==(const BalloonPlace&, const BalloonPlace&) = default;
};

inline constexpr int kBalloonTipLength = 12; ///< pixels, from the box to the tip
inline constexpr int kBalloonTipWidth = 20;
inline constexpr int kBalloonMargin = 8; ///< kept free at the area's edges

/// Puts a balloon of `size` beside `target`: on the side with the most room, along its middle, inside `area`. Where no
/// side has room enough, the balloon stands inside the target, at its end. All in the same coordinates.
BalloonPlace placeBalloon(const QRect& target, const QSize& size, const QRect& area);

/// The tip as a triangle whose base lies on the box.
QPolygonF balloonTip(const BalloonPlace& place);

} // namespace heed
