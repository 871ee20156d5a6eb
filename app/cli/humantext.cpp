// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/humantext.h"

#include <array>
#include <charconv>
#include <string_view>

namespace heed {

std::string groupedText(std::int64_t number)
{
    std::string text = std::to_string(number);
    const int first = number < 0 ? 1 : 0;
    for (int at = int(text.size()) - 3; at > first; at -= 3)
        text.insert(std::size_t(at), 1, ',');
    return text;
}

std::string sizeText(std::int64_t bytes)
{
    constexpr std::array<std::string_view, 4> kUnits{"bytes", "kB", "MB", "GB"};
    if (bytes < 1000)
        return std::to_string(bytes) + " bytes";
    double value = double(bytes);
    std::size_t unit = 0;
    for (; value >= 999.95 && unit + 1 < kUnits.size(); ++unit)
        value /= 1000.0;
    return decimalText(value, 1) + ' ' + std::string(kUnits[unit]);
}

std::string decimalText(double number, int decimals)
{
    std::array<char, 64> buffer{};
    const auto [end, error]
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, decimals);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("?");
}

} // namespace heed
