// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/gallerykeys.h"

#include <Qt>

namespace heed {

namespace {

struct Direction
{
    int rows = 0;
    int columns = 0;
    bool toEnd = false;
};

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction{0, -1};
    case Qt::Key_Right:
        return Direction{0, 1};
    case Qt::Key_Up:
        return Direction{-1, 0};
    case Qt::Key_Down:
        return Direction{1, 0};
    case Qt::Key_Home:
        return Direction{0, -1, true};
    case Qt::Key_End:
        return Direction{0, 1, true};
    case Qt::Key_PageUp:
        return Direction{-1, 0, true};
    case Qt::Key_PageDown:
        return Direction{1, 0, true};
    default:
        return {};
    }
}

} // namespace

std::optional<GalleryPlace> movedPlace(const GalleryArrangement& arrangement, GalleryPlace place, int key)
{
    const auto direction = directionOf(key);
    const std::vector<int> shown = arrangement.shown();
    if (!direction || shown.empty())
        return {};
    if (!place.isValid())
        return arrangement.placeOf(shown.front());
    const int index = place.row * arrangement.columns + place.column + direction->columns;
    const bool wraps = !arrangement.isTable && direction->columns != 0 && !direction->toEnd;
    if (wraps && index >= 0 && index < int(shown.size()))
        return GalleryPlace{index / arrangement.columns, index % arrangement.columns};
    GalleryPlace next = place;
    for (GalleryPlace each = place; each.isValid() && each.row < arrangement.rows && each.column < arrangement.columns;
         each = {each.row + direction->rows, each.column + direction->columns}) {
        const bool isAnother = each != place && arrangement.entryAt(each) >= 0;
        if (isAnother)
            next = each;
        if (isAnother && !direction->toEnd)
            break;
    }
    return next;
}

} // namespace heed
