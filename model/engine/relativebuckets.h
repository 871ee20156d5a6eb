// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/distancebias.h"

#include <span>

namespace heed {

/// How T5 shares out distances among the rows of its table: near ones have a row each, further ones share rows that grow
/// with the logarithm of the distance (Raffel et al. 2020, section 2.1).
struct RelativeBuckets
{
    int buckets = 32;
    int maxDistance = 128;        ///< from here on all share the last row
    bool isBidirectional = false; ///< the encoder's: half of the rows are for keys after the query

    /// @param distance key − query; without isBidirectional all keys after the query share the row of the query itself
    int bucket(int distance) const;
};

/// The table spread over distances. @param table [buckets, heads]
DistanceBias spreadBias(std::span<const float> table, const RelativeBuckets& buckets, int heads, int reach);

} // namespace heed
