// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cassert>
#include <functional>
#include <numeric>

namespace heed {

namespace {

constexpr std::size_t kAlignment = 8; // of the data, so that readers may map it

[[maybe_unused]] bool fitsItsShape(const TensorToWrite& tensor)
{
    const auto count = std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t(1), std::multiplies<>());
    return tensor.bytes.size() == std::size_t(count) * elementSize(tensor.type);
}

std::string headerOf(std::span<const TensorToWrite> tensors, const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::size_t offset = 0;
    for (const TensorToWrite& tensor : tensors) {
        assert(fitsItsShape(tensor) && !header.contains(tensor.name));
        const std::array offsets{offset, offset + tensor.bytes.size()};
        header[tensor.name] = {{"dtype", toString(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", offsets}};
        offset += tensor.bytes.size();
    }
    std::string text = header.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return text;
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata)
{
    std::string header;
    try {
        header = headerOf(tensors, metadata);
    } catch (const nlohmann::json::exception& error) {
        throw Error("Cannot write " + quotedPath(path) + ": a name in it is not valid UTF-8.", error.what());
    }
    std::array<std::byte, 8> length;
    for (std::size_t index = 0; index < length.size(); ++index)
        length[index] = std::byte((std::uint64_t(header.size()) >> (8 * index)) & 0xFF);
    std::vector<std::span<const std::byte>> parts{length, std::as_bytes(std::span(header))};
    for (const TensorToWrite& tensor : tensors)
        parts.push_back(tensor.bytes);
    writeFileAtomically(path, parts);
}

} // namespace heed
