// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/npyarray.h"

#include "model/checkpoint/halffloat.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kLengthAt = 8;       // after the magic and two bytes of version
constexpr std::size_t kAlignment = 64;     // of the values, as NumPy writes them
constexpr std::size_t kCodePointBytes = 4; // texts are UTF-32
constexpr std::size_t kMostDimensions = 32;

std::uint32_t littleEndian(std::span<const std::byte> bytes)
{
    std::uint32_t value = 0;
    for (std::size_t index = bytes.size(); index-- > 0;)
        value = (value << 8) | std::to_integer<std::uint32_t>(bytes[index]);
    return value;
}

/// Reads the little of Python's syntax that headers are made of:
/// {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }
class HeaderParser
{
public:
    explicit HeaderParser(std::string_view text) : m_text(text) { }

    NpyHeader parse()
    {
        NpyHeader header;
        expect('{');
        while (!take('}')) {
            const std::string key = quoted();
            expect(':');
            if (key == "descr")
                header.type = type();
            else if (key == "fortran_order")
                header.isColumnMajor = truth();
            else if (key == "shape")
                header.shape = shape();
            else
                fail();
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        if (header.type.empty())
            fail();
        return header;
    }

private:
    [[noreturn]] static void fail() { throw Error("is no array that NumPy could have written: its header is broken"); }

    void skipSpaces() { m_text.remove_prefix(std::min(m_text.find_first_not_of(" \t\n\r"), m_text.size())); }

    bool take(char wanted)
    {
        skipSpaces();
        if (m_text.empty() || m_text.front() != wanted)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    void expect(char wanted)
    {
        if (!take(wanted))
            fail();
    }

    std::string quoted()
    {
        const char quote = take('"') ? '"' : '\'';
        if (quote == '\'')
            expect('\'');
        const std::size_t end = m_text.find(quote);
        if (end == m_text.npos)
            fail();
        const std::string text(m_text.substr(0, end));
        m_text.remove_prefix(end + 1);
        return text;
    }

    std::string type()
    {
        if (take('['))
            throw Error("is a table with named fields, not an array of numbers or texts");
        const std::string name = quoted();
        if (name.find('O') != name.npos)
            throw Error("holds Python objects, which only running Python's pickle could read");
        return name;
    }

    bool truth()
    {
        skipSpaces();
        const bool isTrue = m_text.starts_with("True");
        const std::string_view word = isTrue ? "True" : "False";
        if (!m_text.starts_with(word))
            fail();
        m_text.remove_prefix(word.size());
        return isTrue;
    }

    std::vector<std::int64_t> shape()
    {
        std::vector<std::int64_t> lengths;
        expect('(');
        while (!take(')')) {
            skipSpaces();
            std::int64_t length = 0;
            const auto [end, error] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), length);
            if (error != std::errc{} || length < 0 || lengths.size() == kMostDimensions)
                fail();
            m_text.remove_prefix(std::size_t(end - m_text.data()));
            take('L'); // of Python 2
            lengths.push_back(length);
            if (!take(',')) {
                expect(')');
                break;
            }
        }
        return lengths;
    }

    std::string_view m_text;
};

/// "<f4" → ('f', 4); a type in the other byte order is none that can be read.
std::pair<char, std::size_t> kindAndSize(const NpyHeader& header)
{
    std::string_view type = header.type;
    if (type.size() < 3 || (type.front() != '<' && type.front() != '='))
        return {};
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(type.data() + 2, type.data() + type.size(), size);
    if (error != std::errc{} || end != type.data() + type.size() || size > (1U << 20))
        return {};
    return {type[1], size};
}

template <typename Value>
std::vector<Value> valuesOf(std::span<const std::byte> bytes)
{
    std::vector<Value> values(bytes.size() / sizeof(Value));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

std::vector<float> floatsOf(const NpyHeader& header, std::span<const std::byte> values)
{
    if (elementSize(header) == 4)
        return valuesOf<float>(values);
    if (elementSize(header) == 8) {
        const auto doubles = valuesOf<double>(values);
        return {doubles.begin(), doubles.end()};
    }
    const auto halves = valuesOf<std::uint16_t>(values);
    std::vector<float> floats(halves.size());
    halfToFloat(halves, floats);
    return floats;
}

/// Values whose first axis varies fastest, in the order in which the last one does.
std::vector<float> rowMajor(const std::vector<float>& columnMajor, const std::vector<std::int64_t>& shape)
{
    std::vector<float> values;
    values.reserve(columnMajor.size());
    std::vector<std::int64_t> place(shape.size()); // of the value that is next, an index for each axis
    while (values.size() < columnMajor.size()) {
        std::int64_t from = 0;
        for (std::size_t axis = shape.size(); axis-- > 0;)
            from = from * shape[axis] + place[axis];
        values.push_back(columnMajor[std::size_t(from)]);
        for (std::size_t axis = shape.size(); axis-- > 0 && ++place[axis] == shape[axis];)
            place[axis] = 0;
    }
    return values;
}

} // namespace

