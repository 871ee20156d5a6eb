// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencepiececheck.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace heed {

namespace {

// Field numbers of sentencepiece_model.proto.
constexpr std::uint64_t kNormalizerSpec = 3;
constexpr std::uint64_t kDenormalizerSpec = 5;
constexpr std::uint64_t kPrecompiledCharsMap = 2;

/// Reads a protocol buffer's fields one by one (protobuf.dev/programming-guides/encoding).
class FieldCursor
{
public:
    explicit FieldCursor(std::string_view message) : m_rest(message) { }

    /// Goes to the next field. @returns false at the end, or where the bytes make no sense.
    bool next()
    {
        m_bytes = {};
        if (m_rest.empty())
            return false;
        const auto tag = readVarint();
        if (!tag)
            return fail();
        m_number = *tag >> 3;
        switch (*tag & 7) {
        case 0:
            return readVarint().has_value() || fail();
        case 1:
            return take(8).has_value() || fail();
        case 2:
            if (const auto length = readVarint()) {
                if (const auto bytes = take(*length)) {
                    m_bytes = *bytes;
                    return true;
                }
            }
            return fail();
        case 5:
            return take(4).has_value() || fail();
        default:
            return fail(); // groups, which no version of the format uses
        }
    }

    bool isBroken() const { return m_isBroken; }
    std::uint64_t number() const { return m_number; }
    std::string_view bytes() const { return m_bytes; } ///< of a string or message; else empty

private:
    bool fail()
    {
        m_isBroken = true;
        return false;
    }

    std::optional<std::uint64_t> readVarint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

    std::optional<std::string_view> take(std::uint64_t length)
    {
        if (length > m_rest.size())
            return std::nullopt;
        const std::string_view bytes = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return bytes;
    }

    std::string_view m_rest;
    std::string_view m_bytes;
    std::uint64_t m_number = 0;
    bool m_isBroken = false;
};

std::uint32_t readUnit(std::string_view bytes, std::size_t index)
{
    std::uint32_t unit = 0;
    for (std::size_t byte = 4; byte-- > 0;)
        unit = (unit << 8) | static_cast<std::uint8_t>(bytes[4 * index + byte]);
    return unit;
}

/// The map is a length, a double-array trie of that many bytes (Darts-clone: units of 32 bits, children of a node are
/// found at base ^ byte), and the replacement texts, each ended by a zero byte, to whose beginnings the leaves point.
bool isSafeCharsMap(std::string_view map)
{
    constexpr std::size_t kBlock = 256; // units; children differ in the last 8 bits of their position
    if (map.empty())
        return true; // identity
    if (map.size() < 4 || map.back() != '\0')
        return false;
    const std::size_t trieBytes = readUnit(map, 0);
    map.remove_prefix(4);
    if (trieBytes == 0 || trieBytes >= map.size() || trieBytes % (4 * kBlock) != 0)
        return false;
    const std::string_view trie = map.substr(0, trieBytes);
    const std::size_t unitCount = trieBytes / 4;
    const std::size_t textBytes = map.size() - trieBytes;
    if ((readUnit(trie, 0) >> 31) != 0)
        return false; // the root, which the look-up takes for a node whatever it is
    for (std::size_t position = 0; position < unitCount; ++position) {
        const std::uint32_t unit = readUnit(trie, position);
        if ((unit >> 31) != 0)
            continue; // a leaf's value, checked below where a node owns it
        const std::size_t offset = std::size_t(unit >> 10) << ((unit & 0x200U) >> 6);
        const std::size_t base = position ^ offset;
        if (base >= unitCount) // whole blocks: then base ^ byte is inside as well
            return false;
        const bool hasLeaf = (unit & 0x100U) != 0;
        if (hasLeaf && (readUnit(trie, base) & 0x7FFFFFFFU) >= textBytes)
            return false;
    }
    return true;
}

bool isSafeNormalizerSpec(std::string_view message)
{
    FieldCursor fields(message);
    while (fields.next()) {
        if (fields.number() == kPrecompiledCharsMap && !isSafeCharsMap(fields.bytes()))
            return false;
    }
    return !fields.isBroken();
}

} // namespace

bool hasSafeNormalizer(std::string_view serializedModel)
{
    FieldCursor fields(serializedModel);
    while (fields.next()) {
        const bool isSpec = fields.number() == kNormalizerSpec || fields.number() == kDenormalizerSpec;
        if (isSpec && !isSafeNormalizerSpec(fields.bytes()))
            return false;
    }
    return !fields.isBroken();
}

} // namespace heed
