// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storedpasstensors.h"

#include "model/session/arrayreader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::array kStacks{Stack::Encoder, Stack::Decoder};
constexpr int kMost = 65536; // of layers, heads, dimensions, positions: beyond every model

std::string nameOf(Stack stack)
{
    return stack == Stack::Encoder ? "encoder" : "decoder";
}

TensorToWrite floats(const std::string& name, ArrayReader::Shape shape, std::span<const float> values)
{
    return {name, TensorType::Float32, std::move(shape), std::as_bytes(values)};
}

int rowsOf(const StoredDecoding& decoding, Stack stack)
{
    return stack == Stack::Encoder ? decoding.sourceLength : decoding.slots;
}

} // namespace

json toJson(const StoredProjections& projections)
{
    json result{{"model_size", projections.modelSize}};
    for (const AttentionKind kind : kAttentionKinds) {
        const StoredProjections::Kind& part = projections.kinds[std::size_t(kind)];
        result[std::string(toString(kind))] = {part.layers, part.heads, part.headSize};
    }
    result["positions"] = {projections.positions[0].rows(), projections.positions[1].rows()};
    result["pre_norm"] = projections.isPreNorm;
    result["embedding_norm"] = projections.hasEmbeddingNorm;
    result["final_norm"] = projections.hasFinalNorm;
    return result;
}

void appendTensors(const StoredProjections& projections, const std::string& prefix, std::vector<TensorToWrite>& tensors)
{
    for (const AttentionKind kind : kAttentionKinds) {
        const StoredProjections::Kind& part = projections.kinds[std::size_t(kind)];
        const std::string name = prefix + std::string(toString(kind));
        tensors.push_back(
            floats(name + ".weights", {part.layers, part.heads, part.headSize, projections.modelSize}, part.weights));
        tensors.push_back(floats(name + ".biases", {part.layers, projections.modelSize}, part.biases));
    }
    for (const Stack stack : kStacks) {
        const Matrix& table = projections.positions[std::size_t(stack)];
        if (table.isEmpty())
            continue;
        tensors.push_back(
            floats(prefix + "positions." + nameOf(stack), {table.rows(), projections.modelSize}, table.values()));
    }
}

StoredProjections readProjections(const CheckedJson& value, const SafetensorsFile& file, const std::string& prefix)
{
    const ArrayReader reader(value, file, prefix);
    StoredProjections projections;
    projections.modelSize = value["model_size"].integer(1, kMost);
    for (const AttentionKind kind : kAttentionKinds) {
        const std::string name(toString(kind));
        const CheckedJson shape = value[name];
        StoredProjections::Kind& part = projections.kinds[std::size_t(kind)];
        part.layers = shape[0].integer(1, kMost);
        part.heads = shape[1].integer(1, kMost);
        part.headSize = shape[2].integer(1, kMost);
        part.weights
            = reader.finiteFloats(name + ".weights", {part.layers, part.heads, part.headSize, projections.modelSize});
        part.biases = reader.finiteFloats(name + ".biases", {part.layers, projections.modelSize});
    }
    for (const Stack stack : kStacks) {
        const int rows = value["positions"][int(stack)].integer(0, kMost);
        if (rows == 0)
            continue;
        const auto table = reader.finiteFloats("positions." + nameOf(stack), {rows, projections.modelSize});
        Matrix& positions = projections.positions[std::size_t(stack)];
        positions = Matrix(rows, projections.modelSize);
        std::ranges::copy(table, positions.values().begin());
    }
    const auto isSaid = [&value](const char* key) { return value.has(key) && value[key].boolean(); };
    projections.isPreNorm = isSaid("pre_norm");
    projections.hasEmbeddingNorm = isSaid("embedding_norm");
    projections.hasFinalNorm = isSaid("final_norm");
    return projections;
}

void appendStateTensors(const StoredDecoding& decoding, const std::string& prefix, std::vector<TensorToWrite>& tensors)
{
    const int size = decoding.surroundings->projections->modelSize;
    for (const Stack stack : kStacks) {
        const StoredStates& states = decoding.surroundings->stacks[std::size_t(stack)];
        const std::string name = prefix + "states." + nameOf(stack);
        const int rows = rowsOf(decoding, stack);
        tensors.push_back(floats(name + ".embeddings", {rows, size}, states.embeddings));
        tensors.push_back(floats(name + ".inputs", {rows, size}, states.inputs));
        if (!states.embedded.empty())
            tensors.push_back(floats(name + ".embedded", {rows, size}, states.embedded));
        if (!states.outputs.empty())
            tensors.push_back(floats(name + ".outputs", {rows, size}, states.outputs));
        tensors.push_back(floats(name + ".layers", {rows, states.layers, states.parts, size}, states.layerParts));
    }
}

std::shared_ptr<const StoredSurroundings> readSurroundings(const CheckedJson& value, const SafetensorsFile& file,
                                                           const std::string& prefix, const StoredDecoding& decoding,
                                                           std::shared_ptr<const StoredProjections> projections)
{
    if (!decoding.vectors)
        value.fail("has projections, but no vectors that they could project");
    for (const AttentionKind kind : kAttentionKinds) {
        const StoredProjections::Kind& part = projections->kinds[std::size_t(kind)];
        const StoredVectors& vectors = (*decoding.vectors)[std::size_t(kind)];
        if (part.layers != vectors.layers || part.heads != vectors.heads || part.headSize != vectors.headSize)
            value.fail("has vectors that do not fit its projections");
    }
    const ArrayReader reader(value, file, prefix);
    auto surroundings = std::make_shared<StoredSurroundings>();
    const int size = projections->modelSize;
    for (const Stack stack : kStacks) {
        StoredStates& states = surroundings->stacks[std::size_t(stack)];
        const auto kind = stack == Stack::Encoder ? AttentionKind::Encoder : AttentionKind::Decoder;
        states.layers = projections->kinds[std::size_t(kind)].layers;
        states.parts = projections->partsOf(stack);
        const std::string name = "states." + nameOf(stack);
        const int rows = rowsOf(decoding, stack);
        states.embeddings = reader.finiteFloats(name + ".embeddings", {rows, size});
        states.inputs = reader.finiteFloats(name + ".inputs", {rows, size});
        if (projections->hasEmbeddingNorm)
            states.embedded = reader.finiteFloats(name + ".embedded", {rows, size});
        if (projections->hasFinalNorm)
            states.outputs = reader.finiteFloats(name + ".outputs", {rows, size});
        states.layerParts = reader.finiteFloats(name + ".layers", {rows, states.layers, states.parts, size});
    }
    surroundings->projections = std::move(projections);
    return surroundings;
}

} // namespace heed
