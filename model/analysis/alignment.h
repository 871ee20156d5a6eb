// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/wordmerge.h"
#include "model/matrix.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Which row of cross-attention speaks for an output token. Always say on screen which one is used.
enum class AlignmentRow {
    Produces, ///< AWO, "attention when output": the step that produces the token
    Consumes, ///< AWI, "attention when input" (Shift-Att, Chen et al. 2020): the step that reads it, one later
};

/// Cross-attention by output token: [output, source]. Output t is generated token t.
/// @param cross [decoder input, source]; row 0 is the start token's query, which produces output 0.
/// @returns as many rows as `cross`. With Consumes the last one is zeros, for no step reads the last output.
Matrix alignmentMap(const Matrix& cross, AlignmentRow row);

/// Per output the source position with the largest weight, −1 for a row without any: [output]. Of equal weights the
/// first wins.
/// @param excludedSource positions that nothing may align to (</s>, padding); empty excludes nothing.
std::vector<int> hardAlignment(const Matrix& alignmentMap, const std::vector<bool>& excludedSource);

/// A source and a target position that belong together; both count from 0.
struct AlignmentLink
{
    int source = 0;
    int target = 0;
    bool isSure = true; ///< false: possible (gold alignments know both)
    friend auto operator<=>(const AlignmentLink&, const AlignmentLink&) = default;
};

/// Words link if any of their pieces link: sorted, no link twice. Special and hidden tokens link to nothing; words count
/// without special groups.
/// @param sourceOfTarget per target token its source token or −1, as hardAlignment() returns it.
std::vector<AlignmentLink> linkWords(const std::vector<int>& sourceOfTarget, std::span<const TokenGroup> sourceWords,
                                     std::span<const TokenGroup> targetWords);

/// Both in one: words of a sentence pair from one map of cross-attention (a head, a layer's mean, or any).
/// @param targetTokens the generated tokens, as many as rows: not the decoder's inputs.
std::vector<AlignmentLink> alignWords(const Matrix& cross, AlignmentRow row, std::span<const Token> sourceTokens,
                                      std::span<const Token> targetTokens);

/// "0-0 1-2 2p1": sure "i-j" and possible "ipj" links, source first, without a line break.
std::string toPharaoh(std::span<const AlignmentLink> links);

/// @throws Error naming the part that is no link.
std::vector<AlignmentLink> parsePharaoh(std::string_view line);

} // namespace heed
