// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/filestamp.h"

#include <sys/stat.h>

namespace heed {

FileStamp stampOf(const struct stat& status)
{
    return {.device = std::uint64_t(status.st_dev),
            .inode = std::uint64_t(status.st_ino),
            .size = std::uint64_t(status.st_size),
            .modified = std::int64_t(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::optional<FileStamp> stampOf(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    return ::stat(path.c_str(), &status) == 0 ? std::optional(stampOf(status)) : std::nullopt;
}

} // namespace heed
