// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensorstore.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/pytorch/torchfile.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/shardedweights.h"
#include "model/error.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <vector>

namespace heed {

namespace {

namespace fs = std::filesystem;

constexpr std::array kNames{"model.safetensors", "model.safetensors.index.json",
                            "pytorch_model.bin", "pytorch_model.bin.index.json",
                            "model.pt",          "model.pth",
                            "model.bin"};
constexpr std::array kEndings{".safetensors", ".pt", ".pth", ".bin"};
/// What training programs leave beside the weights.
constexpr std::array kOtherFiles{"training_args.bin", "optimizer.bin", "optimizer.pt", "scheduler.pt", "rng_state.pth"};
/// Weights of other programs: what a message had better mention.
constexpr std::array kForeignNames{"tf_model.h5", "flax_model.msgpack", "rust_model.ot", "model.onnx"};

constexpr std::string_view kLfsPointer = "version https://git-lfs.github.com/spec/";

bool isOneOf(const auto& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Files that look like weights under names of their owner's choice.
std::vector<fs::path> otherWeights(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const fs::path& path = entry.path();
        if (isOneOf(kEndings, path.extension().string()) && !isOneOf(kOtherFiles, path.filename().string()))
            found.push_back(path);
    }
    std::ranges::sort(found);
    return found;
}

fs::path findWeights(const fs::path& folder)
{
    for (const char* const name : kNames) {
        if (isPresent(folder / name))
            return folder / name;
    }
    const std::vector<fs::path> others = otherWeights(folder);
    if (others.size() == 1)
        return others.front();
    if (others.size() > 1)
        throw FileError(FileFault::Unusable, "The folder " + quotedPath(folder) + " has several files of weights, "
                                                 + quotedPath(others[0].filename()) + " and "
                                                 + quotedPath(others[1].filename())
                                                 + " among them; call the one to open model.safetensors or model.pt.");
    const auto foreign
        = std::ranges::find_if(kForeignNames, [&](const char* name) { return isPresent(folder / name); });
    if (foreign != kForeignNames.end())
        throw FileError(FileFault::Missing, "The folder " + quotedPath(folder) + " has weights only in "
                                                + quotedPath(*foreign)
                                                + "; Heed reads model.safetensors, pytorch_model.bin and model.pt.");
    throw FileError(FileFault::Missing,
                    "The folder " + quotedPath(folder)
                        + " has no weights: no model.safetensors, pytorch_model.bin or model.pt, whole or in shards.");
}

} // namespace

void TensorStore::checkUnchanged() const
{
    for (const MappedFile* const file : files())
        file->checkUnchanged();
}

std::unique_ptr<TensorStore> openTensorFile(const fs::path& path)
{
    bool isTorch = false;
    {
        const MappedFile file(path);
        const std::span<const std::byte> bytes = file.bytes();
        if (std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).starts_with(kLfsPointer))
            throw FileError(FileFault::Unusable,
                            quotedPath(path)
                                + " is a pointer of Git LFS, not the weights; fetch them with \"git lfs pull\".");
        isTorch = isTorchFile(bytes);
    }
    if (isTorch || path.extension() != ".safetensors")
        return std::make_unique<TorchFile>(path);
    return std::make_unique<SafetensorsFile>(path);
}

std::unique_ptr<TensorStore> openTensorStore(const fs::path& folder)
{
    const fs::path weights = findWeights(folder);
    if (weights.extension() == ".json")
        return std::make_unique<ShardedWeights>(weights, openTensorFile);
    return openTensorFile(weights);
}

} // namespace heed
