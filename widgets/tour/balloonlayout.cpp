// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tour/balloonlayout.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

struct Room
{
    Qt::Edge boxSide; ///< of the balloon, facing the target
    int spare;        ///< pixels left over beside the target when the balloon stands there; negative: too little
};

/// The four places, in the order of preference among equals.
std::array<Room, 4> roomsAround(const QRect& target, const QSize& size, const QRect& free)
{
    return {Room{Qt::LeftEdge, free.right() - target.right() - size.width() - kBalloonTipLength},
            Room{Qt::RightEdge, target.left() - free.left() - size.width() - kBalloonTipLength},
            Room{Qt::TopEdge, free.bottom() - target.bottom() - size.height() - kBalloonTipLength},
            Room{Qt::BottomEdge, target.top() - free.top() - size.height() - kBalloonTipLength}};
}

int clampedStart(int start, int length, int least, int most)
{
    return std::max(std::min(start, most - length + 1), least);
}

QRect beside(const QRect& target, const QSize& size, Qt::Edge boxSide)
{
    QRect box(QPoint(), size);
    box.moveCenter(target.center());
    switch (boxSide) {
    case Qt::LeftEdge:
        box.moveLeft(target.right() + 1 + kBalloonTipLength);
        break;
    case Qt::RightEdge:
        box.moveRight(target.left() - 1 - kBalloonTipLength);
        break;
    case Qt::TopEdge:
        box.moveTop(target.bottom() + 1 + kBalloonTipLength);
        break;
    case Qt::BottomEdge:
        box.moveBottom(target.top() - 1 - kBalloonTipLength);
        break;
    }
    return box;
}

/// A place of the box's side that the tip can grow from without touching the rounded corners.
int tipBase(int wanted, int first, int last)
{
    const int margin = kBalloonTipWidth;
    return first + 2 * margin > last ? (first + last) / 2 : std::clamp(wanted, first + margin, last - margin);
}

QPoint tipOf(const QRect& box, const QRect& target, Qt::Edge side)
{
    const int x = tipBase(target.center().x(), box.left(), box.right());
    const int y = tipBase(target.center().y(), box.top(), box.bottom());
    switch (side) {
    case Qt::LeftEdge:
        return {box.left() - kBalloonTipLength, y};
    case Qt::RightEdge:
        return {box.right() + kBalloonTipLength, y};
    case Qt::TopEdge:
        return {x, box.top() - kBalloonTipLength};
    case Qt::BottomEdge:
        return {x, box.bottom() + kBalloonTipLength};
    }
    return box.center();
}

} // namespace

BalloonPlace placeBalloon(const QRect& target, const QSize& size, const QRect& area)
{
    const QRect free = area.adjusted(kBalloonMargin, kBalloonMargin, -kBalloonMargin, -kBalloonMargin);
    const auto rooms = roomsAround(target, size, free);
    const auto* best = std::max_element(rooms.begin(), rooms.end(),
                                        [](const Room& one, const Room& other) { return one.spare < other.spare; });
    BalloonPlace place;
    place.side = best->spare < 0 ? Qt::TopEdge : best->boxSide;
    place.box = beside(target, size, place.side);
    if (best->spare < 0)
        place.box.moveBottom(target.bottom() - kBalloonMargin);
    place.box.moveLeft(clampedStart(place.box.left(), size.width(), free.left(), free.right()));
    place.box.moveTop(clampedStart(place.box.top(), size.height(), free.top(), free.bottom()));
    place.tip = tipOf(place.box, target, place.side);
    return place;
}

QPolygonF balloonTip(const BalloonPlace& place)
{
    const QRectF box(place.box);
    const QPointF tip(place.tip);
    const double half = kBalloonTipWidth / 2.0;
    switch (place.side) {
    case Qt::LeftEdge:
        return {{QPointF(box.left(), tip.y() - half), tip, QPointF(box.left(), tip.y() + half)}};
    case Qt::RightEdge:
        return {{QPointF(box.right(), tip.y() - half), tip, QPointF(box.right(), tip.y() + half)}};
    case Qt::TopEdge:
        return {{QPointF(tip.x() - half, box.top()), tip, QPointF(tip.x() + half, box.top())}};
    case Qt::BottomEdge:
        return {{QPointF(tip.x() - half, box.bottom()), tip, QPointF(tip.x() + half, box.bottom())}};
    }
    return {};
}

} // namespace heed
