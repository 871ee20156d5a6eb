// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkplan.h"

namespace heed {

namespace {

/// Builds the blocks of one stack.
class StackPlan
{
public:
    StackPlan(const ModelInfo& model, Stack stack, std::vector<NetworkBlock>& blocks)
        : m_model(model), m_stack(stack), m_blocks(blocks)
    {
    }

    void addEmbedding(std::int64_t embedding, std::int64_t positions, std::int64_t bias)
    {
        add(BlockKind::Embedding, -1, embedding);
        if (m_model.positions == PositionKind::RelativeBias)
            add(BlockKind::DistanceBias, -1, bias);
        else
            add(BlockKind::Positions, -1, positions);
        if (m_model.normalizesEmbedding)
            add(BlockKind::EmbeddingNorm, -1, norm());
    }

    void addLayer(int layer)
    {
        addBlock({BlockKind::SelfNorm, BlockKind::SelfAttention, BlockKind::SelfAdd}, layer, attention());
        if (m_stack == Stack::Decoder)
            addBlock({BlockKind::CrossNorm, BlockKind::CrossAttention, BlockKind::CrossAdd}, layer, attention());
        addBlock({BlockKind::FeedForwardNorm, BlockKind::FeedForward, BlockKind::FeedForwardAdd}, layer, feedForward());
    }

    void addFinalNorm()
    {
        if (m_model.hasFinalNorm)
            add(BlockKind::FinalNorm, -1, norm());
    }

private:
    struct Sublayer
    {
        BlockKind norm;
        BlockKind block;
        BlockKind addition;
    };

    void add(BlockKind kind, int layer, std::int64_t parameters)
    {
        m_blocks.push_back({kind, m_stack, layer, parameters});
    }

    void addBlock(const Sublayer& sublayer, int layer, std::int64_t parameters)
    {
        const bool isPost = m_model.normPlacement == NormPlacement::Post;
        if (!isPost)
            add(sublayer.norm, layer, norm());
        add(sublayer.block, layer, parameters);
        if (isPost)
            add(sublayer.norm, layer, norm());
        else
            add(sublayer.addition, layer, 0);
    }

    /// γ, and β where the norm has one.
    std::int64_t norm() const
    {
        return std::int64_t(m_model.modelSize) * (m_model.normKind == NormKind::LayerNorm ? 2 : 1);
    }

    std::int64_t linear(std::int64_t outputs, std::int64_t inputs) const
    {
        return outputs * inputs + (m_model.hasBiases ? outputs : 0);
    }

    /// W_Q, W_K, W_V, W_O
    std::int64_t attention() const
    {
        const int inner = m_stack == Stack::Encoder ? m_model.encoderInnerSize() : m_model.decoderInnerSize();
        return 3 * linear(inner, m_model.modelSize) + linear(m_model.modelSize, inner);
    }

    /// W₁, W_g, W₂
    std::int64_t feedForward() const
    {
        const std::int64_t width = m_stack == Stack::Encoder ? m_model.encoderFeedForward : m_model.decoderFeedForward;
        return linear(width, m_model.modelSize) * (m_model.isGated ? 2 : 1) + linear(m_model.modelSize, width);
    }

    const ModelInfo& m_model;
    Stack m_stack;
    std::vector<NetworkBlock>& m_blocks;
};

const std::vector<float>* outputInLayer(BlockKind kind, const TokenStates::Layer& layer, bool isPost)
{
    switch (kind) {
    case BlockKind::SelfNorm:
        return isPost ? &layer.afterSelfAttention : &layer.selfAttentionInput;
    case BlockKind::SelfAttention:
        return &layer.selfAttention;
    case BlockKind::SelfAdd:
        return &layer.afterSelfAttention;
    case BlockKind::CrossNorm:
        return isPost ? &layer.afterCrossAttention : &layer.crossAttentionInput;
    case BlockKind::CrossAttention:
        return &layer.crossAttention;
    case BlockKind::CrossAdd:
        return &layer.afterCrossAttention;
    case BlockKind::FeedForwardNorm:
        return isPost ? &layer.output : &layer.feedForwardInput;
    case BlockKind::FeedForward:
        return &layer.feedForward;
    case BlockKind::FeedForwardAdd:
        return &layer.output;
    default:
        return nullptr;
    }
}

} // namespace

std::vector<NetworkBlock> networkPlan(const ModelInfo& model)
{
    const TableSizes& tables = model.tables;
    std::vector<NetworkBlock> blocks;
    StackPlan encoder(model, Stack::Encoder, blocks);
    if (!model.isLayersOnly)
        encoder.addEmbedding(tables.sourceEmbedding, tables.encoderPositions, tables.encoderBias);
    for (int layer = 0; layer < model.encoderLayers; ++layer)
        encoder.addLayer(layer);
    encoder.addFinalNorm();
    StackPlan decoder(model, Stack::Decoder, blocks);
    if (!model.isLayersOnly)
        decoder.addEmbedding(tables.targetEmbedding, tables.decoderPositions, tables.decoderBias);
    for (int layer = 0; layer < model.decoderLayers; ++layer)
        decoder.addLayer(layer);
    decoder.addFinalNorm();
    if (model.isLayersOnly)
        return blocks;
    blocks.push_back({BlockKind::Linear, Stack::Decoder, -1, tables.output + tables.outputBias});
    blocks.push_back({BlockKind::Softmax, Stack::Decoder, -1, 0});
    return blocks;
}

const std::vector<float>* outputOf(const NetworkBlock& block, const TokenStates& states, NormPlacement placement)
{
    switch (block.kind) {
    case BlockKind::Embedding:
        return &states.embedding;
    case BlockKind::Positions:
        return &states.embedded;
    case BlockKind::EmbeddingNorm:
        return &states.input;
    case BlockKind::FinalNorm:
        return &states.output;
    default:
        break;
    }
    if (block.layer < 0 || block.layer >= int(states.layers.size()))
        return nullptr;
    return outputInLayer(block.kind, states.layers[std::size_t(block.layer)], placement == NormPlacement::Post);
}

} // namespace heed
