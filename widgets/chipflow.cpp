// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipflow.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

double chipWidth(const ChipExtent& chip, double lineWidth, const ChipSpacing& spacing)
{
    return std::min(std::ceil(chip.textWidth) + 2.0 * spacing.padding, lineWidth);
}

// The index after the last piece of the word that starts at first.
std::size_t wordEnd(const std::vector<ChipExtent>& chips, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < chips.size() && !chips[end].startsWord)
        ++end;
    return end;
}

double wordWidth(const std::vector<ChipExtent>& chips, std::size_t first, std::size_t end, double lineWidth,
                 const ChipSpacing& spacing)
{
    double width = double(end - first - 1) * spacing.joinGap;
    for (std::size_t chip = first; chip < end; ++chip)
        width += chipWidth(chips[chip], lineWidth, spacing);
    return width;
}

} // namespace

std::vector<ChipPlace> flowedChips(const std::vector<ChipExtent>& chips, double width, const ChipSpacing& spacing)
{
    std::vector<ChipPlace> places(chips.size());
    double x = 0.0;
    int line = 0;
    const auto breakLine = [&] {
        x = 0.0;
        ++line;
    };
    for (std::size_t first = 0; first < chips.size();) {
        const std::size_t end = wordEnd(chips, first);
        const double whole = wordWidth(chips, first, end, width, spacing);
        if (x > 0.0) {
            x += spacing.wordGap;
            if (x + whole > width)
                breakLine();
        }
        for (std::size_t chip = first; chip < end; ++chip) {
            const double own = chipWidth(chips[chip], width, spacing);
            if (chip > first) {
                if (x + spacing.joinGap + own > width) {
                    breakLine(); // a word longer than a line
                } else {
                    x += spacing.joinGap;
                    places[chip].joinsLeft = true;
                    places[chip - 1].joinsRight = true;
                }
            }
            places[chip].line = line;
            places[chip].rect = {x, line * (spacing.height + spacing.lineGap), own, spacing.height};
            x += own;
        }
        first = end;
    }
    return places;
}

int chipAt(const std::vector<ChipPlace>& places, const QPointF& position)
{
    const auto found
        = std::ranges::find_if(places, [&](const ChipPlace& place) { return place.rect.contains(position); });
    return found == places.end() ? -1 : int(found - places.begin());
}

int chipInNextLine(const std::vector<ChipPlace>& places, int chip, int direction)
{
    const ChipPlace& from = places[std::size_t(chip)];
    int nearest = chip;
    double distance = 0.0;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (places[index].line != from.line + direction)
            continue;
        const double own = std::abs(places[index].rect.center().x() - from.rect.center().x());
        if (nearest == chip || own < distance) {
            nearest = int(index);
            distance = own;
        }
    }
    return nearest;
}

} // namespace heed
