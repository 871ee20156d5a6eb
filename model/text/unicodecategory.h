// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

// Tables of our own and not those of a library that the machine happens to have, so that the same model cuts the same
// text into the same tokens everywhere.

bool isLetter(char32_t codePoint); ///< general category L of Unicode 14
bool isNumber(char32_t codePoint); ///< general category N of Unicode 14: digits, fractions, Roman numerals

} // namespace heed
