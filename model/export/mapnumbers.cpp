// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/mapnumbers.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace heed {

namespace {

void appendNumber(std::string& text, float value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

/// RFC 4180, section 2: fields with quotes, commas or line breaks are quoted, quotes inside are doubled. Fields with
/// spaces at an end too, because spreadsheets trim them otherwise.
void appendField(std::string& text, std::string_view field)
{
    const bool hasEdgeSpace = field.starts_with(' ') || field.ends_with(' ');
    if (!hasEdgeSpace && field.find_first_of("\",\r\n") == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char c : field) {
        if (c == '"')
            text += '"';
        text += c;
    }
    text += '"';
}

std::string jsonText(const nlohmann::json& value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// By hand, because nlohmann::json would write 0.1F as 0.10000000149011612.
void appendRows(std::string& text, const Matrix& matrix)
{
    text += '[';
    for (int row = 0; row < matrix.rows(); ++row) {
        text += row > 0 ? ",[" : "[";
        for (int column = 0; column < matrix.columns(); ++column) {
            if (column > 0)
                text += ',';
            if (std::isfinite(matrix(row, column)))
                appendNumber(text, matrix(row, column));
            else
                text += "null";
        }
        text += ']';
    }
    text += ']';
}

} // namespace

std::string toCsv(const Matrix& values, std::span<const std::string> queries, std::span<const std::string> keys)
{
    assert(queries.size() == std::size_t(values.rows()) && keys.size() == std::size_t(values.columns()));
    std::string text;
    for (const std::string& key : keys) {
        text += ',';
        appendField(text, key);
    }
    text += '\n';
    for (int query = 0; query < values.rows(); ++query) {
        appendField(text, queries[std::size_t(query)]);
        for (const float value : values.row(query)) {
            text += ',';
            appendNumber(text, value);
        }
        text += '\n';
    }
    return text;
}

std::string toJson(const NamedMap& map)
{
    std::string text = "{\"kind\":" + jsonText(std::string(toString(map.head.kind))) + ",\"layer\":"
                       + std::to_string(map.head.layer + 1) + ",\"head\":" + std::to_string(map.head.head + 1)
                       + ",\"queries\":" + jsonText(map.queries) + ",\"keys\":" + jsonText(map.keys) + ",\"weights\":";
    appendRows(text, map.weights);
    if (!map.scores.isEmpty()) {
        text += ",\"scores\":";
        appendRows(text, map.scores);
    }
    return text + "}";
}

} // namespace heed
