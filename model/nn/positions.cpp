// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/positions.h"

#include <algorithm>
#include <ATen/Functions.h>
#include <cassert>
#include <cmath>

namespace heed::nn {

namespace {

/// One channel: the sine or cosine of position · frequency.
struct Channel
{
    bool isSine = true;
    double frequency = 0.0;
};

Channel channelOf(PositionKind kind, int channel, int modelSize)
{
    if (kind == PositionKind::InterleavedSinusoids)
        return {channel % 2 == 0, std::pow(10000.0, -2.0 * (channel / 2) / modelSize)};
    if (kind == PositionKind::FairseqSinusoids) {
        const int half = modelSize / 2; // an odd width has one channel more, which stays zero
        const int pair = channel < half ? channel : channel - half;
        if (pair >= half)
            return {};
        return {channel<half, half> 1 ? std::pow(10000.0, -double(pair) / (half - 1)) : 1.0};
    }
    const int half = modelSize / 2 + modelSize % 2; // an odd width has one sine more than cosines
    const int pair = channel < half ? channel : channel - half;
    return {channel < half, std::pow(10000.0, -2.0 * pair / modelSize)};
}

} // namespace

std::vector<float> sinusoids(PositionKind kind, int first, int rows, int modelSize)
{
    assert(kind != PositionKind::Learned && kind != PositionKind::RelativeBias);
    std::vector<float> table(std::size_t(rows) * std::size_t(modelSize));
    for (int channel = 0; channel < modelSize; ++channel) {
        const auto [isSine, frequency] = channelOf(kind, channel, modelSize);
        for (int row = 0; row < rows; ++row) {
            // In double, as the reference computes it: float32 angles at position 500 are off by 1e-5.
            const double angle = double(first + row) * frequency;
            table[std::size_t(row) * std::size_t(modelSize) + std::size_t(channel)]
                = float(isSine ? std::sin(angle) : std::cos(angle));
        }
    }
    return table;
}

at::Tensor sinusoidalPositions(int positions, int modelSize)
{
    const std::vector<float> values = sinusoids(PositionKind::SplitSinusoids, 0, positions, modelSize);
    at::Tensor table = at::empty({positions, modelSize});
    std::copy(values.begin(), values.end(), table.data_ptr<float>());
    return table;
}

} // namespace heed::nn
