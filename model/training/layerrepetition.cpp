// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/layerrepetition.h"

#include <cstdint>
#include <string>

namespace heed::training {

namespace {

/// Copies every tensor "<stack>.<layer>.<rest>" under the names of the layers that begin as this layer.
void addStack(Weights& deep, const Weights& weights, const std::string& stack, const std::vector<int>& origins)
{
    for (std::size_t layer = 0; layer < origins.size(); ++layer) {
        const std::string origin = stack + '.' + std::to_string(origins[layer]) + '.';
        const std::string copy = stack + '.' + std::to_string(layer) + '.';
        for (auto entry = weights.lower_bound(origin); entry != weights.end() && entry->first.starts_with(origin);
             ++entry)
            deep[copy + entry->first.substr(origin.size())] = entry->second;
    }
}

} // namespace

std::vector<int> repeatedLayers(int shallow, int deep)
{
    std::vector<int> origins;
    for (int layer = 0; layer < deep; ++layer)
        origins.push_back(int(std::int64_t(layer) * shallow / deep));
    return origins;
}

Weights repeatLayers(const Weights& weights, const ModelConfig& shallow, const ModelConfig& deep)
{
    const std::string encoder = "model.encoder.layers", decoder = "model.decoder.layers";
    Weights result;
    for (const auto& [name, tensor] : weights) {
        if (!name.starts_with(encoder + '.') && !name.starts_with(decoder + '.'))
            result[name] = tensor;
    }
    addStack(result, weights, encoder, repeatedLayers(shallow.encoderLayers, deep.encoderLayers));
    addStack(result, weights, decoder, repeatedLayers(shallow.decoderLayers, deep.decoderLayers));
    return result;
}

} // namespace heed::training
