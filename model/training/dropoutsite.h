// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace heed::training {

/// Dropout of one place in the network: whether element (row, channel) is dropped is a hash of rowKeys[row], site and
/// channel, so that the backward pass finds the same mask without anyone having kept it.
struct DropoutSite
{
    const std::uint32_t* rowKeys = nullptr; ///< [rows], see dropoutRowKey()
    std::uint32_t site = 0;                 ///< number of the place
    std::uint32_t limit = 0;                ///< rate · 2³²; 0 drops nothing
    float scale = 1.0F;                     ///< 1/(1 − rate)
};

namespace kernel {

/// A bijective mixer of 32 bits (Wellons 2018, "lowbias32").
inline std::uint32_t mix(std::uint32_t bits)
{
    bits = (bits ^ (bits >> 16)) * 0x7FEB352DU;
    bits = (bits ^ (bits >> 15)) * 0x846CA68BU;
    return bits ^ (bits >> 16);
}

/// 0 for a dropped element, else the scale. @param key mix(rowKeys[row] + site)
inline float dropoutFactor(const DropoutSite& dropout, std::uint32_t key, std::uint32_t channel)
{
    return mix(key + channel * 0x9E3779B9U) < dropout.limit ? 0.0F : dropout.scale;
}

} // namespace kernel

/// Names a token for its masks: the step's seed, its sentence's number in the batch and its place there. Hence the
/// masks do not depend on how a batch is shared out.
inline std::uint32_t dropoutRowKey(std::uint64_t seed, std::uint32_t sentence, std::uint32_t place)
{
    const std::uint32_t step = kernel::mix(std::uint32_t(seed) ^ kernel::mix(std::uint32_t(seed >> 32)));
    return kernel::mix(kernel::mix(step + sentence) + place * 0x9E3779B9U);
}

} // namespace heed::training
