// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bytelevel.h"

#include "model/text/sentencepiecemodel.h"
#include "model/text/unicode.h"
#include "model/text/unicodecategory.h"

#include <array>
#include <cstdint>

namespace heed {

namespace {

constexpr char32_t kFirstStandIn = 0x100;

bool isVisible(unsigned byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);
}

/// Code points by byte.
const std::array<char32_t, 256>& standIns()
{
    static const std::array<char32_t, 256> kStandIns = [] {
        std::array<char32_t, 256> table{};
        char32_t next = kFirstStandIn;
        for (unsigned byte = 0; byte < 256; ++byte)
            table[byte] = isVisible(byte) ? char32_t(byte) : next++;
        return table;
    }();
    return kStandIns;
}

enum class Kind { Letter, Number, Space, Other };

/// The kind and length of the character at a byte of the text.
struct Seen
{
    Kind kind = Kind::Other;
    std::size_t length = 1;
};

Seen see(std::string_view text, std::size_t offset)
{
    const DecodedCharacter character = decodeUtf8(text, offset);
    const char32_t c = character.codePoint;
    if (isWhiteSpace(c) && c != U'\uFEFF')
        return {Kind::Space, character.length};
    return {isLetter(c) ? Kind::Letter : isNumber(c) ? Kind::Number : Kind::Other, character.length};
}

/// Where the run of characters of one kind that begins at `offset` ends.
std::size_t endOfRun(std::string_view text, std::size_t offset, Kind kind)
{
    while (offset < text.size()) {
        const Seen seen = see(text, offset);
        if (seen.kind != kind)
            break;
        offset += seen.length;
    }
    return offset;
}

std::size_t contractionLength(std::string_view text)
{
    for (const std::string_view ending : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"}) {
        if (text.starts_with(ending))
            return ending.size();
    }
    return 0;
}

/// White space before a word leaves its last character to the word, or to the next turn.
std::size_t endOfSpace(std::string_view text, std::size_t begin)
{
    std::size_t last = begin;
    std::size_t end = begin;
    while (end < text.size()) {
        const Seen seen = see(text, end);
        if (seen.kind != Kind::Space)
            return last > begin ? last : end;
        last = end;
        end += seen.length;
    }
    return end;
}

std::size_t endOfWord(std::string_view text, std::size_t begin)
{
    if (const std::size_t length = contractionLength(text.substr(begin)); length > 0)
        return begin + length;
    const std::size_t first = begin + (text[begin] == ' ' ? 1 : 0);
    if (first < text.size()) {
        const Kind kind = see(text, first).kind;
        if (kind != Kind::Space)
            return endOfRun(text, first, kind);
    }
    return endOfSpace(text, begin);
}

} // namespace

std::string byteLevelCharacter(unsigned char byte)
{
    std::string character;
    appendUtf8(character, standIns()[byte]);
    return character;
}

std::string byteLevelBytes(std::string_view piece)
{
    static const std::array<int, kFirstStandIn + 256> kBytes = [] {
        std::array<int, kFirstStandIn + 256> bytes{};
        bytes.fill(-1);
        for (int byte = 0; byte < 256; ++byte)
            bytes[standIns()[std::size_t(byte)]] = byte;
        return bytes;
    }();
    std::string result;
    for (std::size_t offset = 0; offset < piece.size();) {
        const DecodedCharacter character = decodeUtf8(piece, offset);
        const int byte = character.codePoint < kBytes.size() ? kBytes[character.codePoint] : -1;
        if (byte >= 0)
            result += static_cast<char>(byte);
        else
            result += piece.substr(offset, character.length);
        offset += character.length;
    }
    return result;
}

std::string legibleByteLevel(std::string_view piece)
{
    std::string bytes = byteLevelBytes(piece);
    if (!isValidUtf8(bytes))
        return std::string(piece);
    for (std::size_t space = bytes.find(' '); space != bytes.npos; space = bytes.find(' ', space))
        bytes.replace(space, 1, kWordMark);
    return bytes;
}

std::vector<ByteSpan> byteLevelWords(std::string_view text)
{
    std::vector<ByteSpan> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = endOfWord(text, begin);
        words.push_back({std::uint32_t(begin), std::uint32_t(end)});
        begin = end;
    }
    return words;
}

} // namespace heed
