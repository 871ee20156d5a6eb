// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/filestamp.h"
#include "model/error.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace heed {

class MappingGuard;

/// A regular file, memory-mapped read-only and private. The bytes stay at one address, also when the object moves.
///
/// Another program may write into the file meanwhile. Reading what it cut off gives zeros, and checkUnchanged() tells:
/// what was read counts only when it was called afterwards, as readUnchanged() does.
class MappedFile
{
public:
    /// @throws Error when the file is missing, unreadable, or not a regular file.
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(MappedFile&&) noexcept;
    MappedFile& operator=(MappedFile&&) noexcept;

    const std::filesystem::path& path() const { return m_path; }
    const FileStamp& stamp() const { return m_stamp; } ///< of the file that was mapped
    std::span<const std::byte> bytes() const { return m_bytes; }

    /// @throws Error when somebody wrote into the file since it was mapped. A file put in its place does no harm.
    void checkUnchanged() const;

    /// Gives back the memory of the whole pages inside `bytes`, a part of this file's bytes (else it does nothing). They
    /// are read again from the file, or the system's cache of it, when somebody touches them.
    void release(std::span<const std::byte> bytes) const;

private:
    std::filesystem::path m_path;
    FileStamp m_stamp;
    std::span<const std::byte> m_bytes;
    std::unique_ptr<MappingGuard> m_guard; ///< null: the file is empty
};

/// What `read` returns, when its source was not written to meanwhile; also a fault that `read` found is none then.
/// @param source has checkUnchanged(). @throws Error
template <class Source, class Read>
auto readUnchanged(const Source& source, const Read& read)
{
    try {
        auto result = read();
        source.checkUnchanged();
        return result;
    } catch (const Error&) {
        source.checkUnchanged();
        throw;
    }
}

/// Whether something goes by this name, be it a link to nothing: what is there but cannot be read is a fault to name, not
/// a file to do without.
bool isPresent(const std::filesystem::path& path);

/// The whole content. @throws Error when the file is missing, unreadable, not regular, or longer than maxBytes.
std::string readFile(const std::filesystem::path& path, std::size_t maxBytes);

/// Writes the parts one after the other to a temporary name beside `path`, flushes to the disk and renames, so that
/// `path` holds either the old content or the new. @throws Error when the disk says no.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::span<const std::byte>> parts);
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// The path in double quotes, as messages name files: valid UTF-8 on one line, whatever bytes the name has.
std::string quotedPath(const std::filesystem::path& path);

} // namespace heed
