// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tokenembedding.h"

#include "model/engine/vectorkernels.h"

#include <cassert>
#include <cmath>

namespace heed {

void embedToken(const NetworkWeights& weights, Stack stack, TokenId token, std::span<float> state)
{
    weights.stack(stack).embedding->copyRow(token, state);
    if (!weights.config.scaleEmbedding)
        return;
    const float scale = std::sqrt(float(weights.config.modelSize));
    for (float& channel : state)
        channel *= scale;
}

void addPosition(const NetworkWeights& weights, Stack stack, TokenId token, std::size_t position,
                 std::span<float> state)
{
    const std::vector<float>& table = weights.stack(stack).positions;
    const bool isPadding = weights.config.positions == PositionKind::FairseqSinusoids && token == weights.config.padId;
    if (table.empty() || isPadding)
        return;
    assert((position + 1) * state.size() <= table.size());
    kernel::add(state.data(), table.data() + position * state.size(), int(state.size()));
}

void embed(const NetworkWeights& weights, Stack stack, TokenId token, std::size_t position, std::span<float> state)
{
    embedToken(weights, stack, token, state);
    addPosition(weights, stack, token, position, state);
    if (const auto& norm = weights.stack(stack).embeddingNorm)
        norm->apply(state.data(), state.data());
}

} // namespace heed
