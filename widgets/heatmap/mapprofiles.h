// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"

#include <vector>

namespace heed {

/// What the bars beside the rows of a map show.
enum class RowProfile {
    Entropy, ///< how spread out the row is
    Largest, ///< its largest weight
};

/// One number for every row and column of a map, drawn along its edges.
struct MapProfiles
{
    std::vector<float> received;            ///< [key] mean weight over all queries; sums to 1 when every row does
    std::vector<float> entropies;           ///< [query] −Σ a ln a, nats
    std::vector<float> normalizedEntropies; ///< [query] divided by that of looking at every visible key alike, 0..1
    std::vector<float> largest;             ///< [query] largest weight

    bool areShares = true; ///< no row sums to more than 1; otherwise these numbers mean nothing (norms, differences)

    MapProfiles() = default;
    explicit MapProfiles(const AttentionMapData& map);

    /// The length of a row's bar, 0..1.
    float rowShare(RowProfile profile, int query) const;
    /// The length of a column's bar: 1 for the column that receives most.
    float columnShare(int key) const;

private:
    float m_mostReceived = 0.0F;
};

} // namespace heed
