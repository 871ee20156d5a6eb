// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <cstddef>
#include <optional>

namespace heed {

/// What-if: the hypothesis up to a step, then another token that was considered there, then the search goes on.
/// Nothing when there is no such step, or the token was not considered.
std::optional<ForcedTarget> otherWord(const Hypothesis& hypothesis, int step, TokenId id);

/// The translation with one sentence exchanged for another translation of it, white space between sentences kept.
Translation withSentence(const Translation& translation, std::size_t index, SentenceTranslation sentence);

} // namespace heed
