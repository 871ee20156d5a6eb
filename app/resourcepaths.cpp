// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resourcepaths.h"

#include <cstdlib>
#include <system_error>

namespace heed {

namespace {

/// The file of this program; empty: not known.
std::filesystem::path programPath()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path() : program;
}

} // namespace

std::optional<std::filesystem::path> defaultModelFolder()
{
    return defaultModelFolder(programPath(), std::getenv("HEED_MODEL"));
}

std::optional<std::filesystem::path> bundledModelFolder()
{
    return defaultModelFolder(programPath(), nullptr);
}

std::optional<std::filesystem::path> defaultModelFolder(const std::filesystem::path& program, const char* heedModel)
{
    if (heedModel && *heedModel)
        return std::filesystem::path(heedModel);
    const auto prefix = program.parent_path().parent_path(); // programs stand in bin/
    for (const auto& folder : {prefix / "resources" / "model", prefix / "share" / "heed" / "model"}) {
        std::error_code error;
        if (!prefix.empty() && std::filesystem::is_regular_file(folder / "config.json", error))
            return folder;
    }
    return std::nullopt;
}

} // namespace heed
