// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace heed {

/// The model folder to open when nobody named one: $HEED_MODEL, else "model" in the resources of the build tree that
/// this program stands in, else in the installed share/heed. Nothing when none of them holds a config.json; a
/// $HEED_MODEL that is set is returned as it is, so that a wrong one is an error and not silently passed over.
/// Needs no Qt; any thread.
std::optional<std::filesystem::path> defaultModelFolder();

/// The same with the program's file and the variable's value given, for tests; null: not set.
std::optional<std::filesystem::path> defaultModelFolder(const std::filesystem::path& program, const char* heedModel);

/// The one that came with this program, whatever $HEED_MODEL says.
std::optional<std::filesystem::path> bundledModelFolder();

} // namespace heed
