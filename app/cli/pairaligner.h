// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/joinedtext.h"
#include "app/cli/wordpieces.h"
#include "model/analysis/alignmentview.h"
#include "model/attentiontrace.h"
#include "model/text/tokenizer.h"
#include "model/translator.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heed {

/// A sentence and its translation as the network read them: the pieces of each word, and the attention between.
struct AlignedPair
{
    WordPieces source;
    WordPieces target;
    std::vector<Token> sourceTokens;
    std::vector<Token> targetTokens;
    std::shared_ptr<const AttentionTrace> trace;
    bool isCut = false; ///< longer than the model's positions: words at the end have no links
};

/// Feeds sentence pairs to the model (teacher forcing) and reads word alignments off its cross-attention.
class PairAligner
{
public:
    /// @throws Error when the model's folder has no tokenizer.
    PairAligner(Translator& translator, TranslationTask task);

    /// @throws Error as Translator::translateForced.
    AlignedPair read(const JoinedText& source, const JoinedText& target) const;

private:
    Translator& m_translator;
    TranslationTask m_task;
    std::unique_ptr<const Tokenizer> m_tokenizer;
};

/// Every target word's source word: the one that gets most attention, pieces of a word summed over the source and
/// averaged over the target.
std::vector<AlignmentLink> alignPair(const AlignedPair& pair, const AlignmentView& view);

} // namespace heed
