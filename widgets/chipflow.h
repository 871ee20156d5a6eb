// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace heed {

/// Where one chip of a flow stands and which neighbours it touches.
struct ChipPlace
{
    QRectF rect;
    int line = 0;
    bool joinsLeft = false;
    bool joinsRight = false;
};

/// Distances of a flow of chips, in pixels.
struct ChipSpacing
{
    double height = 22.0;
    double padding = 6.0; ///< between a chip's text and its edges
    double wordGap = 6.0; ///< between words
    double joinGap = 1.0; ///< between pieces of a word
    double lineGap = 6.0;
};

/// What a flow needs to know of one chip.
struct ChipExtent
{
    double textWidth = 0.0;
    bool startsWord = true;
};

/// Places chips in lines of a width, from (0, 0). Words stay in one line when they fit into one; a chip alone is never
/// wider than the line.
std::vector<ChipPlace> flowedChips(const std::vector<ChipExtent>& chips, double width, const ChipSpacing& spacing);

/// The chip at that point, or −1.
int chipAt(const std::vector<ChipPlace>& places, const QPointF& position);

/// The chip in the line above (−1) or below (+1) that is nearest to the middle of this one; the same when there is none.
int chipInNextLine(const std::vector<ChipPlace>& places, int chip, int direction);

} // namespace heed
