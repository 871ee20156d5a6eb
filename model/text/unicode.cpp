// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/unicode.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace heed {

namespace {

constexpr std::size_t kLongestQuotedName = 80; // bytes

struct LeadByte
{
    std::size_t length = 1;        // bytes of the whole sequence; 1 with bits 0x80 set is no lead byte
    std::uint8_t secondMin = 0x80; // the second byte's range rules out overlong forms, surrogates, > U+10FFFF
    std::uint8_t secondMax = 0xBF;
    char32_t bits = 0;
};

LeadByte classifyLead(std::uint8_t byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, 0x80, 0xBF, char32_t(byte & 0x1F)};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, std::uint8_t(byte == 0xE0 ? 0xA0 : 0x80), std::uint8_t(byte == 0xED ? 0x9F : 0xBF),
                char32_t(byte & 0x0F)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, std::uint8_t(byte == 0xF0 ? 0x90 : 0x80), std::uint8_t(byte == 0xF4 ? 0x8F : 0xBF),
                char32_t(byte & 0x07)};
    return {};
}

bool isControl(char32_t codePoint)
{
    return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
}

} // namespace

DecodedCharacter decodeUtf8(std::string_view text, std::size_t offset)
{
    assert(offset < text.size());
    const auto byteAt = [&](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t first = byteAt(offset);
    if (first < 0x80)
        return {first, 1, true};
    const LeadByte lead = classifyLead(first);
    if (lead.length == 1)
        return {};
    char32_t codePoint = lead.bits;
    for (std::size_t index = 1; index < lead.length; ++index) {
        if (offset + index >= text.size())
            return {kReplacementCharacter, index, false};
        const std::uint8_t byte = byteAt(offset + index);
        const std::uint8_t lowest = index == 1 ? lead.secondMin : 0x80;
        const std::uint8_t highest = index == 1 ? lead.secondMax : 0xBF;
        if (byte < lowest || byte > highest)
            return {kReplacementCharacter, index, false};
        codePoint = (codePoint << 6) | (byte & 0x3F);
    }
    return {codePoint, lead.length, true};
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0 | (codePoint >> 6));
        append(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        append(0xE0 | (codePoint >> 12));
        append(0x80 | ((codePoint >> 6) & 0x3F));
        append(0x80 | (codePoint & 0x3F));
    } else {
        append(0xF0 | (codePoint >> 18));
        append(0x80 | ((codePoint >> 12) & 0x3F));
        append(0x80 | ((codePoint >> 6) & 0x3F));
        append(0x80 | (codePoint & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        if (!character.isValid)
            return false;
        offset += character.length;
    }
    return true;
}

std::string toValidUtf8(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        if (character.isValid)
            valid.append(text, offset, character.length);
        else
            appendUtf8(valid, kReplacementCharacter);
        offset += character.length;
    }
    return valid;
}

bool isWhiteSpace(char32_t codePoint)
{
    return (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x20 || codePoint == 0x85 || codePoint == 0xA0
           || codePoint == 0x1680 || (codePoint >= 0x2000 && codePoint <= 0x200A) || codePoint == 0x2028
           || codePoint == 0x2029 || codePoint == 0x202F || codePoint == 0x205F || codePoint == 0x3000
           || codePoint == 0xFEFF;
}

bool isUpperCase(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint >= U'A' && codePoint <= U'Z';
    if (codePoint >= 0xC0 && codePoint <= 0xDE)
        return codePoint != 0xD7; // ×
    if (codePoint == 0x178)       // Ÿ
        return true;
    if (codePoint >= 0x100 && codePoint <= 0x17F) {
        // Latin Extended-A alternates capital and small; the parity changes at U+0139 and back at U+014A.
        const bool isShifted = (codePoint >= 0x139 && codePoint <= 0x148) || codePoint >= 0x179;
        return (codePoint % 2 == 0) != isShifted && codePoint != 0x138 && codePoint != 0x17F;
    }
    return (codePoint >= 0x391 && codePoint <= 0x3A9) || (codePoint >= 0x400 && codePoint <= 0x42F);
}

bool isLowerCase(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint >= U'a' && codePoint <= U'z';
    if (codePoint >= 0xDF && codePoint <= 0xFF)
        return codePoint != 0xF7; // ÷
    if (codePoint >= 0x100 && codePoint <= 0x17F)
        return !isUpperCase(codePoint);
    return (codePoint >= 0x3B1 && codePoint <= 0x3C9) || (codePoint >= 0x430 && codePoint <= 0x45F);
}

char32_t toLowerCase(char32_t codePoint)
{
    if (!isUpperCase(codePoint))
        return codePoint;
    if (codePoint == 0x178) // Ÿ
        return 0xFF;
    if (codePoint == 0x130) // İ
        return U'i';
    if (codePoint >= 0x100 && codePoint <= 0x17F)
        return codePoint + 1;
    return codePoint + (codePoint >= 0x400 && codePoint <= 0x40F ? 80 : 32); // Ѐ to Џ stand apart
}

std::string quotedForMessage(std::string_view name)
{
    std::string quoted = "\"";
    for (std::size_t offset = 0; offset < name.size();) {
        if (offset >= kLongestQuotedName) {
            quoted += "…";
            break;
        }
        const DecodedCharacter character = decodeUtf8(name, offset);
        appendUtf8(quoted, isControl(character.codePoint) ? kReplacementCharacter : character.codePoint);
        offset += character.length;
    }
    return quoted + '"';
}

} // namespace heed
