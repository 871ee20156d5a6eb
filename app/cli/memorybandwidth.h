// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

/// How fast this machine reads memory that is in no cache.
struct MemoryBandwidth
{
    double bytesPerSecond = 0.0; ///< the best that was seen
    int threads = 0;             ///< with so many threads
};

/// Reads half a gigabyte several times with 1, 2, 4, … up to `mostThreads` threads. Takes a second or two.
MemoryBandwidth measureMemoryBandwidth(int mostThreads);

} // namespace heed
