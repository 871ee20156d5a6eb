// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <cstdint>
#include <vector>

namespace heed {

/// Turns spans in prefix + text into spans in the text; what stands for the prefix alone becomes special.
void hidePrefix(std::vector<Token>& tokens, std::uint32_t prefixBytes);

} // namespace heed
