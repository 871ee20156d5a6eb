// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace heed {

std::string groupedText(std::int64_t number);         ///< "59,514"
std::string sizeText(std::int64_t bytes);             ///< "148.9 MB" (10⁶ bytes), "512 bytes"
std::string decimalText(double number, int decimals); ///< "0.42"

} // namespace heed
