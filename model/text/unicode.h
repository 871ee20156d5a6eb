// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heed {

inline constexpr char32_t kReplacementCharacter = U'\uFFFD';

/// What stands at one place of a UTF-8 text.
struct DecodedCharacter
{
    char32_t codePoint = kReplacementCharacter; ///< U+FFFD when !isValid
    std::size_t length = 1; ///< bytes; for a broken sequence those that one U+FFFD replaces (never 0)
    bool isValid = false;
};

/// Decodes the character at byte `offset` < text.size(). Overlong forms, surrogates and code points beyond U+10FFFF are
/// invalid; a broken sequence is its longest prefix that could have become valid (Unicode 15, section 3.9, "U+FFFD
/// substitution of maximal subparts").
DecodedCharacter decodeUtf8(std::string_view text, std::size_t offset);

void appendUtf8(std::string& text, char32_t codePoint);

bool isValidUtf8(std::string_view text);

/// The text with every broken sequence replaced by U+FFFD; a valid text comes back as it was.
std::string toValidUtf8(std::string_view text);

/// Unicode's White_Space property (line breaks and no-break spaces included), and U+FEFF.
bool isWhiteSpace(char32_t codePoint);

/// Approximations for Latin, Greek and Cyrillic, enough for finding sentences; other scripts have neither.
bool isUpperCase(char32_t codePoint);
bool isLowerCase(char32_t codePoint);

/// The small letter of a capital; other characters come back as they are. Capitals are those of isUpperCase().
char32_t toLowerCase(char32_t codePoint);

inline bool isDigit(char32_t codePoint)
{
    return codePoint >= U'0' && codePoint <= U'9';
}

/// A name from an untrusted file, fit for a one-line message: in double quotes, valid UTF-8, control characters
/// shown as U+FFFD, cut after about 80 bytes.
std::string quotedForMessage(std::string_view name);

} // namespace heed
