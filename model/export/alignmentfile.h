// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"
#include "model/export/attentionbundle.h"
#include "model/matrix.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed {

/// One sentence pair of an alignment file: weights or links, and the words that the file knows.
struct AlignedSentence
{
    std::vector<std::string> source; ///< empty: not in the file
    std::vector<std::string> target; ///< empty: not in the file
    Matrix weights;                  ///< [target, source]; empty when there are links instead
    std::vector<AlignmentLink> links;
    bool isHard = false;        ///< links
    std::filesystem::path file; ///< that it is in
};

/// A file of alignments by another program, one sentence pair after the other. The format is found out from its
/// beginning:
///
/// - **Pharaoh**, a line each: "0-0 1-2 2p1", source first, from 0; Moses, fast_align, GIZA's symmetrisation, `heed align`.
///   Marian's `--alignment hard` puts "translation ||| " before them.
/// - **Marian's** `--alignment soft`, a line each: "translation ||| w,w,w w,w,w", a row for each target token with </s>, a
///   weight for each source token with </s>; in n-best lists with a number before and costs behind. amun leaves the
///   row of </s> out.
/// - **Nematus'** `--output_alignment`, also of amun and Sockeye: "number ||| target ||| score ||| source ||| …", below it
///   a line of weights for each target token, then an empty line.
class AlignmentFile
{
public:
    /// @throws Error naming the file: it cannot be read, or its beginning is in none of the formats.
    explicit AlignmentFile(const std::filesystem::path& path);

    int count() const { return int(m_sentences.size()); }

    /// @param index from 0, below count(). @throws Error naming file, line and fault.
    AlignedSentence sentence(int index) const;

private:
    std::filesystem::path m_path;
    std::string m_text;
    bool m_hasMatrices = false;                                   ///< Nematus' format
    std::vector<std::pair<std::size_t, std::size_t>> m_sentences; ///< bytes of m_text, [begin, end)
};

/// Whether a text begins like a file of alignments.
bool looksLikeAlignments(std::string_view text);

/// The words that spaces separate.
std::vector<std::string> wordsOf(std::string_view text);

/// The alignment as the one head of cross-attention. Links become weights: those of a target word share 1, a possible
/// link counting half a sure one; a word without links has a row of zeros, which `warnings` says.
/// @param sourceWords and `targetWords` take the place of the sentence's own, unless they are empty. "</s>" is added to
/// those that are one too few; where there are no words at all, positions are called 1, 2, …
/// @throws Error when the number of words does not fit: the sentence of a message without a file's name.
AttentionBundle alignmentBundle(const AlignedSentence& sentence, std::vector<std::string> sourceWords = {},
                                std::vector<std::string> targetWords = {});

} // namespace heed
