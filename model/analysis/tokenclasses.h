// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <span>
#include <vector>

namespace heed {

/// True for a piece that has visible characters and no letter or digit among them: ".", "▁«", "...".
bool isPunctuation(const Token& token);

/// Per token: is it special (</s>, start token, language code)?
std::vector<bool> specialTokens(std::span<const Token> tokens);

/// Per token: is it one of those that heads rest on when they have nothing to do: special or punctuation?
std::vector<bool> sinkTokens(std::span<const Token> tokens);

} // namespace heed
