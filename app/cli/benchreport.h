// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/drawingbench.h"
#include "app/cli/gallerybench.h"
#include "app/cli/memorybandwidth.h"
#include "app/cli/translationbench.h"

#include <string>
#include <vector>

namespace heed {

/// Everything `heed bench` finds out.
struct BenchReport
{
    std::string processor;
    std::string blas;
    std::string device = "cpu"; ///< as --device names it
    int threads = 0;            ///< that the engine was given
    int runs = 0;
    MemoryBandwidth bandwidth;
    std::vector<ModelTiming> models;
    MapTiming map;
    std::vector<GalleryTiming> galleries;
    double windowSeconds = 0.0; ///< from starting the process to the window's first paint; 0: not measured
    std::string windowNote;     ///< why it was not measured
};

/// A table to read.
std::string toText(const BenchReport& report);

/// One line; times in seconds.
std::string toJson(const BenchReport& report);

} // namespace heed
