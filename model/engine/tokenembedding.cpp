// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tokenembedding.h"

#include <cmath>

namespace heed {

void embedToken(const ModelConfig& config, const PackedMatrix& table, TokenId token, const float* position,
                std::span<float> state)
{
    const float scale = config.scaleEmbedding ? std::sqrt(float(config.modelSize)) : 1.0F;
    table.copyRow(token, state);
    for (std::size_t channel = 0; channel < state.size(); ++channel)
        state[channel] = state[channel] * scale + (position != nullptr ? position[channel] : 0.0F);
}

} // namespace heed
