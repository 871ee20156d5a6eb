// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/hubsnapshot.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"

#include <optional>
#include <string>
#include <system_error>

namespace heed {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestReference = 4096; // bytes; a commit has 40

bool isModel(const fs::path& folder)
{
    return isPresent(folder / "config.json");
}

/// What refs/main names, if that is a model.
std::optional<fs::path> mainSnapshot(const fs::path& repository)
{
    try {
        std::string commit = readFile(repository / "refs" / "main", kLongestReference);
        commit.erase(commit.find_last_not_of(" \r\n") + 1);
        const fs::path folder = repository / "snapshots" / commit;
        const bool isPlain = !commit.empty() && commit != ".." && commit.find('/') == std::string::npos;
        return isPlain && isModel(folder) ? std::optional(folder) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt; // a copy of a cache need not have it
    }
}

std::optional<fs::path> newestSnapshot(const fs::path& repository)
{
    std::optional<fs::path> newest;
    fs::file_time_type newestTime;
    std::error_code error;
    for (fs::directory_iterator at(repository / "snapshots", error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const fs::file_time_type time = fs::last_write_time(at->path(), ignored);
        if (isModel(at->path()) && (!newest || time > newestTime)) {
            newest = at->path();
            newestTime = time;
        }
    }
    return newest;
}

} // namespace

fs::path folderOfModel(const fs::path& path)
{
    if (isModel(path))
        return path;
    if (const auto main = mainSnapshot(path))
        return *main;
    return newestSnapshot(path).value_or(path);
}

std::optional<std::string> folderFault(const fs::path& path)
{
    std::error_code error;
    switch (fs::status(path, error).type()) {
    case fs::file_type::directory:
        return std::nullopt;
    case fs::file_type::not_found:
        return "The model folder " + quotedPath(path) + " is not there.";
    case fs::file_type::none:
        return "The model folder " + quotedPath(path) + " cannot be read: " + error.message() + '.';
    default:
        return quotedPath(path) + " is a file, not a model folder.";
    }
}

} // namespace heed
