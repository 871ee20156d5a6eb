// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensorsheader.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace heed {

using nlohmann::json;

namespace {

struct DataType
{
    std::string_view name;
    std::size_t bytes;
    TensorType type;
};

/// Every dtype of the format, so that a file with tensors that the network does not need still opens.
constexpr std::array kDataTypes{
    DataType{"F32", 4, TensorType::Float32},   DataType{"F16", 2, TensorType::Float16},
    DataType{"BF16", 2, TensorType::BFloat16}, DataType{"I64", 8, TensorType::Int64},
    DataType{"I32", 4, TensorType::Int32},     DataType{"F64", 8, TensorType::Float64},
    DataType{"U64", 8, TensorType::Other},     DataType{"U32", 4, TensorType::Other},
    DataType{"I16", 2, TensorType::Other},     DataType{"U16", 2, TensorType::Other},
    DataType{"I8", 1, TensorType::Other},      DataType{"U8", 1, TensorType::Other},
    DataType{"BOOL", 1, TensorType::Other},    DataType{"F8_E4M3", 1, TensorType::Other},
    DataType{"F8_E5M2", 1, TensorType::Other},
};

/// The largest translation models have some 2,000 tensors in a file, and mixtures of thousands of experts fewer than 100,000
/// in all their files together; a session has 20 for each sentence. A tensor's entry has some ten values.
constexpr JsonLimits kLimits{.members = 250000, .values = 100000};

/// Reads one tensor's entry; its messages name the tensor.
class EntryReader
{
public:
    EntryReader(const std::string& source, const std::string& name, const json& entry)
        : m_subject("Tensor " + quotedForMessage(name) + " of " + source), m_entry(entry)
    {
    }

    TensorView read(std::span<const std::byte> data)
    {
        if (!m_entry.is_object())
            fail("is not described by a JSON object");
        const DataType& dataType = readDataType();
        TensorView tensor;
        tensor.type = dataType.type;
        tensor.shape = readShape();
        const auto [begin, end] = readOffsets();
        if (begin > end || end > data.size())
            fail("lies outside the file (data bytes " + std::to_string(begin) + " to " + std::to_string(end) + " of "
                 + std::to_string(data.size()) + ")");
        const std::optional<std::uint64_t> size = byteSize(tensor.shape, dataType.bytes);
        if (!size)
            fail("has an absurd shape: its size overflows 64 bits");
        if (*size != end - begin)
            fail("has a shape and type of " + std::to_string(*size) + " bytes but occupies "
                 + std::to_string(end - begin));
        tensor.bytes = data.subspan(begin, end - begin);
        return tensor;
    }

private:
    [[noreturn]] void fail(const std::string& fault) const { throw Error(m_subject + ' ' + fault + '.'); }

    const json& field(const char* key) const
    {
        const auto found = m_entry.find(key);
        if (found == m_entry.end())
            fail(std::string("has no \"") + key + '"');
        return *found;
    }

    const DataType& readDataType() const
    {
        const json& value = field("dtype");
        if (!value.is_string())
            fail("has a \"dtype\" that is not a string");
        const auto& name = value.get_ref<const std::string&>();
        const auto found = std::ranges::find(kDataTypes, name, &DataType::name);
        if (found == kDataTypes.end())
            throw FileError(FileFault::Unusable, m_subject + " has the unknown dtype " + quotedForMessage(name)
                                                     + "; Heed reads float32, float16, bfloat16 and float64.");
        return *found;
    }

    std::vector<std::int64_t> readShape() const
    {
        const json& value = field("shape");
        if (!value.is_array())
            fail("has a \"shape\" that is not a list");
        std::vector<std::int64_t> shape;
        for (const json& dimension : value) {
            if (!dimension.is_number_unsigned()
                || dimension.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
                fail("has a dimension that is not a whole number from 0 up");
            shape.push_back(dimension.get<std::int64_t>());
        }
        return shape;
    }

    std::pair<std::uint64_t, std::uint64_t> readOffsets() const
    {
        const json& value = field("data_offsets");
        if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() || !value[1].is_number_unsigned())
            fail("has \"data_offsets\" that are not two whole numbers from 0 up");
        return {value[0].get<std::uint64_t>(), value[1].get<std::uint64_t>()};
    }

    /// Nothing when the product does not fit; a dimension of 0 does not excuse absurd others.
    static std::optional<std::uint64_t> byteSize(const std::vector<std::int64_t>& shape, std::size_t elementBytes)
    {
        std::uint64_t size = elementBytes;
        bool isEmpty = false;
        for (const std::int64_t dimension : shape) {
            isEmpty = isEmpty || dimension == 0;
            if (dimension != 0 && __builtin_mul_overflow(size, std::uint64_t(dimension), &size))
                return std::nullopt;
        }
        if (size > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        return isEmpty ? 0 : size;
    }

    std::string m_subject;
    const json& m_entry;
};

std::map<std::string, std::string> readMetadata(const json& value, const std::string& source)
{
    if (!value.is_object())
        throw Error("The __metadata__ of " + source + " is not a JSON object.");
    std::map<std::string, std::string> metadata;
    for (const auto& [key, text] : value.items()) {
        if (!text.is_string())
            throw Error("The __metadata__ entry " + quotedForMessage(key) + " of " + source + " is not a string.");
        metadata.emplace(key, text.get_ref<const std::string&>());
    }
    return metadata;
}

/// The tensors must fill the data exactly, each byte belonging to one of them.
void checkCoverage(const SafetensorsHeader& header, std::span<const std::byte> data, const std::string& source)
{
    std::vector<const std::pair<const std::string, TensorView>*> order;
    for (const auto& entry : header.tensors)
        order.push_back(&entry);
    std::ranges::sort(
        order, {}, [](const auto* entry) { return std::pair(entry->second.bytes.data(), entry->second.bytes.size()); });
    const std::byte* covered = data.data();
    for (const auto* entry : order) {
        const TensorView& tensor = entry->second;
        if (tensor.bytes.data() < covered)
            throw Error("Tensor " + quotedForMessage(entry->first) + " of " + source + " overlaps another tensor.");
        if (tensor.bytes.data() > covered)
            throw Error("In " + source + " " + std::to_string(tensor.bytes.data() - covered) + " bytes before tensor "
                        + quotedForMessage(entry->first) + " belong to no tensor.");
        covered = tensor.bytes.data() + tensor.bytes.size();
    }
    const std::size_t rest = data.size() - std::size_t(covered - data.data());
    if (rest != 0)
        throw Error("The last " + std::to_string(rest) + " bytes of " + source + " belong to no tensor.");
}

} // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view header, std::span<const std::byte> data,
                                         const std::string& source)
{
    // The format wants '{' as the first byte; the reference implementation refuses anything else, too.
    if (!header.starts_with('{'))
        throw Error("The header of " + source + " does not begin with \"{\".");
    SafetensorsHeader parsed;
    forEachJsonMember(header, "The header of " + source, kLimits, [&](const std::string& name, const json& entry) {
        if (name == "__metadata__")
            parsed.metadata = readMetadata(entry, source);
        else
            parsed.tensors.emplace(name, EntryReader(source, name, entry).read(data));
    });
    checkCoverage(parsed, data, source);
    return parsed;
}

} // namespace heed
