// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// A text that was rewritten, and where each of its bytes came from.
struct NormalizedText
{
    std::string text;
    /// Per byte of `text`, the first byte of the original character it stands for, ascending; one entry more than
    /// bytes, the last is the original's size. Empty when `text` is the original, byte for byte.
    std::vector<std::uint32_t> origin;

    /// The original bytes that a span of `text` stands for.
    ByteSpan toOriginal(ByteSpan span) const;
};

/// Brings what people type and paste to what parallel text has, as Moses' normalize-punctuation does for corpora:
/// curly quotes and apostrophes become straight, the hyphens of Unicode become "-", and characters without a shape of
/// their own (soft hyphen, bidirectional marks, variation selectors) go. White space, ligatures and combining accents
/// are left to SentencePiece's own normalisation.
/// @param text valid UTF-8, shorter than 4 GiB.
NormalizedText normalizePunctuation(std::string_view text);

} // namespace heed
