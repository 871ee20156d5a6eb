// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

struct stat;

namespace heed {

/// What a file is known again by: two equal stamps are the same content, as far as the system tells. Programs write into
/// a file that others have open, or put another one in its place.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;    ///< bytes
    std::int64_t modified = 0; ///< nanoseconds since 1970

    bool operator==(const FileStamp&) const = default;

    /// Whether it is one file at two times: what was put in its place is another one.
    bool isSameFile(const FileStamp& other) const { return device == other.device && inode == other.inode; }
};

FileStamp stampOf(const struct stat& status);

/// Nothing when there is no such file, or the system does not tell.
std::optional<FileStamp> stampOf(const std::filesystem::path& path);

} // namespace heed
