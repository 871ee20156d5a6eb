// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensorstore.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/shardedweights.h"
#include "model/error.h"

#include <system_error>

namespace heed {

namespace {

std::unique_ptr<TensorStore> openFile(const std::filesystem::path& path)
{
    return std::make_unique<SafetensorsFile>(path);
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

} // namespace

std::unique_ptr<TensorStore> openTensorStore(const std::filesystem::path& folder)
{
    const std::filesystem::path single = folder / "model.safetensors";
    const std::filesystem::path index = folder / "model.safetensors.index.json";
    if (!isThere(single) && isThere(index))
        return std::make_unique<ShardedWeights>(index, openFile);
    return openFile(single);
}

} // namespace heed
