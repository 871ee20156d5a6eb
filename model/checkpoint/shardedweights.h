// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorstore.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace heed {

/// Opens one shard. @throws Error
using ShardOpener = std::function<std::unique_ptr<TensorStore>(const std::filesystem::path&)>;

/// A checkpoint in several files: an index "….index.json" as transformers writes it, whose "weight_map" tells the file of
/// every tensor. Every claim of it is checked: the files lie beside the index, are there, and hold what the index says.
class ShardedWeights final : public TensorStore
{
public:
    /// @throws Error naming the file and the fault.
    ShardedWeights(const std::filesystem::path& index, const ShardOpener& openShard);

    const std::filesystem::path& path() const override { return m_index; }
    const std::map<std::string, TensorView>& tensors() const override { return m_tensors; }
    const std::filesystem::path& fileOf(const std::string& name) const override;
    std::vector<const MappedFile*> files() const override;
    void release(std::span<const std::byte> bytes) const override;

private:
    std::filesystem::path m_index;
    std::map<std::string, std::unique_ptr<TensorStore>> m_shards; ///< by file name
    std::map<std::string, const TensorStore*> m_shardOf;          ///< by tensor
    std::map<std::string, TensorView> m_tensors;
};

} // namespace heed
