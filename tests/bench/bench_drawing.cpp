// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawingbench.h"
#include "app/cli/gallerybench.h"
#include "app/cli/offscreenapplication.h"

#include <cstdio>

// The drawing part of `heed bench` alone: how long maps and thumbnails take from Q and K to the screen. A program, not a
// test: run it on a quiet machine.

int main()
{
    const heed::OffscreenApplication application;
    constexpr int kRuns = 21;
    const heed::MapTiming map = heed::benchMap(kRuns);
    std::printf("map of 512 x 512: compute %.2f ms, colour and draw %.2f ms\n", 1e3 * map.computeSeconds,
                1e3 * map.showSeconds);
    for (const int tokens : {20, 64, 200, 512}) {
        const heed::GalleryTiming gallery = heed::benchGallery(tokens, kRuns);
        std::printf("6 x 8 heads of %3d tokens: all there after %.1f ms, the window waits at most %.1f ms\n", tokens,
                    1e3 * gallery.completeSeconds, 1e3 * gallery.blockSeconds);
    }
    return 0;
}
