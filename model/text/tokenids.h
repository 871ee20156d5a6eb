// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// The ids in "5 9 0" or "5,9,0", also of several lines.
/// @param reason what the message goes on with: ": the model has no tokenizer"; empty: nothing.
/// @throws Error naming what is no id.
std::vector<TokenId> parseIds(std::string_view text, std::string_view reason = {});

/// Puts the tokens' ids in the place of a text that nobody knows: "5 9 0", each a word of its own, with its span where
/// it is not special.
void writeIds(TokenizedText& text);

} // namespace heed
