// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/storedzip.h"

#include "model/checkpoint/pytorch/bytecursor.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace heed {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::uint32_t kEnd64 = 0x06064b50;
constexpr std::uint32_t kEnd64Locator = 0x07064b50;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint32_t kSee64 = 0xFFFFFFFF; // the true number stands in the zip64 field
constexpr std::uint16_t kExtra64 = 1;

/// Where the list of files begins, and how many it has.
struct Directory
{
    std::uint64_t offset = 0;
    std::uint64_t entries = 0;
};

class ZipReader
{
public:
    ZipReader(std::span<const std::byte> archive, const std::string& source) : m_archive(archive), m_source(source) { }

    std::map<std::string, std::span<const std::byte>> read() const
    {
        const Directory directory = findDirectory();
        std::map<std::string, std::span<const std::byte>> files;
        ByteCursor cursor(m_archive, m_source, directory.offset);
        for (std::uint64_t entry = 0; entry < directory.entries; ++entry)
            readEntry(cursor, files);
        return files;
    }

private:
    [[noreturn]] void fail(const std::string& fault) const { throw Error(m_source + ' ' + fault); }

    ByteCursor at(std::uint64_t position) const { return ByteCursor(m_archive, m_source, position); }

    /// The end record is the last thing in the file, but for a comment.
    std::optional<std::size_t> findEnd() const
    {
        if (m_archive.size() < kEndBytes)
            return std::nullopt;
        const std::size_t last = m_archive.size() - kEndBytes;
        for (std::size_t back = 0; back <= std::min(last, kLongestComment); ++back) {
            ByteCursor cursor = at(last - back);
            if (cursor.read<std::uint32_t>() != kEnd)
                continue;
            cursor.take(16);
            if (cursor.read<std::uint16_t>() == back)
                return last - back;
        }
        return std::nullopt;
    }

    Directory findDirectory() const
    {
        const std::optional<std::size_t> end = findEnd();
        if (!end)
            fail("is cut off or damaged: the list of its parts, at its end, is missing.");
        ByteCursor cursor = at(*end + 10);
        Directory directory;
        directory.entries = cursor.read<std::uint16_t>();
        cursor.take(4);
        directory.offset = cursor.read<std::uint32_t>();
        if (*end < kLocatorBytes)
            return directory;
        ByteCursor locator = at(*end - kLocatorBytes);
        if (locator.read<std::uint32_t>() != kEnd64Locator)
            return directory;
        locator.take(4);
        ByteCursor end64 = at(locator.read<std::uint64_t>());
        if (end64.read<std::uint32_t>() != kEnd64)
            fail("is damaged: its zip64 record is not where it should be.");
        end64.take(28);
        directory.entries = end64.read<std::uint64_t>();
        end64.take(8);
        directory.offset = end64.read<std::uint64_t>();
        return directory;
    }

    void readEntry(ByteCursor& cursor, std::map<std::string, std::span<const std::byte>>& files) const
    {
        if (cursor.read<std::uint32_t>() != kCentralHeader)
            fail("is damaged: the list of its parts breaks off.");
        cursor.take(4);
        const auto flags = cursor.read<std::uint16_t>();
        const auto method = cursor.read<std::uint16_t>();
        cursor.take(8);
        std::uint64_t storedSize = cursor.read<std::uint32_t>();
        std::uint64_t size = cursor.read<std::uint32_t>();
        const auto nameLength = cursor.read<std::uint16_t>();
        const auto extraLength = cursor.read<std::uint16_t>();
        const auto commentLength = cursor.read<std::uint16_t>();
        cursor.take(8);
        std::uint64_t offset = cursor.read<std::uint32_t>();
        const std::string name(cursor.readText(nameLength));
        readExtra(ByteCursor(cursor.take(extraLength), m_source), size, storedSize, offset);
        cursor.take(commentLength);
        const bool isStored = method == 0 && (flags & 1U) == 0 && size == storedSize;
        if (isStored)
            files[name] = content(name, offset, size);
    }

    /// Numbers that need 64 bits, in this order, each only where its place in the header says so.
    static void readExtra(ByteCursor extra, std::uint64_t& size, std::uint64_t& storedSize, std::uint64_t& offset)
    {
        while (extra.remaining() >= 4) {
            const auto kind = extra.read<std::uint16_t>();
            ByteCursor field(extra.take(extra.read<std::uint16_t>()), extra.source());
            for (std::uint64_t* number : {&size, &storedSize, &offset}) {
                if (kind == kExtra64 && *number == kSee64)
                    *number = field.read<std::uint64_t>();
            }
        }
    }

    std::span<const std::byte> content(const std::string& name, std::uint64_t offset, std::uint64_t size) const
    {
        ByteCursor header = at(offset);
        if (header.read<std::uint32_t>() != kLocalHeader)
            fail("is damaged: its part " + quotedForMessage(name) + " is not where it should be.");
        header.take(22);
        const auto nameLength = header.read<std::uint16_t>();
        const auto extraLength = header.read<std::uint16_t>();
        header.take(std::uint64_t(nameLength) + extraLength);
        if (size > header.remaining())
            fail("is cut off: its part " + quotedForMessage(name) + " of " + std::to_string(size)
                 + " bytes reaches beyond its end.");
        return header.take(size);
    }

    std::span<const std::byte> m_archive;
    const std::string& m_source;
};

} // namespace

std::map<std::string, std::span<const std::byte>> readStoredZip(std::span<const std::byte> archive,
                                                                const std::string& source)
{
    return ZipReader(archive, source).read();
}

} // namespace heed
