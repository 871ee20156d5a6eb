// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/pinlist.h"

#include <algorithm>

namespace heed {

namespace {

PinListLayout filled(const std::vector<double>& widths, double lineWidth, double lineHeight, double kept)
{
    PinListLayout layout;
    double x = 0.0;
    int line = 0;
    for (const double wanted : widths) {
        const double room = lineWidth - (line + 1 == PinListLayout::kMostLines ? kept : 0.0);
        const double width = std::min(wanted, lineWidth);
        if (x > 0.0 && x + width > room) {
            if (++line == PinListLayout::kMostLines)
                break;
            x = 0.0;
        }
        const double roomOfLine = lineWidth - (line + 1 == PinListLayout::kMostLines ? kept : 0.0);
        layout.entries.emplace_back(x, line * lineHeight, std::min(width, roomOfLine), lineHeight);
        x += width + PinListLayout::kGap;
    }
    layout.hidden = int(widths.size() - layout.entries.size());
    layout.height = layout.entries.empty() ? 0.0 : layout.entries.back().bottom();
    return layout;
}

} // namespace

PinListLayout PinListLayout::of(const std::vector<double>& widths, double lineWidth, double lineHeight,
                                double moreWidth)
{
    if (lineWidth <= 0.0)
        return {{}, int(widths.size()), 0.0};
    const PinListLayout whole = filled(widths, lineWidth, lineHeight, 0.0);
    return whole.hidden == 0 ? whole : filled(widths, lineWidth, lineHeight, std::min(moreWidth, lineWidth / 2.0));
}

} // namespace heed
