// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/modelfolder.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"

#include <ATen/Functions.h>
#include <cstring>
#include <torch/utils.h>

namespace heed::training {

namespace {

constexpr const char* kTokenizerFiles[]
    = {"source.spm", "target.spm", "vocab.json", "target_vocab.json", "tokenizer_config.json"};

} // namespace

Weights weightsOf(nn::Network& network)
{
    Weights weights;
    for (const auto& entry : network->named_parameters())
        weights[entry.key()] = entry.value().detach().to(at::kCPU, at::kFloat).contiguous();
    weights["final_logits_bias"] = network->final_logits_bias.detach().to(at::kCPU, at::kFloat).contiguous();
    return weights;
}

void setWeights(nn::Network& network, const Weights& weights)
{
    torch::NoGradGuard guard;
    const auto copy = [&](const std::string& name, at::Tensor target) {
        const auto found = weights.find(name);
        if (found == weights.end())
            throw Error("The weights hold no tensor \"" + name + "\".");
        if (found->second.sizes() != target.sizes())
            throw Error("The tensor \"" + name + "\" has another shape than this model's.");
        target.copy_(found->second);
    };
    for (const auto& entry : network->named_parameters())
        copy(entry.key(), entry.value());
    copy("final_logits_bias", network->final_logits_bias);
}

Weights readWeights(const std::filesystem::path& folder)
{
    const SafetensorsFile file(folder / "model.safetensors");
    return readUnchanged(file, [&] {
        Weights weights;
        for (const auto& [name, view] : file.tensors()) {
            const std::vector<float> values = file.toFloat32(name);
            const at::Tensor tensor = at::empty(view.shape, at::kFloat);
            std::memcpy(tensor.data_ptr<float>(), values.data(), values.size() * sizeof(float));
            weights[name] = tensor;
        }
        return weights;
    });
}

void writeWeights(const std::filesystem::path& folder, const Weights& weights, bool asFloat16)
{
    std::vector<at::Tensor> stored; // keeps the bytes alive until they are written
    std::vector<TensorToWrite> tensors;
    for (const auto& [name, tensor] : weights) {
        stored.push_back(asFloat16 ? tensor.to(at::kHalf) : tensor);
        const at::Tensor& values = stored.back();
        tensors.push_back({name,
                           asFloat16 ? TensorType::Float16 : TensorType::Float32,
                           values.sizes().vec(),
                           {static_cast<const std::byte*>(values.data_ptr()), values.nbytes()}});
    }
    writeSafetensors(folder / "model.safetensors", tensors, {{"format", "pt"}});
}

void copyTokenizerFiles(const std::filesystem::path& from, const std::filesystem::path& to)
try {
    for (const char* file : kTokenizerFiles) {
        if (std::filesystem::exists(from / file))
            std::filesystem::copy_file(from / file, to / file, std::filesystem::copy_options::overwrite_existing);
    }
} catch (const std::filesystem::filesystem_error& fault) {
    throw Error("The vocabulary cannot be copied to " + quotedPath(to) + ".", fault.what());
}

Weights averageWeights(const std::vector<std::filesystem::path>& folders)
{
    Weights mean = readWeights(folders.front());
    for (std::size_t folder = 1; folder < folders.size(); ++folder) {
        for (auto& [name, tensor] : readWeights(folders[folder]))
            mean.at(name) += tensor;
    }
    for (auto& [name, tensor] : mean)
        tensor /= double(folders.size());
    return mean;
}

} // namespace heed::training
