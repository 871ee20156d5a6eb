// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/dropout.h"

#include <algorithm>
#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <type_traits>

namespace heed::nn {

namespace {

/// SplitMix64's finaliser (Steele et al. 2014): turns a counter into well-mixed bits.
inline std::uint64_t mix(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

} // namespace

void Dropout::restart(std::uint64_t seed)
{
    m_seed = seed;
    m_calls = 0;
}

at::Tensor Dropout::mask(const at::Tensor& like)
{
    const at::Tensor result = at::empty(like.sizes(), like.options().requires_grad(false));
    const std::uint64_t stream = mix(m_seed ^ mix(m_calls++));
    const auto limit = std::uint32_t(m_rate * 65536.0);
    const auto keep = float(1.0 / (1.0 - m_rate));
    auto fill = [&](auto* values) {
        using Value = std::remove_pointer_t<decltype(values)>;
        const Value one(keep), zero(0.0F);
        const std::int64_t count = result.numel();
        at::parallel_for(0, (count + 3) / 4, 4096, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t block = begin; block < end; ++block) {
                std::uint64_t bits = mix(stream + std::uint64_t(block)); // 16 bits for each of four elements
                for (std::int64_t at = 4 * block; at < std::min(4 * block + 4, count); ++at, bits >>= 16)
                    values[at] = (bits & 0xFFFF) < limit ? zero : one;
            }
        });
    };
    if (result.scalar_type() == at::kBFloat16)
        fill(result.data_ptr<at::BFloat16>());
    else
        fill(result.data_ptr<float>());
    return result;
}

at::Tensor Dropout::apply(const at::Tensor& x, bool training)
{
    if (!training || m_rate <= 0.0)
        return x;
    if (!x.device().is_cpu())
        return at::dropout(x, m_rate, true);
    return at::mul(x, mask(x));
}

} // namespace heed::nn
