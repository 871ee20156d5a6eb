// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace heed {

/// The folder that a model's files are in. Of a repository in the Hugging Face hub's cache, "models--…", that is one of
/// its snapshots: the one that refs/main names, else the newest with a config.json. Any other path comes back as it is.
std::filesystem::path folderOfModel(const std::filesystem::path& path);

/// Why a path cannot be a model folder, in a sentence that names it; neutral when it is a folder.
std::optional<std::string> folderFault(const std::filesystem::path& path);

} // namespace heed
