// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

/// How long all heads of 6 layers of 8 heads take until every thumbnail and number is on screen, medians over the runs.
struct GalleryTiming
{
    int tokens = 0;
    double completeSeconds = 0.0; ///< computing from Q and K, measuring, colouring, painting
    double blockSeconds = 0.0;    ///< the longest time meanwhile in which the window did not answer
};

/// Needs an OffscreenApplication.
GalleryTiming benchGallery(int tokens, int runs);

} // namespace heed
