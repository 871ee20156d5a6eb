// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translation.h"

#include <cstddef>
#include <string>
#include <vector>

namespace heed {

/// What stands on the two axes of an attention map.
struct AttentionAxes
{
    std::vector<Token> queries; ///< one per row
    std::vector<Token> keys;    ///< one per column
    std::string queryText;      ///< what the queries' spans point into
    std::string keyText;        ///< what the keys' spans point into
    bool isCausal = false;      ///< query q sees keys 0..q only
};

/// Whether the decoder began with a token of its own, so that row q is named after what the step writes and column q after
/// what it reads. Without one, as in attention that was not made by translating, both are called what the step reads.
bool hasStartToken(const SentenceTranslation& sentence);

/// The axes of a hypothesis' maps: source tokens for the encoder; for the decoder's two kinds the rows are the decoder's
/// inputs, that is, the start token and all generated tokens but the last. Row q is the step that produces
/// `hypotheses[hypothesis].tokens[q]`.
AttentionAxes attentionAxes(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind);

} // namespace heed
