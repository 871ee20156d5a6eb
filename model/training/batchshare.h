// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/batchplan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace heed::training {

/// Sentences one behind another, without padding: row = token.
struct PackedSentences
{
    void add(std::span<const TokenId> sentence);

    std::int64_t rows() const { return std::int64_t(tokens.size()); }

    std::vector<TokenId> tokens;         ///< [rows]
    std::vector<std::int32_t> places;    ///< [rows], in the sentence
    std::vector<std::int32_t> begins{0}; ///< [sentences + 1], rows
};

/// What one worker computes of a batch.
struct BatchShare
{
    PackedSentences source;
    PackedSentences inputs;               ///< the decoder's: the start token, then the target but for its last token
    std::vector<TokenId> labels;          ///< the target, [inputs.rows()]
    std::vector<std::uint32_t> sentences; ///< of each sentence, its number in the batch
};

/// Shares a batch out so that all workers finish at about the same time: longest sentences first, each to whoever has
/// least to do. A function of its arguments alone; shares may be empty.
std::vector<BatchShare> splitBatch(const EncodedCorpus& corpus, std::span<const std::size_t> batch, int shares,
                                   TokenId startToken);

} // namespace heed::training
