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

/// Reads JSON without keeping it, to refuse deep nesting and keys that come twice in one object. nlohmann's parser could
/// ask a callback while it builds the document, but then takes time that grows with the square of an object's size.
class StructureGuard : public json::json_sax_t
{
public:
    explicit StructureGuard(std::string_view source) : m_source(source) { }

    bool start_object(std::size_t /*elements*/) override
    {
        m_keys.emplace_back();
        return descend();
    }
    bool key(std::string& key) override
    {
        if (!m_keys.back().insert(key).second)
            throw Error(std::string(m_source) + " has the key " + quotedForMessage(key) + " twice.");
        return true;
    }
    bool end_object() override
    {
        m_keys.pop_back();
        return ascend();
    }
    bool start_array(std::size_t /*elements*/) override { return descend(); }
    bool end_array() override { return ascend(); }

    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const std::string& /*text*/) override { return true; }
    bool string(std::string& /*value*/) override { return true; }
    bool binary(json::binary_t& /*value*/) override { return true; }
    /// The parser that builds the document meets the same error and reports it.
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const json::exception& /*error*/) override
    {
        return false;
    }

private:
    bool descend()
    {
        if (++m_depth > kDeepestJson)
            throw Error(std::string(m_source) + " nests JSON deeper than " + std::to_string(kDeepestJson) + " levels.");
        return true;
    }
    bool ascend()
    {
        --m_depth;
        return true;
    }

    std::string_view m_source;
    int m_depth = 0;
    std::vector<std::unordered_set<std::string>> m_keys; // of the objects that are open
};

/// What is wrong with a text that is no JSON, as the end of a sentence.
std::string_view faultOf(std::string_view text)
{
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) // byte order marks
        return " is in UTF-16; JSON must be in UTF-8.";
    return isValidUtf8(text) ? " is not valid JSON." : " is not in UTF-8, as JSON must be.";
}

} // namespace

json parseJsonObject(std::string_view text, std::string_view source)
{
    StructureGuard guard(source);
    json document;
    try {
        json::sax_parse(text, &guard);
        document = json::parse(text);
    } catch (const json::exception& error) {
        throw Error(std::string(source).append(faultOf(text)), toValidUtf8(error.what()));
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
