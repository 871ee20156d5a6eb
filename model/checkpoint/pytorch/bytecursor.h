// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace heed {

/// Reads little-endian numbers and pieces of an untrusted file from front to back, never beyond its end.
class ByteCursor
{
public:
    /// @param source the file as quotedPath() gives it. @param position where to begin, in bytes; the end when beyond it.
    ByteCursor(std::span<const std::byte> bytes, std::string source, std::uint64_t position = 0)
        : m_bytes(bytes), m_source(std::move(source)), m_position(position < bytes.size() ? position : bytes.size())
    {
    }

    const std::string& source() const { return m_source; }
    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }

    /// @throws Error when fewer than `count` bytes are left.
    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > remaining())
            throw Error(m_source + " is cut off or damaged: it ends in the middle of what it announces.");
        const std::span<const std::byte> taken = m_bytes.subspan(m_position, count);
        m_position += count;
        return taken;
    }

    template <std::unsigned_integral Number>
    Number read()
    {
        Number value = 0;
        const std::span<const std::byte> bytes = take(sizeof(Number));
        for (std::size_t index = sizeof(Number); index-- > 0;)
            value = Number(std::uint64_t(value) << 8) | std::to_integer<Number>(bytes[index]);
        return value;
    }

    std::string_view readText(std::uint64_t count)
    {
        const std::span<const std::byte> bytes = take(count);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    /// Up to the next newline, which is taken, too.
    std::string_view readLine()
    {
        const std::string_view rest(reinterpret_cast<const char*>(m_bytes.data()) + m_position, remaining());
        const std::string_view line = readText(rest.find('\n'));
        take(1);
        return line;
    }

private:
    std::span<const std::byte> m_bytes;
    std::string m_source;
    std::size_t m_position;
};

} // namespace heed
