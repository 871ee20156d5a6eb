// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

namespace heed {

/// Puts the source's unknown characters, in their order, where the translation has unknown tokens, so that an emoji is
/// carried over instead of becoming "⁇". Unknown tokens beyond those of the source stay as they are.
/// @param target its text and spans change, its tokens do not.
void copyUnknown(TokenizedText& target, const TokenizedText& source);

} // namespace heed
