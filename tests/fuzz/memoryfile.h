// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace heed::fuzz {

/// A file that exists in memory only, for readers that take a path.
class MemoryFile
{
public:
    explicit MemoryFile(std::span<const std::byte> content);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::filesystem::path path() const; ///< valid in this process

private:
    int m_descriptor;
};

/// A folder in memory where there is such a place, gone with the object.
class MemoryFolder
{
public:
    /// @param archive its files one after the other, each after a line "=== NAME". Names with slashes are left out.
    explicit MemoryFolder(std::span<const std::byte> archive);
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace heed::fuzz
