// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace heed {

/// The library that multiplies matrices for LibTorch. Which one is installed
/// decides how fast Heed reads sentences and trains.
struct BlasInfo
{
    std::string name;           ///< "OpenBLAS 0.3.21 (OpenMP, SkylakeX)", "the reference BLAS"
    std::filesystem::path path; ///< the file it was loaded from
    std::string advice;         ///< one sentence when another one would be much faster;
                                ///< empty: fine
};

/// Asks the libraries that the engine has loaded; opens the engine when that
/// has not happened yet.
/// @throws Error when the engine cannot be opened.
BlasInfo blasInUse();

} // namespace heed
