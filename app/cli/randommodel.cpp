// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/randommodel.h"

#include "model/checkpoint/halffloat.h"
#include "model/checkpoint/safetensors.h"

#include <cmath>
#include <cstring>
#include <list>
#include <random>
#include <string>
#include <vector>

namespace heed {

namespace {

/// Collects tensors under the names that transformers' MarianMTModel gives them.
class WeightMaker
{
public:
    WeightMaker(bool isHalf, std::uint32_t seed) : m_isHalf(isHalf), m_random(seed) { }

    /// [rows, columns], uniform with variance 1 / columns: activations keep their size from layer to layer.
    void addMatrix(const std::string& name, int rows, int columns)
    {
        const float bound = std::sqrt(3.0F / float(columns));
        std::uniform_real_distribution<float> distribution(-bound, bound);
        std::vector<float> values(std::size_t(rows) * std::size_t(columns));
        for (float& value : values)
            value = distribution(m_random);
        add(name, {rows, columns}, values);
    }

    void addConstant(const std::string& name, std::vector<std::int64_t> shape, int count, float value)
    {
        add(name, std::move(shape), std::vector<float>(std::size_t(count), value));
    }

    void addLinear(const std::string& name, int outputs, int inputs)
    {
        addMatrix(name + ".weight", outputs, inputs);
        addConstant(name + ".bias", {outputs}, outputs, 0.0F);
    }

    void addLayerNorm(const std::string& name, int size)
    {
        addConstant(name + ".weight", {size}, size, 1.0F);
        addConstant(name + ".bias", {size}, size, 0.0F);
    }

    void addAttention(const std::string& name, int size)
    {
        for (const char* projection : {".q_proj", ".k_proj", ".v_proj", ".out_proj"})
            addLinear(name + projection, size, size);
        addLayerNorm(name + "_layer_norm", size);
    }

    void addFeedForward(const std::string& layer, int size, int inner)
    {
        addLinear(layer + ".fc1", inner, size);
        addLinear(layer + ".fc2", size, inner);
        addLayerNorm(layer + ".final_layer_norm", size);
    }

    const std::vector<TensorToWrite>& tensors() const { return m_tensors; }

private:
    void add(const std::string& name, std::vector<std::int64_t> shape, const std::vector<float>& values)
    {
        m_storage.emplace_back(values.size() * (m_isHalf ? sizeof(std::uint16_t) : sizeof(float)));
        auto& bytes = m_storage.back();
        if (m_isHalf) {
            for (std::size_t at = 0; at < values.size(); ++at) {
                const std::uint16_t half = floatToHalf(values[at]);
                std::memcpy(bytes.data() + at * sizeof half, &half, sizeof half);
            }
        } else {
            std::memcpy(bytes.data(), values.data(), bytes.size());
        }
        m_tensors.push_back({name, m_isHalf ? TensorType::Float16 : TensorType::Float32, std::move(shape), bytes});
    }

    bool m_isHalf;
    std::minstd_rand m_random;
    std::list<std::vector<std::byte>> m_storage; // the tensors point into it
    std::vector<TensorToWrite> m_tensors;
};

} // namespace

void writeRandomModel(const std::filesystem::path& folder, const ModelConfig& config, bool isHalf, std::uint32_t seed)
{
    const int size = config.modelSize;
    WeightMaker weights(isHalf, seed);
    weights.addMatrix("model.shared.weight", config.targetVocabulary, size);
    weights.addConstant("final_logits_bias", {1, config.targetVocabulary}, config.targetVocabulary, 0.0F);
    for (int layer = 0; layer < config.encoderLayers; ++layer) {
        const std::string name = "model.encoder.layers." + std::to_string(layer);
        weights.addAttention(name + ".self_attn", size);
        weights.addFeedForward(name, size, config.encoderFeedForward);
    }
    for (int layer = 0; layer < config.decoderLayers; ++layer) {
        const std::string name = "model.decoder.layers." + std::to_string(layer);
        weights.addAttention(name + ".self_attn", size);
        weights.addAttention(name + ".encoder_attn", size);
        weights.addFeedForward(name, size, config.decoderFeedForward);
    }
    std::filesystem::create_directories(folder);
    writeModelConfig(folder, config, isHalf ? "float16" : "float32");
    writeSafetensors(folder / "model.safetensors", weights.tensors(), {{"format", "pt"}});
}

std::int64_t decodingStepBytes(const ModelConfig& config)
{
    const std::int64_t size = config.modelSize;
    const std::int64_t attention
        = (4 + 2) * size * config.decoderInnerSize(); // self: Q, K, V, output; cross: Q, output
    const std::int64_t feedForward = (config.gatedFeedForward ? 3 : 2) * size * config.decoderFeedForward;
    const std::int64_t output = size * std::int64_t(config.targetVocabulary);
    return std::int64_t(sizeof(float)) * (config.decoderLayers * (attention + feedForward) + output);
}

} // namespace heed
