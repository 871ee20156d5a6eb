// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace heed {

/// The "13a" tokenisation of mteval-v13a.pl, as sacreBLEU defines it: separates punctuation from words, except periods
/// and commas inside numbers, apostrophes, and hyphens that do not follow a digit; undoes four HTML entities.
/// @returns the tokens, separated by single spaces.
std::string tokenize13a(std::string_view segment);

} // namespace heed
