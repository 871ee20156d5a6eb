// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace heed::training {

/// Learning rate of a step, counted from 1: linear warm-up to `peak`, then the inverse square root of the step
/// (Vaswani et al. 2017, section 5.3); over the last `coolDown` of `steps` steps linearly down to 0.
inline double learningRate(std::int64_t step, double peak, int warmup, std::int64_t steps, std::int64_t coolDown)
{
    const auto decayed = [&](std::int64_t at) {
        return at < warmup ? peak * double(at) / warmup : peak * std::sqrt(double(warmup) / double(at));
    };
    const std::int64_t coolStart = steps - coolDown;
    if (coolDown > 0 && step > coolStart)
        return decayed(std::max<std::int64_t>(coolStart, 1)) * double(std::max<std::int64_t>(steps - step, 0) + 1)
               / double(coolDown + 1);
    return decayed(step);
}

} // namespace heed::training
