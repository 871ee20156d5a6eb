// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/npyarray.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed {

/// A .npz file of NumPy, as numpy.savez() and numpy.savez_compressed() write it: a zip archive of .npy arrays, unpacked
/// by minizip when they are asked for; a build without minizip (a bare server's) refuses to open one. Nothing of the size that a member claims is allocated before its bytes are there.
class NpzFile
{
public:
    /// @throws Error naming the file and the fault.
    explicit NpzFile(const std::filesystem::path& path);
    ~NpzFile();

    bool has(const std::string& name) const;

    /// @throws Error when there is no such array, or it is none that can be read.
    NpyHeader header(const std::string& name) const;
    std::vector<float> floats(const std::string& name) const;
    std::vector<std::string> texts(const std::string& name) const;

private:
    struct Archive;
    [[noreturn]] void fail(const std::string& name, const std::string& fault) const;
    std::vector<std::byte> values(const std::string& name, NpyHeader& header) const;

    std::filesystem::path m_path;
    std::size_t m_fileSize = 0; ///< bytes
    std::unique_ptr<Archive> m_archive;
};

/// An array to be written: a header of npyHeader() and the values, or both in one.
struct NpzMember
{
    std::string name; ///< without ".npy"
    std::string header;
    std::span<const std::byte> values;
};

/// Writes the members uncompressed, as numpy.savez() does, to a temporary name beside `path`, and renames it.
/// @throws Error when the disk says no.
void writeNpz(const std::filesystem::path& path, std::span<const NpzMember> members);

} // namespace heed
