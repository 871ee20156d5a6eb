// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/expectedtensors.h"

#include <set>
#include <utility>

namespace heed {

namespace {

/// What both stacks have, for one of them.
struct StackShape
{
    std::int64_t layers;
    std::int64_t heads;
    std::int64_t inner; ///< of Q, K and V of all heads
    std::int64_t feedForward;
    std::int64_t vocabulary;
    bool hasCrossAttention;
};

class Collector
{
public:
    explicit Collector(const ModelConfig& config) : m_config(config) { }

    void addStack(const StackNames& names, const StackShape& shape)
    {
        const std::int64_t size = m_config.modelSize;
        addAny(names.embedding, {{shape.vocabulary, size}});
        if (m_config.positions == PositionKind::Learned)
            addAny(names.positions, {{m_config.maxPositions + m_config.positionOffset, size}});
        if (!names.relativeBias.empty())
            addAny({names.relativeBias}, {{m_config.relativeBuckets, shape.heads}});
        addNorm(names.embeddingNorm);
        addNorm(names.finalNorm);
        for (std::int64_t layer = 0; layer < shape.layers; ++layer)
            addLayer(names.layer, layer, shape);
    }

    void addAny(const std::vector<std::string>& names, std::vector<std::vector<std::int64_t>> shapes)
    {
        if (!names.empty() && m_seen.insert(names.front()).second) // stacks may share one
            m_tensors.push_back({names, std::move(shapes)});
    }

    std::vector<ExpectedTensor> take() { return std::move(m_tensors); }

private:
    void addLayer(const LayerNames& names, std::int64_t layer, const StackShape& shape)
    {
        std::string prefix = names.prefix;
        if (const auto place = prefix.find("{}"); place != prefix.npos)
            prefix.replace(place, 2, std::to_string(layer));
        addAttention(prefix, names.self, shape.inner);
        if (shape.hasCrossAttention)
            addAttention(prefix, names.cross, shape.inner);
        addLinear(prefix, names.expand, shape.feedForward, m_config.modelSize);
        if (m_config.gatedFeedForward)
            addLinear(prefix, names.gate, shape.feedForward, m_config.modelSize);
        addLinear(prefix, names.contract, m_config.modelSize, shape.feedForward);
        addNorm(names.feedForwardNorm.empty() ? "" : prefix + names.feedForwardNorm);
    }

    void addAttention(const std::string& prefix, const AttentionNames& names, std::int64_t inner)
    {
        for (const LinearName* linear : {&names.query, &names.key, &names.value})
            addLinear(prefix, *linear, inner, m_config.modelSize);
        addLinear(prefix, names.output, m_config.modelSize, inner);
        addNorm(names.norm.empty() ? "" : prefix + names.norm);
    }

    /// Of a packed layer, which holds the outputs of several in one tensor, the whole of it.
    void addLinear(const std::string& prefix, const LinearName& linear, std::int64_t outputs, std::int64_t inputs)
    {
        const std::int64_t rows = outputs * linear.parts;
        addAny({prefix + linear.name + linear.weight}, {{rows, inputs}});
        if (m_config.hasBiases)
            addAny({prefix + linear.name + linear.bias}, {{rows}});
    }

    void addNorm(const std::string& name)
    {
        if (name.empty())
            return;
        addAny({name + ".weight"}, {{m_config.modelSize}});
        if (m_config.normKind == NormKind::LayerNorm)
            addAny({name + ".bias"}, {{m_config.modelSize}});
    }

    const ModelConfig& m_config;
    std::set<std::string> m_seen;
    std::vector<ExpectedTensor> m_tensors;
};

} // namespace

std::vector<ExpectedTensor> expectedTensors(const ModelConfig& config, const WeightNames& names)
{
    Collector collector(config);
    collector.addStack(names.encoder, {config.encoderLayers, config.encoderHeads, config.encoderInnerSize(),
                                       config.encoderFeedForward, config.sourceVocabulary, false});
    const std::int64_t size = config.modelSize;
    if (!config.shareEmbeddings && !config.tieWordEmbeddings) {
        // transformers gives such a decoder a copy of the source's table, whose last rows no target token uses.
        collector.addAny(names.decoder.embedding, {{config.targetVocabulary, size}, {config.sourceVocabulary, size}});
    }
    collector.addStack(names.decoder, {config.decoderLayers, config.decoderHeads, config.decoderInnerSize(),
                                       config.decoderFeedForward, config.targetVocabulary, true});
    if (!config.tieWordEmbeddings)
        collector.addAny(names.output, {{config.targetVocabulary, size}});
    return collector.take();
}

} // namespace heed
