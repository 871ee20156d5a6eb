// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkplan.h"

namespace heed {

namespace {

/// W_Q, W_K, W_V, W_O and their biases.
std::int64_t attentionParameters(std::int64_t modelSize)
{
    return 4 * (modelSize * modelSize + modelSize);
}

/// W₁, b₁, W₂, b₂
std::int64_t feedForwardParameters(std::int64_t modelSize, std::int64_t width)
{
    return 2 * modelSize * width + width + modelSize;
}

} // namespace

std::vector<NetworkBlock> networkPlan(const ModelInfo& model)
{
    const std::int64_t attention = attentionParameters(model.modelSize);
    const std::int64_t norm = 2 * std::int64_t(model.modelSize); // γ and β
    const TableSizes& tables = model.tables;
    std::vector<NetworkBlock> blocks{
        {BlockKind::Embedding, Stack::Encoder, -1, tables.sourceEmbedding},
        {BlockKind::Positions, Stack::Encoder, -1, tables.encoderPositions},
    };
    for (int layer = 0; layer < model.encoderLayers; ++layer) {
        blocks.push_back({BlockKind::SelfAttention, Stack::Encoder, layer, attention});
        blocks.push_back({BlockKind::SelfNorm, Stack::Encoder, layer, norm});
        blocks.push_back({BlockKind::FeedForward, Stack::Encoder, layer,
                          feedForwardParameters(model.modelSize, model.encoderFeedForward)});
        blocks.push_back({BlockKind::FinalNorm, Stack::Encoder, layer, norm});
    }
    blocks.push_back({BlockKind::Embedding, Stack::Decoder, -1, tables.targetEmbedding});
    blocks.push_back({BlockKind::Positions, Stack::Decoder, -1, tables.decoderPositions});
    for (int layer = 0; layer < model.decoderLayers; ++layer) {
        blocks.push_back({BlockKind::SelfAttention, Stack::Decoder, layer, attention});
        blocks.push_back({BlockKind::SelfNorm, Stack::Decoder, layer, norm});
        blocks.push_back({BlockKind::CrossAttention, Stack::Decoder, layer, attention});
        blocks.push_back({BlockKind::CrossNorm, Stack::Decoder, layer, norm});
        blocks.push_back({BlockKind::FeedForward, Stack::Decoder, layer,
                          feedForwardParameters(model.modelSize, model.decoderFeedForward)});
        blocks.push_back({BlockKind::FinalNorm, Stack::Decoder, layer, norm});
    }
    blocks.push_back({BlockKind::Linear, Stack::Decoder, -1, tables.output + tables.outputBias});
    blocks.push_back({BlockKind::Softmax, Stack::Decoder, -1, 0});
    return blocks;
}

} // namespace heed
