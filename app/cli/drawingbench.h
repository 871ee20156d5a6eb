// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

/// How long one head's map of 512 × 512 tokens takes until it is on screen, medians over the runs.
struct MapTiming
{
    double computeSeconds = 0.0; ///< softmax(QKᵀ/√d) from queries and keys of 64 values
    double showSeconds = 0.0;    ///< colouring it and painting the whole view, 1200 × 900 pixels
};

/// Needs an OffscreenApplication.
MapTiming benchMap(int runs);

} // namespace heed
