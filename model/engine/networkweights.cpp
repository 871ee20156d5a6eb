// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/networkweights.h"

#include "model/engine/relativebuckets.h"
#include "model/nn/positions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace heed {

namespace {

using Table = std::shared_ptr<const PackedMatrix>;

/// Packs a table once, also when the file has it under two names.
class TablePacker
{
public:
    explicit TablePacker(Checkpoint& checkpoint) : m_checkpoint(checkpoint) { }

    Table pack(const std::vector<std::string>& names, const Checkpoint::Shape& shape)
    {
        const TensorView& tensor = m_checkpoint.requireAny(names, shape);
        Table& table = m_tables[tensor.bytes.data()];
        if (table == nullptr) {
            auto matrix = std::make_shared<PackedMatrix>(int(shape[0]), int(shape[1]), tensor.type);
            m_checkpoint.pack(tensor, *matrix);
            table = std::move(matrix);
        }
        return table;
    }

private:
    Checkpoint& m_checkpoint;
    std::map<const std::byte*, Table> m_tables; // by where they stand in the file
};

/// The shape of the first of these that is there.
Checkpoint::Shape storedShape(const Checkpoint& checkpoint, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (const Checkpoint::Shape shape = checkpoint.storedShape(name); !shape.empty())
            return shape;
    }
    return {};
}

void append(std::vector<std::string>& names, const std::vector<std::string>& more)
{
    names.insert(names.end(), more.begin(), more.end());
}

/// The tables of embeddings and of the output layer, each read once however many places use it.
void readTables(Checkpoint& checkpoint, const WeightNames& names, NetworkWeights& weights)
{
    const ModelConfig& config = weights.config;
    const Checkpoint::Shape sourceShape{config.sourceVocabulary, config.modelSize};
    const Checkpoint::Shape targetShape{config.targetVocabulary, config.modelSize};
    std::vector<std::string> source = names.encoder.embedding;
    std::vector<std::string> target = names.decoder.embedding;
    if (config.shareEmbeddings)
        append(source, target);
    if (config.tieWordEmbeddings)
        append(config.shareEmbeddings ? source : target, names.output);

    TablePacker packer(checkpoint);
    weights.encoder.embedding = packer.pack(source, sourceShape);
    if (config.shareEmbeddings) {
        weights.decoder.embedding = weights.encoder.embedding;
    } else {
        // transformers gives Marian's decoder a copy of the source's table, whose last rows no target token uses.
        const bool isCopy
            = !config.tieWordEmbeddings && sourceShape > targetShape && storedShape(checkpoint, target) == sourceShape;
        weights.decoder.embedding = packer.pack(target, isCopy ? sourceShape : targetShape);
    }
    weights.output = config.tieWordEmbeddings ? weights.decoder.embedding : packer.pack(names.output, targetShape);

    if (const Checkpoint::Shape stored = storedShape(checkpoint, names.outputBias); !stored.empty()) {
        const Checkpoint::Shape flat{config.targetVocabulary};
        const Checkpoint::Shape row{1, config.targetVocabulary};
        weights.outputBias = toFloat32(checkpoint.requireAny(names.outputBias, stored == flat ? flat : row));
    }
}

/// What is added to the embedding of the token at each position, [maxPositions, d_model]: rows of the file without those
/// that stand before the first token's, or the sinusoids that a file need not hold.
std::vector<float> readPositions(Checkpoint& checkpoint, const ModelConfig& config,
                                 const std::vector<std::string>& names)
{
    if (config.positions == PositionKind::RelativeBias)
        return {};
    const Checkpoint::Shape shape{config.maxPositions + config.positionOffset, config.modelSize};
    if (config.positions != PositionKind::Learned && storedShape(checkpoint, names).empty())
        return nn::sinusoids(config.positions, config.positionOffset, config.maxPositions, config.modelSize);
    std::vector<float> table = toFloat32(checkpoint.requireAny(names, shape));
    table.erase(table.begin(), table.begin() + std::ptrdiff_t(config.positionOffset) * config.modelSize);
    return table;
}

DistanceBias readBias(Checkpoint& checkpoint, const ModelConfig& config, const std::string& name,
                      const StackShape& shape, bool isBidirectional)
{
    if (config.positions != PositionKind::RelativeBias)
        return {};
    const std::vector<float> table = toFloat32(checkpoint.require(name, {config.relativeBuckets, shape.heads}));
    return spreadBias(table, {config.relativeBuckets, config.relativeMaxDistance, isBidirectional}, shape.heads,
                      config.maxPositions);
}

void readStack(Checkpoint& checkpoint, const ModelConfig& config, const StackNames& names, StackWeights& stack,
               bool isDecoder)
{
    stack.heads = {.count = stack.shape.heads,
                   .size = stack.shape.headSize,
                   .scale = config.scaleScores ? 1.0F / std::sqrt(float(stack.shape.headSize)) : 1.0F};
    stack.positions = readPositions(checkpoint, config, names.positions);
    stack.bias = readBias(checkpoint, config, names.relativeBias, stack.shape, !isDecoder);
    if (config.normalizeEmbedding)
        stack.embeddingNorm = readNorm(checkpoint, names.embeddingNorm, config);
    if (config.hasFinalNorm)
        stack.finalNorm = readNorm(checkpoint, names.finalNorm, config);
    for (int layer = 0; layer < stack.shape.layers; ++layer)
        stack.layers.push_back(readLayer(checkpoint, config, names.layer, layer, stack.shape, isDecoder));
}

} // namespace

NetworkWeights readNetworkWeights(Checkpoint& checkpoint, const ModelConfig& config, const WeightNames& names)
{
    NetworkWeights weights;
    weights.config = config;
    weights.encoder.shape
        = {config.encoderLayers, config.encoderHeads, config.encoderHeadSize(), config.encoderFeedForward};
    weights.decoder.shape
        = {config.decoderLayers, config.decoderHeads, config.decoderHeadSize(), config.decoderFeedForward};
    readTables(checkpoint, names, weights);
    readStack(checkpoint, config, names.encoder, weights.encoder, false);
    readStack(checkpoint, config, names.decoder, weights.decoder, true);
    return weights;
}

} // namespace heed
