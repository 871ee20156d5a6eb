// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace heed {

/// Cuts UTF-8 text into characters (code points, not bytes). A broken sequence counts as one character.
std::vector<std::string_view> splitCharacters(std::string_view text);

/// Cuts UTF-8 text at runs of Unicode white space, no-break spaces included: what Python's str.split() does, which the
/// published scores depend on. No part is empty.
std::vector<std::string_view> splitAtWhiteSpace(std::string_view text);

} // namespace heed
