// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layers/layerfolder.h"

#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/familynames.h"
#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/checkpoint/modelname.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/layers/torchlayer.h"
#include "model/networkplan.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace heed {

namespace {

constexpr const char* kVectors = "vectors.safetensors";
constexpr std::size_t kLargestConfig = 1 << 20; // bytes
constexpr std::int64_t kMostVectors = 2048;     // a map has the square of it

struct LayersConfig
{
    ModelConfig layers;
    bool isCausal = false; ///< the decoder layer is called with a causal target mask
};

LayersConfig readConfig(const std::filesystem::path& path)
{
    const nlohmann::json document = readJsonObject(path, kLargestConfig);
    const FieldReader fields(document, path);
    LayersConfig config;
    config.layers.modelType.clear();
    fields.read("model_type", config.layers.modelType);
    if (config.layers.modelType != kLayersModelType) {
        fields.fail("model_type", "is " + quotedForMessage(config.layers.modelType)
                                      + "; beside vectors.safetensors it must be \"" + std::string(kLayersModelType)
                                      + '"');
    }
    fields.require("d_model"); // torch.nn has no defaults for these two
    fields.require("nhead");
    readTorchLayerFields(fields, config.layers);
    fields.read("causal", config.isCausal);
    return config;
}

/// [n, d_model]; a batch of one may stand around it.
Matrix readVectors(const SafetensorsFile& file, const char* name, int size)
{
    const std::string start = "The tensor \"" + std::string(name) + "\" in " + quotedPath(file.path());
    const auto found = file.tensors().find(name);
    if (found == file.tensors().end())
        throw Error(quotedPath(file.path()) + " has no tensor \"" + name + "\".");
    std::vector<std::int64_t> shape = found->second.shape;
    if (shape.size() == 3 && shape[0] == 1)
        shape.erase(shape.begin());
    else if (shape.size() == 3 && shape[1] == 1)
        shape.erase(shape.begin() + 1);
    if (shape.size() != 2 || shape[1] != size)
        throw Error(start + " must have the shape [vectors, " + std::to_string(size) + "].");
    if (shape[0] < 1 || shape[0] > kMostVectors)
        throw Error(start + " must hold between 1 and " + std::to_string(kMostVectors) + " vectors.");
    if (!isFloat(found->second.type))
        throw Error(start + " does not hold floats.");
    const std::vector<float> values = toFloat32(found->second);
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); }))
        throw Error(start + " holds values that are not numbers.");
    Matrix vectors{int(shape[0]), size};
    std::ranges::copy(values, vectors.values().begin());
    return vectors;
}

/// An encoder and a decoder of one layer each.
std::shared_ptr<const ModelInfo> describeLayers(const ModelConfig& layers, const std::filesystem::path& folder)
{
    ModelInfo info = describeNetwork(layers);
    info.folder = folder;
    info.name = modelNameOf(folder);
    info.encoderLayers = info.decoderLayers = 1;
    info.sourceVocabulary = info.targetVocabulary = info.maxPositions = 0;
    info.isLayersOnly = true;
    for (const NetworkBlock& block : networkPlan(info))
        info.parameters += block.parameters;
    return std::make_shared<const ModelInfo>(std::move(info));
}

std::vector<std::string> positions(int count)
{
    std::vector<std::string> names;
    for (int position = 1; position <= count; ++position)
        names.push_back(std::to_string(position));
    return names;
}

/// What a folder holds.
struct Layers
{
    std::filesystem::path folder;
    LayersConfig config;
    Matrix source; ///< [S, d_model]
    Matrix target; ///< [T, d_model]
    TorchLayer encoder;
    TorchLayer decoder;
};

Layers readLayers(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::is_directory(path, error) ? path : path.parent_path();
    const LayersConfig config = readConfig(folder / "config.json");
    if (!isPresent(folder / kVectors))
        throw Error("The folder " + quotedPath(folder) + " has no " + quotedPath(kVectors)
                    + ": the vectors that its layers attend between.");
    const SafetensorsFile vectors(folder / kVectors);
    const auto read = [&](const char* name) {
        return readUnchanged(vectors, [&] { return readVectors(vectors, name, config.layers.modelSize); });
    };
    WeightNames names;
    names.encoder.layer = torchLayerNames("encoder.", false);
    names.decoder.layer = torchLayerNames("decoder.", true);
    const std::unique_ptr<TensorStore> tensors = withFamilyNames(openTensorStore(folder), names);
    return readUnchanged(*tensors, [&] {
        return Layers{folder,
                      config,
                      read("source"),
                      read("target"),
                      TorchLayer(*tensors, config.layers, names.encoder.layer),
                      TorchLayer(*tensors, config.layers, names.decoder.layer)};
    });
}

/// Whether config.json calls it single layers, whatever else is wrong with it.
bool saysLayers(const std::filesystem::path& folder)
{
    try {
        const nlohmann::json document = readJsonObject(folder / "config.json", kLargestConfig);
        const auto type = document.find("model_type");
        return type != document.end() && type->is_string() && type->get_ref<const std::string&>() == kLayersModelType;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

bool isLayerFolder(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return std::filesystem::exists(path / kVectors, error) || saysLayers(path);
    return path.filename() == kVectors;
}

void checkLayerFolder(const std::filesystem::path& path)
{
    readLayers(path);
}

AttentionBundle readLayerFolder(const std::filesystem::path& path)
{
    const Layers layers = readLayers(path);
    TorchLayer::Result read = layers.encoder.run(layers.source, {}, false);
    TorchLayer::Result written = layers.decoder.run(layers.target, read.output, layers.config.isCausal);
    AttentionBundle bundle;
    bundle.file = layers.folder;
    bundle.model = describeLayers(layers.config.layers, layers.folder);
    bundle.trace
        = std::make_shared<VectorTrace>(std::move(read.self), std::move(written.self), std::move(written.cross));
    bundle.sourceTokens = positions(layers.source.rows());
    bundle.targetTokens = positions(layers.target.rows());
    return bundle;
}

} // namespace heed
