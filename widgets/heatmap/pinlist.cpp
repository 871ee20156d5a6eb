// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/pinlist.h"

#include <algorithm>

namespace heed {

namespace {

PinListLayout filled(const std::vector<double>& widths, const PinListRoom& room)
{
    PinListLayout layout;
    const auto widthOf
        = [&room](int line) { return room.lineWidth - (line + 1 == room.mostLines ? room.moreWidth : 0.0); };
    double x = 0.0;
    int line = 0;
    for (const double wanted : widths) {
        const double width = std::min(wanted, room.lineWidth);
        if (x > 0.0 && x + width > widthOf(line)) {
            if (++line == room.mostLines)
                break;
            x = 0.0;
        }
        layout.entries.emplace_back(x, line * room.lineHeight, std::min(width, widthOf(line)), room.lineHeight);
        x += width + PinListLayout::kGap;
    }
    layout.hidden = int(widths.size() - layout.entries.size());
    layout.height = layout.entries.empty() ? 0.0 : layout.entries.back().bottom();
    return layout;
}

} // namespace

PinListLayout PinListLayout::of(const std::vector<double>& widths, const PinListRoom& room)
{
    if (room.lineWidth <= 0.0)
        return {{}, int(widths.size()), 0.0};
    PinListRoom filling = room;
    filling.moreWidth = 0.0;
    if (const PinListLayout whole = filled(widths, filling); whole.hidden == 0)
        return whole;
    filling.moreWidth = std::min(room.moreWidth, room.lineWidth / 2.0);
    return filled(widths, filling);
}

} // namespace heed
