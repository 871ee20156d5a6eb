// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/alignment.h"

#include <cstdint>
#include <span>

namespace heed {

/// Alignment error rate of a whole corpus against gold alignments with sure links S and possible links P, S ⊆ P
/// (Och & Ney 2003). Add sentence by sentence, then ask.
class AlignmentScore
{
public:
    /// @param links what was found; whether they are sure plays no part.
    /// @param gold sure and possible links; a sure link is possible too.
    void add(std::span<const AlignmentLink> links, std::span<const AlignmentLink> gold);

    double errorRate() const; ///< 1 − (|A∩S| + |A∩P|) / (|A| + |S|); 0 when there are neither
    double precision() const; ///< |A∩P| / |A|; 0 when nothing was found
    double recall() const;    ///< |A∩S| / |S|; 0 when nothing is sure

private:
    std::int64_t m_found = 0;         ///< |A|
    std::int64_t m_sure = 0;          ///< |S|
    std::int64_t m_foundSure = 0;     ///< |A∩S|
    std::int64_t m_foundPossible = 0; ///< |A∩P|
};

} // namespace heed
