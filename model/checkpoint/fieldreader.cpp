// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fieldreader.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

/// The first name of an activation is the one that Heed writes.
constexpr std::array<std::pair<std::string_view, Activation>, 9> kActivations{{
    {"swish", Activation::Silu},
    {"silu", Activation::Silu},
    {"relu", Activation::Relu},
    {"gelu", Activation::Gelu},
    {"gelu_python", Activation::Gelu},
    {"gelu_new", Activation::GeluTanh},
    {"gelu_fast", Activation::GeluTanh},
    {"gelu_accurate", Activation::GeluTanh},
    {"gelu_pytorch_tanh", Activation::GeluTanh},
}};

constexpr std::int64_t kLargestPositionTable = std::int64_t(1) << 26; // floats: 256 MiB

} // namespace

FieldReader::FieldReader(const json& document, const std::filesystem::path& path) : m_document(document), m_path(path)
{
}

bool FieldReader::has(const char* key) const
{
    return find(key) != nullptr;
}

bool FieldReader::isNull(const char* key) const
{
    const auto found = m_document.find(key);
    return found != m_document.end() && found->is_null();
}

const json* FieldReader::find(const char* key) const
{
    const auto found = m_document.find(key);
    return found == m_document.end() || found->is_null() ? nullptr : &*found;
}

void FieldReader::read(const char* key, int& value, FieldRange range) const
{
    if (const json* field = find(key))
        value = toInt(key, *field, range);
}

void FieldReader::read(const char* key, bool& value) const
{
    const json* field = find(key);
    if (field == nullptr)
        return;
    if (!field->is_boolean())
        fail(key, "is neither true nor false");
    value = field->get<bool>();
}

void FieldReader::read(const char* key, double& value) const
{
    const json* field = find(key);
    if (field == nullptr)
        return;
    if (!field->is_number())
        fail(key, "is not a number");
    value = field->get<double>();
    if (!std::isfinite(value) || std::abs(value) > 100)
        fail(key, "is not between -100 and 100");
}

void FieldReader::read(const char* key, std::string& value) const
{
    const json* field = find(key);
    if (field == nullptr)
        return;
    if (!field->is_string())
        fail(key, "is not a string");
    value = field->get<std::string>();
}

void FieldReader::read(const char* key, Activation& value) const
{
    std::string name;
    read(key, name);
    if (has(key))
        value = toActivation(key, name);
}

void FieldReader::readNormEpsilon(const char* key, double& value) const
{
    read(key, value);
    if (value <= 0 || value >= 1)
        fail(key, "is not between 0 and 1");
}

void FieldReader::require(const char* key) const
{
    if (!has(key))
        fail(key, "is missing");
}

void FieldReader::requireDivisor(const char* key, int divisor, const char* sizeKey, int size) const
{
    if (size % divisor != 0) {
        fail(key, "is " + std::to_string(divisor) + ", which does not divide \"" + sizeKey + "\" ("
                      + std::to_string(size) + ')');
    }
}

void FieldReader::requirePositionTable(const char* key, const ModelConfig& config) const
{
    if (std::int64_t(config.maxPositions) * config.modelSize > kLargestPositionTable)
        fail(key, "is absurd for this \"d_model\"");
}

int FieldReader::toInt(const char* key, const json& value, FieldRange range) const
{
    const std::string bounds = std::to_string(range.min) + " and " + std::to_string(range.max);
    if (!value.is_number_integer())
        fail(key, "is not a whole number between " + bounds);
    const bool isHuge = value.is_number_unsigned()
                        && value.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max());
    if (isHuge || value.get<std::int64_t>() < range.min || value.get<std::int64_t>() > range.max)
        fail(key, "is " + value.dump() + "; it must be between " + bounds);
    return value.get<int>();
}

Activation FieldReader::toActivation(const char* key, const std::string& name) const
{
    for (const auto& [known, activation] : kActivations) {
        if (name == known)
            return activation;
    }
    fail(key, "is " + quotedForMessage(name) + "; Heed knows relu, gelu, gelu_new and silu (or swish)");
}

void FieldReader::fail(const char* key, const std::string& fault) const
{
    throw Error("In " + quotedPath(m_path) + " \"" + key + "\" " + fault + '.');
}

std::string activationName(Activation activation)
{
    for (const auto& [name, known] : kActivations) {
        if (known == activation)
            return std::string(name);
    }
    return {};
}

} // namespace heed
