// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/npzfile.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <unistd.h>

namespace heed {

namespace {

constexpr std::size_t kMostBytes = std::size_t(1) << 30;       // of one array: more than 48 heads of 2,000 tokens
constexpr std::size_t kAlwaysUnpacked = std::size_t(64) << 20; // bytes
constexpr std::size_t kMostPacked = 100; // times: real weights hardly shrink, and a megabyte may be a gigabyte of zeros
constexpr std::size_t kChunk = std::size_t(1) << 20; // what is unpacked, or written, at once

/// Makes the member current and open; closes it again.
class OpenMember
{
public:
    OpenMember(unzFile archive, const std::string& name)
        : m_archive(archive),
          m_isOpen(unzLocateFile(archive, (name + ".npy").c_str(), 1) == UNZ_OK
                   && unzOpenCurrentFile(archive) == UNZ_OK)
    {
    }
    ~OpenMember() { close(); }
    OpenMember(const OpenMember&) = delete;
    OpenMember& operator=(const OpenMember&) = delete;

    bool isOpen() const { return m_isOpen; }

    /// Appends up to `count` bytes. @returns false when the data is broken.
    bool read(std::vector<std::byte>& bytes, std::size_t count)
    {
        while (count > 0) {
            const std::size_t before = bytes.size();
            const std::size_t wanted = std::min(count, kChunk);
            bytes.resize(before + wanted);
            const int got = unzReadCurrentFile(m_archive, bytes.data() + before, unsigned(wanted));
            bytes.resize(before + std::size_t(std::max(got, 0)));
            if (got < 0)
                return false;
            if (got == 0)
                return true;
            count -= std::size_t(got);
        }
        return true;
    }

    /// @returns false when everything was read and its checksum is wrong.
    bool close() { return !std::exchange(m_isOpen, false) || unzCloseCurrentFile(m_archive) != UNZ_CRCERROR; }

private:
    unzFile m_archive;
    bool m_isOpen;
};

/// Adds members to a new archive. Every function returns whether the disk agreed.
class ZipWriter
{
public:
    explicit ZipWriter(const std::filesystem::path& path) : m_archive(zipOpen64(path.c_str(), APPEND_STATUS_CREATE)) { }
    ~ZipWriter() { close(); }
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    bool add(const NpzMember& member)
    {
        zip_fileinfo info{};
        info.tmz_date = {.tm_sec = 0, .tm_min = 0, .tm_hour = 0, .tm_mday = 1, .tm_mon = 0, .tm_year = 1980};
        constexpr int kStored = 0;
        return m_archive
               && zipOpenNewFileInZip64(m_archive, (member.name + ".npy").c_str(), &info, nullptr, 0, nullptr, 0,
                                        nullptr, kStored, 0, 0)
                      == ZIP_OK
               && write(std::as_bytes(std::span(member.header))) && write(member.values)
               && zipCloseFileInZip(m_archive) == ZIP_OK;
    }

    bool close() { return m_archive && zipClose(std::exchange(m_archive, nullptr), nullptr) == ZIP_OK; }

private:
    bool write(std::span<const std::byte> bytes)
    {
        for (std::size_t begin = 0; begin < bytes.size(); begin += kChunk) {
            const auto part = bytes.subspan(begin, std::min(kChunk, bytes.size() - begin));
            if (zipWriteInFileInZip(m_archive, part.data(), unsigned(part.size())) != ZIP_OK)
                return false;
        }
        return true;
    }

    zipFile m_archive;
};

} // namespace

struct NpzFile::Archive
{
    unzFile file;
    ~Archive() { unzClose(file); }
};

NpzFile::NpzFile(const std::filesystem::path& path) : m_path(path)
{
    m_fileSize = MappedFile(path).bytes().size(); // says in a sentence why it cannot be read
    unzFile file = unzOpen64(path.c_str());
    if (!file)
        throw Error("The file " + quotedPath(path) + " is cut off or no .npz file: its table of contents is missing.");
    m_archive.reset(new Archive{file});
}

NpzFile::~NpzFile() = default;

void NpzFile::fail(const std::string& name, const std::string& fault) const
{
    throw Error("The array " + quotedForMessage(name) + " in " + quotedPath(m_path) + " " + fault + ".");
}

bool NpzFile::has(const std::string& name) const
{
    return unzLocateFile(m_archive->file, (name + ".npy").c_str(), 1) == UNZ_OK;
}

NpyHeader NpzFile::header(const std::string& name) const
{
    OpenMember member(m_archive->file, name);
    std::vector<std::byte> bytes;
    if (!member.isOpen() || !member.read(bytes, kLongestNpyHeader))
        fail(name, "is missing or cannot be unpacked");
    try {
        return readNpyHeader(bytes);
    } catch (const Error& error) {
        fail(name, error.what());
    }
}

/// The bytes after the header, as many as it asks for.
std::vector<std::byte> NpzFile::values(const std::string& name, NpyHeader& header) const
{
    header = this->header(name);
    const std::int64_t count = elementCount(header);
    const std::size_t size = elementSize(header);
    if (count < 0 || std::size_t(count) * size > kMostBytes)
        fail(name, "is larger than a gigabyte");
    const std::size_t wanted = std::size_t(count) * size;
    if (wanted > std::max(kAlwaysUnpacked, kMostPacked * m_fileSize))
        fail(name, "would unpack to more than a hundred times the size of the file");
    OpenMember member(m_archive->file, name);
    std::vector<std::byte> bytes;
    if (!member.isOpen() || !member.read(bytes, header.valuesBegin))
        fail(name, "is missing or cannot be unpacked");
    bytes.clear();
    if (!member.read(bytes, wanted + 1) || bytes.size() != wanted || !member.close())
        fail(name, "is broken: its values do not fit its shape or its checksum");
    return bytes;
}

std::vector<float> NpzFile::floats(const std::string& name) const
{
    NpyHeader header;
    if (!isFloat(this->header(name)))
        fail(name, "has no little-endian floating-point numbers of 2, 4 or 8 bytes");
    const auto bytes = values(name, header);
    return npyFloats(header, bytes);
}

std::vector<std::string> NpzFile::texts(const std::string& name) const
{
    NpyHeader header = this->header(name);
    if (isFloat(header) || elementSize(header) == 0 || header.shape.size() > 1)
        fail(name, "is no list of texts");
    const auto bytes = values(name, header);
    return npyTexts(header, bytes);
}

void writeNpz(const std::filesystem::path& path, std::span<const NpzMember> members)
{
    std::filesystem::path temporary = path;
    temporary += ".part-" + std::to_string(::getpid());
    std::error_code error;
    ZipWriter writer(temporary);
    bool isWritten = std::ranges::all_of(members, [&](const NpzMember& member) { return writer.add(member); });
    isWritten = writer.close() && isWritten;
    if (isWritten)
        std::filesystem::rename(temporary, path, error);
    if (isWritten && !error)
        return;
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error("Cannot write " + quotedPath(path) + (error ? ": " + error.message() : std::string()) + ".");
}

} // namespace heed
