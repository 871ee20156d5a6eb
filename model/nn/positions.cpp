// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/positions.h"

#include <ATen/Functions.h>
#include <cmath>

namespace heed::nn {

at::Tensor sinusoidalPositions(int positions, int modelSize)
{
    at::Tensor table = at::empty({positions, modelSize});
    const int half = modelSize / 2 + modelSize % 2; // an odd width has one sine more than cosines
    auto values = table.accessor<float, 2>();
    for (int position = 0; position < positions; ++position) {
        for (int channel = 0; channel < modelSize; ++channel) {
            const int pair = channel < half ? channel : channel - half;
            // In double, as the reference computes it: float32 angles at position 500 are off by 1e-5.
            const double angle = position / std::pow(10000.0, 2.0 * pair / modelSize);
            values[position][channel] = float(channel < half ? std::sin(angle) : std::cos(angle));
        }
    }
    return table;
}

} // namespace heed::nn
