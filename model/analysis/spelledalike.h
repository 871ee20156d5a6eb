// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"
#include "model/text/token.h"

#include <span>
#include <vector>

namespace heed {

/// Tokens of both texts that are spelled alike and stand once in each: punctuation, numbers, names. They are nearly
/// always each other's translation, so they tell without any gold alignment whether, and by which row, a head aligns.
std::vector<AlignmentLink> spelledAlike(std::span<const Token> source, std::span<const Token> target);

/// The share of links that a head's largest weights agree with, read by this row: 0..1; 1 without links.
/// @param cross [decoder input, source]
/// @param excludedSource as in hardAlignment()
float linkAgreement(const Matrix& cross, std::span<const AlignmentLink> links, AlignmentRow row,
                    const std::vector<bool>& excludedSource);

} // namespace heed
