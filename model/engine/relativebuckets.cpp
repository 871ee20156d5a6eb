// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/relativebuckets.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace heed {

int RelativeBuckets::bucket(int distance) const
{
    const int count = isBidirectional ? buckets / 2 : buckets;
    const int first = isBidirectional && distance > 0 ? count : 0;
    const int length = isBidirectional ? std::abs(distance) : std::max(0, -distance);
    const int exact = count / 2;
    if (length < exact || exact == 0)
        return first + std::min(length, count - 1);
    // In float32 and in this order, as the models were trained: at powers of the base the rounding decides.
    const float ratio = std::log(float(length) / float(exact)) / float(std::log(double(maxDistance) / double(exact)));
    return first + std::min(exact + int(ratio * float(count - exact)), count - 1);
}

DistanceBias spreadBias(std::span<const float> table, const RelativeBuckets& buckets, int heads, int reach)
{
    const int distances = 2 * reach - 1;
    std::vector<float> values(std::size_t(heads) * std::size_t(distances));
    for (int index = 0; index < distances; ++index) {
        const int row = buckets.bucket(index - (reach - 1));
        for (int head = 0; head < heads; ++head)
            values[std::size_t(head) * std::size_t(distances) + std::size_t(index)]
                = table[std::size_t(row) * std::size_t(heads) + std::size_t(head)];
    }
    return {heads, reach, std::move(values)};
}

} // namespace heed