NpyHeader readNpyHeader(std::span<const std::byte> bytes)
{
    const auto isThere = [&](std::size_t count) { return bytes.size() >= count; };
    if (!isThere(kLengthAt + 4) || std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0)
        throw Error("is no array that NumPy could have written");
    const auto version = std::to_integer<int>(bytes[kMagic.size()]);
    if (version < 1 || version > 3)
        throw Error("is an array of NumPy's format " + std::to_string(version) + ", which Heed does not know");
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const std::size_t length = littleEndian(bytes.subspan(kLengthAt, lengthBytes));
    const std::size_t begin = kLengthAt + lengthBytes;
    if (length > kLongestNpyHeader - begin || !isThere(begin + length))
        throw Error("is cut off, or no array that NumPy could have written");
    NpyHeader header = HeaderParser({reinterpret_cast<const char*>(bytes.data()) + begin, length}).parse();
    header.valuesBegin = begin + length;
    return header;
}

std::int64_t elementCount(const NpyHeader& header)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    std::int64_t count = 1;
    for (const std::int64_t length : header.shape) {
        if (length < 0 || length > kMost || count * length > kMost)
            return -1;
        count *= length;
    }
    return count;
}

std::size_t elementSize(const NpyHeader& header)
{
    const auto [kind, size] = kindAndSize(header);
    if (kind == 'f')
        return size == 2 || size == 4 || size == 8 ? size : 0;
    return kind == 'U' ? size * kCodePointBytes : 0;
}

bool isFloat(const NpyHeader& header)
{
    return kindAndSize(header).first == 'f' && elementSize(header) > 0;
}

std::vector<float> npyFloats(const NpyHeader& header, std::span<const std::byte> values)
{
    std::vector<float> floats = floatsOf(header, values);
    return header.isColumnMajor ? rowMajor(floats, header.shape) : floats;
}

std::vector<std::string> npyTexts(const NpyHeader& header, std::span<const std::byte> values)
{
    std::vector<std::string> texts;
    const std::size_t size = elementSize(header);
    for (std::int64_t text = 0; text < elementCount(header); ++text) {
        std::string& utf8 = texts.emplace_back();
        for (const std::uint32_t codePoint : valuesOf<std::uint32_t>(values.subspan(std::size_t(text) * size, size))) {
            if (codePoint == 0) // shorter texts are filled up with zeros
                break;
            const bool isCharacter = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
            appendUtf8(utf8, isCharacter ? char32_t(codePoint) : kReplacementCharacter);
        }
    }
    return texts;
}

std::string npyHeader(std::string_view type, std::span<const std::int64_t> shape)
{
    std::string lengths;
    for (const std::int64_t length : shape)
        lengths += std::to_string(length) + ", ";
    std::string text = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (" + lengths + "), }";
    const std::size_t begin = kLengthAt + 2;
    text.append(kAlignment - 1 - (begin + text.size()) % kAlignment, ' ');
    text += '\n';
    std::string header(kMagic);
    header += {'\x01', '\x00', char(text.size() & 0xFF), char(text.size() >> 8)};
    return header + text;
}

std::string npyOfTexts(std::span<const std::string> texts)
{
    std::vector<std::u32string> characters;
    std::size_t longest = 1; // NumPy has no texts of no characters
    for (const std::string& text : texts) {
        std::u32string& codePoints = characters.emplace_back();
        for (std::size_t offset = 0; offset < text.size();) {
            const DecodedCharacter character = decodeUtf8(text, offset);
            codePoints += character.codePoint;
            offset += character.length;
        }
        longest = std::max(longest, codePoints.size());
    }
    const std::int64_t count = std::int64_t(texts.size());
    std::string array = npyHeader("<U" + std::to_string(longest), {&count, 1});
    for (std::u32string& codePoints : characters) {
        codePoints.resize(longest);
        array.append(reinterpret_cast<const char*>(codePoints.data()), longest * kCodePointBytes);
    }
    return array;
}

} // namespace heed
