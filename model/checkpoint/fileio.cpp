// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/mappingguard.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(HEED_SANITIZED)
#include <sanitizer/asan_interface.h>
#endif

namespace heed {

namespace {

class FileDescriptor
{
public:
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) { }
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FileDescriptor& operator=(FileDescriptor&&) = delete;

    int value() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    bool close() { return m_descriptor < 0 || ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

std::string systemMessage(int error)
{
    return std::generic_category().message(error);
}

struct OpenedFile
{
    FileDescriptor descriptor;
    std::size_t size = 0; // bytes
    FileStamp stamp;
};

OpenedFile openForReading(const std::filesystem::path& path)
{
    // O_NONBLOCK: a named pipe in the place of a file must not hang the program.
    OpenedFile file{FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), 0, {}};
    if (!file.descriptor.isOpen()) {
        const int error = errno;
        if (error == ENOENT)
            throw FileError(FileFault::Unreadable, "There is no file " + quotedPath(path) + ".");
        throw FileError(FileFault::Unreadable, "Cannot open " + quotedPath(path) + ": " + systemMessage(error) + ".");
    }
    struct stat status
    {
    };
    if (::fstat(file.descriptor.value(), &status) != 0)
        throw FileError(FileFault::Unreadable, "Cannot read " + quotedPath(path) + ": " + systemMessage(errno) + ".");
    if (!S_ISREG(status.st_mode))
        throw FileError(FileFault::Unreadable, "Cannot read " + quotedPath(path) + ": it is not a regular file.");
    file.size = std::size_t(status.st_size);
    file.stamp = stampOf(status);
    return file;
}

void writeAll(int descriptor, std::span<const std::byte> bytes, const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw Error("Cannot write " + quotedPath(path) + ": " + systemMessage(errno) + ".");
        bytes = bytes.subspan(std::size_t(written));
    }
}

/// Removes the temporary file unless it was renamed.
class TemporaryFile
{
public:
    explicit TemporaryFile(std::filesystem::path path) : m_path(std::move(path)) { }
    ~TemporaryFile()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool renameTo(const std::filesystem::path& path)
    {
        if (::rename(m_path.c_str(), path.c_str()) != 0)
            return false;
        m_path.clear();
        return true;
    }

private:
    std::filesystem::path m_path;
};

/// What follows the file on its last page reads as zeros: a sanitized build lets nobody read it, as behind an allocation.
void guardEnd([[maybe_unused]] std::span<const std::byte> bytes, [[maybe_unused]] bool isGuarded)
{
#if defined(HEED_SANITIZED)
    const auto page = std::size_t(::sysconf(_SC_PAGESIZE));
    const std::size_t rest = (page - bytes.size() % page) % page;
    if (isGuarded)
        ASAN_POISON_MEMORY_REGION(bytes.data() + bytes.size(), rest);
    else
        ASAN_UNPOISON_MEMORY_REGION(bytes.data() + bytes.size(), rest);
#endif
}

} // namespace

MappedFile::MappedFile(const std::filesystem::path& path) : m_path(path)
{
    const OpenedFile file = openForReading(path);
    m_stamp = file.stamp;
    if (file.size == 0)
        return; // mmap refuses empty mappings
    void* address = ::mmap(nullptr, file.size, PROT_READ, MAP_PRIVATE, file.descriptor.value(), 0);
    if (address == MAP_FAILED)
        throw Error("Cannot map " + quotedPath(path) + " into memory: " + systemMessage(errno) + ".");
    m_bytes = {static_cast<const std::byte*>(address), file.size};
    m_guard = std::make_unique<MappingGuard>(m_bytes);
    guardEnd(m_bytes, true);
}

MappedFile::~MappedFile()
{
    if (m_bytes.empty())
        return;
    guardEnd(m_bytes, false);
    m_guard.reset();
    ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_stamp(other.m_stamp),
      m_bytes(std::exchange(other.m_bytes, {})),
      m_guard(std::move(other.m_guard))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_stamp, other.m_stamp);
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_guard, other.m_guard);
    return *this;
}

void MappedFile::checkUnchanged() const
{
    const std::optional<FileStamp> now = stampOf(m_path);
    const bool isWritten = now && now->isSameFile(m_stamp) && *now != m_stamp;
    if (isWritten || (m_guard && m_guard->isDamaged()))
        throw FileError(FileFault::Changed, "The file " + quotedPath(m_path)
                                                + " was changed by another program while it was open: open it again.");
}

void MappedFile::release(std::span<const std::byte> bytes) const
{
    const std::less_equal<const std::byte*> isUpTo;
    if (bytes.empty() || !isUpTo(m_bytes.data(), bytes.data())
        || !isUpTo(bytes.data() + bytes.size(), m_bytes.data() + m_bytes.size()))
        return;
    const auto page = std::size_t(::sysconf(_SC_PAGESIZE));
    const auto offset = std::size_t(bytes.data() - m_bytes.data()); // the mapping starts on a page
    const std::size_t begin = (offset + page - 1) / page * page;
    const std::size_t end = (offset + bytes.size()) / page * page;
    if (begin < end) // what was never written to is only dropped, never lost
        ::madvise(const_cast<std::byte*>(m_bytes.data()) + begin, end - begin, MADV_DONTNEED);
}

bool isPresent(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

std::string readFile(const std::filesystem::path& path, std::size_t maxBytes)
{
    const OpenedFile file = openForReading(path);
    if (file.size > maxBytes) {
        throw Error(quotedPath(path) + " is " + std::to_string(file.size)
                    + " bytes long; a file of its kind has at most " + std::to_string(maxBytes) + ".");
    }
    std::string content(file.size, '\0');
    std::size_t length = 0;
    while (length < content.size()) {
        const ssize_t count = ::read(file.descriptor.value(), content.data() + length, content.size() - length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw FileError(FileFault::Unreadable,
                            "Cannot read " + quotedPath(path) + ": " + systemMessage(errno) + ".");
        if (count == 0)
            break; // the file shrank meanwhile
        length += std::size_t(count);
    }
    content.resize(length);
    return content;
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::span<const std::byte>> parts)
{
    std::filesystem::path temporaryPath = path;
    temporaryPath += ".part" + std::to_string(::getpid());
    FileDescriptor descriptor(::open(temporaryPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!descriptor.isOpen())
        throw Error("Cannot write " + quotedPath(path) + ": " + systemMessage(errno) + ".");
    TemporaryFile temporary(temporaryPath);
    for (const std::span<const std::byte> part : parts)
        writeAll(descriptor.value(), part, path);
    const bool isOnDisk = ::fsync(descriptor.value()) == 0;
    if (!isOnDisk || !descriptor.close() || !temporary.renameTo(path))
        throw Error("Cannot write " + quotedPath(path) + ": " + systemMessage(errno) + ".");
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view content)
{
    const std::array parts{std::as_bytes(std::span(content.data(), content.size()))};
    writeFileAtomically(path, parts);
}

std::string quotedPath(const std::filesystem::path& path)
{
    const std::string name = path.string();
    std::string quoted = "\"";
    for (std::size_t offset = 0; offset < name.size();) {
        const DecodedCharacter character = decodeUtf8(name, offset);
        const char32_t codePoint = character.codePoint;
        const bool isControl = codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
        appendUtf8(quoted, isControl ? kReplacementCharacter : codePoint);
        offset += character.length;
    }
    return quoted + '"';
}

} // namespace heed
