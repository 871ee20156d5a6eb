// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/jsonmutation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>

// Bytes changed at random hardly ever leave JSON that parses inside a file whose lengths agree. So most changes are made
// to what the bytes mean; one in four is libFuzzer's own.

using nlohmann::json;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace heed::fuzz {

namespace {

constexpr std::size_t kLengthBytes = 8;

std::string dumped(const json& document)
{
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// A safetensors file as header and data.
struct TensorFile
{
    json header;
    std::string data;
};

std::optional<TensorFile> parseTensorFile(std::string_view bytes)
{
    std::uint64_t length = 0;
    if (bytes.size() < kLengthBytes)
        return std::nullopt;
    std::memcpy(&length, bytes.data(), kLengthBytes);
    bytes.remove_prefix(kLengthBytes);
    if (length > bytes.size())
        return std::nullopt;
    TensorFile file{json::parse(bytes.substr(0, length), nullptr, false), std::string(bytes.substr(length))};
    if (!file.header.is_object())
        return std::nullopt;
    return file;
}

/// The session's description, which is JSON in a text of the header.
void mutateDescription(json& text, std::mt19937& random)
{
    json description = json::parse(text.get_ref<const std::string&>(), nullptr, false);
    if (description.is_discarded())
        return;
    mutateJson(description, random);
    text = dumped(description);
}

/// Another length of something, in shapes and description alike.
void changeLength(TensorFile& file, std::mt19937& random)
{
    const LengthChange change{std::int64_t(random() % 8), std::int64_t(random() % 8)};
    json metadata = json::object();
    if (file.header.contains("__metadata__"))
        metadata = std::exchange(file.header["__metadata__"], json::object());
    for (json& entry : file.header) {
        if (entry.is_object() && entry.contains("shape"))
            changeLengths(entry["shape"], change, false);
    }
    if (metadata.contains("session") && metadata["session"].is_string()) {
        json description = json::parse(metadata["session"].get_ref<const std::string&>(), nullptr, false);
        if (!description.is_discarded()) {
            changeLengths(description, change, true);
            metadata["session"] = dumped(description);
        }
    }
    file.header["__metadata__"] = std::move(metadata);
}

std::string mutatedTensorFile(TensorFile file, std::size_t maxSize, std::mt19937& random)
{
    if (random() % 4 == 0)
        changeLength(file, random);
    for (unsigned change = random() % 3; change > 0; --change) {
        json* const metadata = file.header.contains("__metadata__") ? &file.header["__metadata__"] : nullptr;
        const bool hasDescription = metadata && metadata->contains("session") && (*metadata)["session"].is_string();
        if (hasDescription && random() % 4 != 0)
            mutateDescription((*metadata)["session"], random);
        else if (random() % 4 != 0)
            mutateJson(file.header, random);
        else if (!file.data.empty())
            LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(file.data.data()), file.data.size(), file.data.size());
    }
    if (random() % 2 == 0) {
        if (const std::size_t size = layOutTensors(file.header, maxSize); size > 0)
            file.data.resize(size, '\0');
    }
    const std::string header = dumped(file.header);
    const std::uint64_t length = header.size();
    std::string bytes(reinterpret_cast<const char*>(&length), kLengthBytes);
    return bytes + header + file.data;
}

/// Of the files in an archive of MemoryFolder one that holds JSON; or the whole where there is no marker.
std::optional<std::string> mutatedFolder(std::string archive, std::mt19937& random)
{
    std::vector<std::pair<std::size_t, std::size_t>> contents; // begin and length
    for (std::size_t marker = archive.find("=== "); marker != std::string::npos;) {
        const std::size_t begin = std::min(archive.find('\n', marker), archive.size() - 1) + 1;
        marker = archive.find("=== ", begin);
        contents.emplace_back(begin, std::min(marker, archive.size()) - begin);
    }
    if (contents.empty())
        return std::nullopt;
    const auto [begin, length] = contents[random() % contents.size()];
    json document = json::parse(archive.substr(begin, length), nullptr, false);
    if (document.is_discarded())
        return std::nullopt;
    for (unsigned change = random() % 3 + 1; change > 0; --change)
        mutateJson(document, random);
    return archive.replace(begin, length, dumped(document) + '\n');
}

} // namespace

} // namespace heed::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    using namespace heed::fuzz;
    std::mt19937 random(seed);
    if (random() % 4 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::optional<std::string> mutated;
    if (auto file = parseTensorFile(bytes))
        mutated = mutatedTensorFile(std::move(*file), maxSize, random);
    else
        mutated = mutatedFolder(std::string(bytes), random);
    if (!mutated || mutated->size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::ranges::copy(*mutated, data);
    return mutated->size();
}
