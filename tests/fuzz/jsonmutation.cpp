// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/jsonmutation.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace heed::fuzz {

using nlohmann::json;

namespace {

// Of a document that may still grow: copies of copies would fill the memory.
constexpr std::size_t kMostNodes = 10'000;

void collect(json& node, std::vector<json*>& all)
{
    all.push_back(&node);
    if (node.is_structured()) {
        for (json& child : node)
            collect(child, all);
    }
}

json extremeValue(std::mt19937& random)
{
    static const std::array<json, 22> kValues{
        json(),
        json(true),
        json(false),
        json(0),
        json(-1),
        json(1),
        json(2),
        json(255),
        json(65536),
        json(std::numeric_limits<int>::max()),
        json(std::numeric_limits<int>::min()),
        json(std::numeric_limits<std::int64_t>::max()),
        json(std::numeric_limits<std::int64_t>::min()),
        json(std::numeric_limits<std::uint64_t>::max()),
        json(1.5),
        json(-0.0),
        json(1e308),
        json(1e-320),
        json(""),
        json("\u2581\U0001F600"),
        json::array(),
        json::object(),
    };
    return kValues[random() % kValues.size()];
}

void changeSize(json& node, std::mt19937& random)
{
    if (node.is_array() && !node.empty()) {
        const std::size_t index = random() % node.size();
        if (random() % 2 == 0)
            node.erase(index);
        else
            node.push_back(json(node[index]));
    } else if (node.is_object() && !node.empty()) {
        const auto chosen = std::next(node.begin(), std::ptrdiff_t(random() % node.size()));
        if (random() % 2 == 0)
            node.erase(chosen);
        else
            node[chosen.key() + "2"] = json(chosen.value());
    }
}

std::size_t typeSize(const std::string& name)
{
    if (name == "F16" || name == "BF16")
        return 2;
    return name == "I64" || name == "F64" ? 8 : 4;
}

} // namespace

void mutateJson(json& document, std::mt19937& random)
{
    std::vector<json*> nodes;
    collect(document, nodes);
    json& node = *nodes[random() % nodes.size()];
    switch (nodes.size() > kMostNodes ? 0 : random() % 6) {
    case 0:
        node = extremeValue(random);
        break;
    case 1:
        if (const json copy = *nodes[random() % nodes.size()]; copy.size() < 64)
            node = copy;
        break;
    case 2:
        node = json::array({node});
        break;
    case 3:
    case 4:
        if (node.is_number_integer())
            node = node.get<std::int64_t>() / 2 + std::int64_t(random() % 5) - 2;
        else
            changeSize(node, random);
        break;
    default:
        if (node.is_number_integer())
            node = std::int64_t(random() % 8);
        else
            changeSize(node, random);
    }
}

void changeLengths(json& document, LengthChange change, bool withLists)
{
    if (document.is_number_integer() && document == change.from)
        document = change.to;
    if (!document.is_structured())
        return;
    for (json& child : document)
        changeLengths(child, change, withLists);
    if (!withLists || !document.is_array() || document.empty() || std::int64_t(document.size()) != change.from)
        return;
    while (std::int64_t(document.size()) > change.to)
        document.erase(document.size() - 1);
    while (std::int64_t(document.size()) < change.to)
        document.push_back(json(document.back()));
}

std::size_t layOutTensors(json& header, std::size_t most)
{
    std::size_t end = 0;
    if (!header.is_object())
        return 0;
    for (auto& [name, entry] : header.items()) {
        if (name == "__metadata__")
            continue;
        if (!entry.is_object() || !entry.contains("shape") || !entry["shape"].is_array() || !entry["dtype"].is_string())
            return 0;
        std::size_t size = typeSize(entry["dtype"].get<std::string>());
        for (const json& dimension : entry["shape"]) {
            if (!dimension.is_number_integer() || dimension < 0 || dimension > most)
                return 0;
            size *= dimension.get<std::size_t>();
            if (size > most)
                return 0;
        }
        entry["data_offsets"] = {end, end + size};
        end += size;
    }
    return end <= most ? end : 0;
}

} // namespace heed::fuzz
