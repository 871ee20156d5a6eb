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

/// Whether two models are one, as far as kind, sizes and the folder's own name tell. Where the folder is does not count: a
/// session comes from elsewhere, and the same folder may hold other weights by now. isSameStep() is the proof.
bool looksLikeSameModel(const ModelInfo& one, const ModelInfo& other);

/// Whether both steps come from the same network at the same place: the distributions agree, but for rounding.
bool isSameStep(const GeneratedToken& one, const GeneratedToken& other);

/// The translation with one sentence exchanged for another translation of it, white space between sentences kept.
/// It is no longer what a file held.
Translation withSentence(const Translation& translation, std::size_t index, SentenceTranslation sentence);

} // namespace heed
