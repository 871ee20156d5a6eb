// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace heed {

struct WindowTiming
{
    double seconds = 0.0; ///< from starting the process to the first paint of its window, median; 0: see note
    std::string note;     ///< why there is no time
};

/// Starts the program again as often as `runs`, with a window that nobody sees (offscreen platform).
/// Needs an OffscreenApplication.
WindowTiming benchWindow(const std::string& program, int runs);

} // namespace heed
