// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace heed {

/// What a PinListLayout may fill.
struct PinListRoom
{
    double lineWidth = 0.0;
    double lineHeight = 0.0;
    double moreWidth = 0.0; ///< kept at the end of the last line when entries are left out
    int mostLines = 3;
};

/// Where the entries of the list of pinned cells stand: side by side in as many lines as needed and allowed.
struct PinListLayout
{
    static constexpr double kGap = 18.0; ///< between entries of a line

    std::vector<QRectF> entries; ///< of the first entries, as many as have room, from (0, 0)
    int hidden = 0;              ///< how many have none
    double height = 0.0;

    /// @param widths of the entries; wider ones than the line are cut to it.
    static PinListLayout of(const std::vector<double>& widths, const PinListRoom& room);
};

} // namespace heed
