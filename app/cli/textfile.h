// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// The lines of a file without their ends. @throws Error naming the file when it cannot be read.
std::vector<std::string> readLines(const std::filesystem::path& file);

/// Writes a temporary file beside `file` and renames it: a failure leaves what was there before.
/// @throws Error naming the file and the fault.
void writeFile(const std::filesystem::path& file, std::string_view content);
void writeLines(const std::filesystem::path& file, std::span<const std::string> lines);

} // namespace heed
