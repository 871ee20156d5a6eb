// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/checkedjson.h"

#include "model/error.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace heed {

using nlohmann::json;

CheckedJson::CheckedJson(const json& value, const std::string* file, std::string place)
    : m_value(&value), m_file(file), m_place(std::move(place))
{
}

void CheckedJson::fail(const std::string& fault) const
{
    throw Error(*m_file + " is damaged: " + (m_place.empty() ? "its description" : m_place) + " " + fault + ".");
}

bool CheckedJson::has(std::string_view key) const
{
    return m_value->is_object() && m_value->contains(key);
}

CheckedJson CheckedJson::operator[](std::string_view key) const
{
    if (!m_value->is_object())
        fail("is not an object");
    const auto found = m_value->find(key);
    if (found == m_value->end())
        fail("has no \"" + std::string(key) + "\"");
    return {*found, m_file, m_place + (m_place.empty() ? "" : ".") + std::string(key)};
}

std::vector<std::string> CheckedJson::keys() const
{
    if (!m_value->is_object())
        fail("is not an object");
    std::vector<std::string> names;
    for (const auto& entry : m_value->items())
        names.push_back(entry.key());
    return names;
}

bool CheckedJson::isNull() const
{
    return m_value->is_null();
}

int CheckedJson::size() const
{
    if (!m_value->is_array())
        fail("is not a list");
    if (m_value->size() > std::size_t(std::numeric_limits<int>::max()))
        fail("is too long");
    return int(m_value->size());
}

CheckedJson CheckedJson::operator[](int index) const
{
    if (index < 0 || index >= size())
        fail("has no item " + std::to_string(index));
    return {(*m_value)[std::size_t(index)], m_file, m_place + "[" + std::to_string(index) + "]"};
}

int CheckedJson::integer(int least, int most) const
{
    return int(integer64(least, most));
}

std::int64_t CheckedJson::integer64(std::int64_t least, std::int64_t most) const
{
    if (!m_value->is_number_integer())
        fail("is not a whole number");
    constexpr auto kLargest = std::uint64_t(std::numeric_limits<std::int64_t>::max());
    const bool isHuge = m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > kLargest;
    const std::int64_t value = isHuge ? std::numeric_limits<std::int64_t>::max() : m_value->get<std::int64_t>();
    if (isHuge || value < least || value > most)
        fail("is not from " + std::to_string(least) + " to " + std::to_string(most));
    return value;
}

std::uint64_t CheckedJson::unsigned64() const
{
    if (!m_value->is_number_unsigned())
        fail("is not a whole number of 0 or more");
    return m_value->get<std::uint64_t>();
}

double CheckedJson::number() const
{
    if (!m_value->is_number() || !std::isfinite(m_value->get<double>()))
        fail("is not a number");
    return m_value->get<double>();
}

double CheckedJson::logarithm() const
{
    return isNull() ? -std::numeric_limits<double>::infinity() : number();
}

bool CheckedJson::boolean() const
{
    if (!m_value->is_boolean())
        fail("is neither true nor false");
    return m_value->get<bool>();
}

const std::string& CheckedJson::text() const
{
    if (!m_value->is_string())
        fail("is not a text");
    return m_value->get_ref<const std::string&>();
}

} // namespace heed
