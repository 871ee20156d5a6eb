// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace heed {

/// The text of tokens that stand for bytes, which may be parts of characters. Broken sequences become U+FFFD.
/// @param tokens with spans in `bytes`; the result's have spans in the text, and the first that is not special starts a
/// word. A character that is cut in two belongs to its first token, and the others' spans are empty.
TokenizedText readBytes(std::vector<Token> tokens, std::string_view bytes);

/// The place of the first character that begins at or behind this byte.
std::uint32_t nextCharacter(std::string_view text, std::uint32_t byte);

} // namespace heed
