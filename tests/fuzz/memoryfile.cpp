// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/memoryfile.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

namespace heed::fuzz {

namespace {

constexpr std::string_view kMarker = "=== ";
constexpr int kMostFiles = 8;

[[noreturn]] void giveUp()
{
    std::perror("The fuzzer cannot write its input");
    std::_Exit(1);
}

} // namespace

MemoryFile::MemoryFile(std::span<const std::byte> content) : m_descriptor(::memfd_create("input", MFD_CLOEXEC))
{
    if (m_descriptor < 0 || ::write(m_descriptor, content.data(), content.size()) != ssize_t(content.size()))
        giveUp();
}

MemoryFile::~MemoryFile()
{
    ::close(m_descriptor);
}

std::filesystem::path MemoryFile::path() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

MemoryFolder::MemoryFolder(std::span<const std::byte> archive)
{
    std::string name = std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
    name += "/heed-fuzz-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        giveUp();
    m_path = name;

    std::string_view rest(reinterpret_cast<const char*>(archive.data()), archive.size());
    for (int file = 0; file < kMostFiles && rest.starts_with(kMarker); ++file) {
        const std::size_t lineEnd = std::min(rest.find('\n'), rest.size());
        const std::string fileName(rest.substr(kMarker.size(), lineEnd - kMarker.size()));
        rest.remove_prefix(std::min(lineEnd + 1, rest.size()));
        const std::size_t length = std::min(rest.find(kMarker), rest.size());
        const bool isPlain = fileName.find_first_of(std::string("/\0", 2)) == std::string::npos && fileName != "."
                             && fileName != ".." && !fileName.empty() && fileName.size() < 64;
        if (isPlain)
            std::ofstream(m_path / fileName, std::ios::binary) << rest.substr(0, length);
        rest.remove_prefix(length);
    }
}

MemoryFolder::~MemoryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace heed::fuzz
