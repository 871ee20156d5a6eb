// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/jsonfile.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <string>
#include <unordered_set>
#include <vector>

namespace heed {

using nlohmann::json;

namespace {

/// Watches the parser: refuses deep nesting and keys that come twice in one object.
class StructureGuard
{
public:
    explicit StructureGuard(std::string_view source) : m_source(source) { }

    void see(int depth, json::parse_event_t event, const json& parsed)
    {
        switch (event) {
        case json::parse_event_t::object_start:
            m_keys.emplace_back();
            [[fallthrough]];
        case json::parse_event_t::array_start:
            if (depth >= kDeepestJson)
                throw Error(std::string(m_source) + " nests JSON deeper than " + std::to_string(kDeepestJson)
                            + " levels.");
            break;
        case json::parse_event_t::object_end:
            m_keys.pop_back();
            break;
        case json::parse_event_t::key:
            if (const auto& key = parsed.get_ref<const std::string&>(); !m_keys.back().insert(key).second)
                throw Error(std::string(m_source) + " has the key " + quotedForMessage(key) + " twice.");
            break;
        default:
            break;
        }
    }

private:
    std::string_view m_source;
    std::vector<std::unordered_set<std::string>> m_keys; // of the objects that are open
};

} // namespace

json parseJsonObject(std::string_view text, std::string_view source)
{
    StructureGuard guard(source);
    json document;
    try {
        document = json::parse(text, [&](int depth, json::parse_event_t event, const json& parsed) {
            guard.see(depth, event, parsed);
            return true;
        });
    } catch (const json::exception& error) {
        throw Error(std::string(source) + " is not valid JSON.", toValidUtf8(error.what()));
    }
    if (!document.is_object())
        throw Error(std::string(source) + " does not hold a JSON object.");
    return document;
}

json readJsonObject(const std::filesystem::path& path, std::size_t maxBytes)
{
    return parseJsonObject(readFile(path, maxBytes), quotedPath(path));
}

} // namespace heed
