// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/shardedweights.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <system_error>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLongestIndex = std::size_t(64) << 20; // bytes; a line per tensor takes some 100
constexpr std::size_t kMostShards = 1000;                    // each is a mapping; the largest models have some 200

/// Tensor → file name.
std::map<std::string, std::string> readWeightMap(const std::filesystem::path& path)
{
    const json document = readJsonObject(path, kLongestIndex);
    const auto entries = document.find("weight_map");
    if (entries == document.end() || !entries->is_object())
        throw Error(quotedPath(path) + " has no \"weight_map\" that tells the file of each tensor.");
    std::map<std::string, std::string> files;
    for (const auto& [tensor, file] : entries->items()) {
        if (!file.is_string())
            throw Error(quotedPath(path) + " names no file for the tensor " + quotedForMessage(tensor) + ".");
        files.emplace(tensor, file.get_ref<const std::string&>());
    }
    return files;
}

/// A plain name only: an index from a stranger opens nothing outside its folder.
void checkFileName(const std::string& file, const std::filesystem::path& index)
{
    const bool isPlain = !file.empty() && file != "." && file != ".." && file.find_first_of("/\\") == std::string::npos
                         && file.find('\0') == std::string::npos;
    if (!isPlain)
        throw Error(quotedPath(index) + " names the file " + quotedForMessage(file)
                    + ", which is no plain name of a file beside it.");
}

} // namespace

ShardedWeights::ShardedWeights(const std::filesystem::path& index, const ShardOpener& openShard) : m_index(index)
{
    const std::map<std::string, std::string> files = readWeightMap(index);
    for (const auto& [tensor, file] : files) {
        if (m_shards.contains(file))
            continue;
        checkFileName(file, index);
        if (m_shards.size() == kMostShards)
            throw Error(quotedPath(index) + " names more than " + std::to_string(kMostShards) + " files.");
        const std::filesystem::path path = index.parent_path() / file;
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored))
            throw FileError(FileFault::Missing, "The file " + quotedForMessage(file) + ", which " + quotedPath(index)
                                                    + " names, is missing.");
        m_shards.emplace(file, openShard(path));
    }
    for (const auto& [tensor, file] : files) {
        const TensorStore& shard = *m_shards.at(file);
        const auto found = shard.tensors().find(tensor);
        if (found == shard.tensors().end())
            throw Error(quotedPath(shard.path()) + " lacks the tensor " + quotedForMessage(tensor) + ", which "
                        + quotedPath(index.filename()) + " says it holds.");
        m_tensors.emplace(tensor, found->second);
        m_shardOf.emplace(tensor, &shard);
    }
}

const std::filesystem::path& ShardedWeights::fileOf(const std::string& name) const
{
    return m_shardOf.at(name)->path();
}

std::vector<const MappedFile*> ShardedWeights::files() const
{
    std::vector<const MappedFile*> files;
    for (const auto& [name, shard] : m_shards) {
        const std::vector<const MappedFile*> more = shard->files();
        files.insert(files.end(), more.begin(), more.end());
    }
    return files;
}

void ShardedWeights::release(std::span<const std::byte> bytes) const
{
    for (const auto& [file, shard] : m_shards)
        shard->release(bytes);
}

} // namespace heed
