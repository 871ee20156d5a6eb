// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace heed {

/// Where the entries of the list of pinned cells stand: side by side in as many lines as needed, at most kMostLines.
struct PinListLayout
{
    static constexpr int kMostLines = 3;
    static constexpr double kGap = 18.0; ///< between entries of a line

    std::vector<QRectF> entries; ///< of the first entries, as many as have room, from (0, 0)
    int hidden = 0;              ///< how many have none
    double height = 0.0;

    /// @param widths of the entries; wider ones than the line are cut to it.
    /// @param moreWidth room kept at the end of the last line when entries are left out.
    static PinListLayout of(const std::vector<double>& widths, double lineWidth, double lineHeight, double moreWidth);
};

} // namespace heed
