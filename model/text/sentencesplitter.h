// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string_view>
#include <vector>

namespace heed {

/// Cuts a text into sentences: at line breaks, and after . ! ? … (with closing quotes) when what follows looks like a
/// new sentence; not after common abbreviations ("Mr.", "e.g.", initials) and not inside numbers.
/// @returns byte ranges in order, trimmed of white space, none empty.
std::vector<ByteSpan> splitSentences(std::string_view text);

} // namespace heed
