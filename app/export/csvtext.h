// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace heed {

/// RFC 4180: quoted always, quotes doubled.
inline std::string csvQuoted(std::string_view text)
{
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    return quoted + '"';
}

/// The shortest text that reads back as the same float, in every locale.
inline std::string shortestText(float value)
{
    std::array<char, 32> digits;
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

} // namespace heed
