// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/jsonfile.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// Reads JSON without keeping it, to refuse deep nesting, keys that come twice in one object, and too much of all. nlohmann's
/// parser could ask a callback while it builds the document, but then takes time that grows with the square of an object's
/// size, unless nothing is kept of it.
class StructureGuard : public json::json_sax_t
{
public:
    StructureGuard(std::string_view source, const JsonLimits& limits) : m_source(source), m_limits(limits) { }

    bool start_object(std::size_t /*elements*/) override
    {
        m_keys.emplace_back();
        return descend();
    }
    bool key(std::string& key) override
    {
        if (!m_keys.back().insert(key).second)
            throw Error(std::string(m_source) + " has the key " + quotedForMessage(key) + " twice.");
        if (m_keys.size() == 1) {
            m_values = 0;
            checkLimit(m_keys.back().size(), m_limits.members, " entries");
        }
        return true;
    }
    bool end_object() override
    {
        m_keys.pop_back();
        return ascend();
    }
    bool start_array(std::size_t /*elements*/) override { return descend(); }
    bool end_array() override { return ascend(); }

    bool null() override { return count(); }
    bool boolean(bool /*value*/) override { return count(); }
    bool number_integer(number_integer_t /*value*/) override { return count(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return count(); }
    bool number_float(number_float_t /*value*/, const std::string& /*text*/) override { return count(); }
    bool string(std::string& /*value*/) override { return count(); }
    bool binary(json::binary_t& /*value*/) override { return count(); }
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
        return count();
    }
    bool ascend()
    {
        --m_depth;
        return true;
    }

    bool count()
    {
        checkLimit(++m_values, m_limits.values, " values in one entry");
        return true;
    }
    void checkLimit(std::size_t count, std::size_t limit, const char* what) const
    {
        if (count > limit)
            throw Error(std::string(m_source) + " has more than " + std::to_string(limit) + what
                        + ", which no real file comes near.");
    }

    std::string_view m_source;
    JsonLimits m_limits;
    std::size_t m_values = 0; // of the member at the top that is being read
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

/// @param filter is asked what to keep; null: everything
json parse(std::string_view text, std::string_view source, const JsonLimits& limits,
           const json::parser_callback_t& filter)
{
    StructureGuard guard(source, limits);
    json document;
    try {
        json::sax_parse(text, &guard);
        document = json::parse(text, filter);
    } catch (const json::exception& error) {
        throw Error(std::string(source).append(faultOf(text)), toValidUtf8(error.what()));
    }
    if (!document.is_object())
        throw Error(std::string(source) + " does not hold a JSON object.");
    return document;
}

} // namespace

json parseJsonObject(std::string_view text, std::string_view source)
{
    return parse(text, source, {kAnyNumber, kAnyNumber}, nullptr);
}

void forEachJsonMember(std::string_view text, std::string_view source, const JsonLimits& limits,
                       const std::function<void(const std::string& key, const json& value)>& take)
{
    std::string key;
    parse(text, source, limits, [&](int depth, json::parse_event_t event, const json& parsed) {
        using Event = json::parse_event_t;
        if (depth != 1 || event == Event::object_start || event == Event::array_start)
            return true;
        if (event == Event::key)
            key = parsed.get_ref<const std::string&>();
        else
            take(key, parsed);
        return event == Event::key;
    });
}

json readJsonObject(const std::filesystem::path& path, std::size_t maxBytes)
{
    return parseJsonObject(readFile(path, maxBytes), quotedPath(path));
}

} // namespace heed
