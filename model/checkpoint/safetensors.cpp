// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/halffloat.h"
#include "model/checkpoint/safetensorsheader.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <utility>

namespace heed {

namespace {

constexpr std::size_t kLengthBytes = 8;             // the header's length, little-endian, opens the file
constexpr std::uint64_t kLongestHeader = 100000000; // bytes; the reference implementation's limit

std::uint64_t readLength(std::span<const std::byte> bytes)
{
    std::uint64_t length = 0;
    for (std::size_t index = kLengthBytes; index-- > 0;)
        length = (length << 8) | std::to_integer<std::uint64_t>(bytes[index]);
    return length;
}

SafetensorsHeader readHeader(std::span<const std::byte> bytes, const std::string& source)
{
    if (bytes.size() < kLengthBytes)
        throw Error(source + " is no safetensors file: it is only " + std::to_string(bytes.size()) + " bytes long.");
    const std::uint64_t length = readLength(bytes);
    if (length > kLongestHeader || length > bytes.size() - kLengthBytes) {
        throw Error(source + " is cut off or no safetensors file: it claims a header of " + std::to_string(length)
                    + " bytes, and the whole file has " + std::to_string(bytes.size()) + ".");
    }
    const std::string_view header(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes, length);
    return parseSafetensorsHeader(header, bytes.subspan(kLengthBytes + length), source);
}

/// Through a small aligned buffer, since a tensor may start at any byte.
template <typename Convert>
void convertSixteenBit(std::span<const std::byte> bytes, std::span<float> values, Convert convert)
{
    std::array<std::uint16_t, 4096> buffer;
    for (std::size_t begin = 0; begin < values.size(); begin += buffer.size()) {
        const std::size_t count = std::min(buffer.size(), values.size() - begin);
        std::memcpy(buffer.data(), bytes.data() + 2 * begin, 2 * count);
        convert(std::span<const std::uint16_t>(buffer.data(), count), values.subspan(begin, count));
    }
}

} // namespace

std::size_t elementSize(TensorType type)
{
    switch (type) {
    case TensorType::Float32:
    case TensorType::Int32:
        return 4;
    case TensorType::Float16:
    case TensorType::BFloat16:
        return 2;
    case TensorType::Int64:
        return 8;
    case TensorType::Other:
        break;
    }
    return 0;
}

std::string_view toString(TensorType type)
{
    switch (type) {
    case TensorType::Float32:
        return "F32";
    case TensorType::Float16:
        return "F16";
    case TensorType::BFloat16:
        return "BF16";
    case TensorType::Int64:
        return "I64";
    case TensorType::Int32:
        return "I32";
    case TensorType::Other:
        break;
    }
    return "other";
}

std::int64_t TensorView::elementCount() const
{
    std::int64_t count = 1;
    for (const std::int64_t dimension : shape) {
        if (dimension == 0)
            return 0; // before the product: the other dimensions were not multiplied by the header's check either
        count *= dimension;
    }
    return count;
}

struct SafetensorsFile::Mapping
{
    std::filesystem::path path;
    MappedFile file;
    SafetensorsHeader header;

    explicit Mapping(const std::filesystem::path& filePath)
        : path(filePath), file(filePath), header(readHeader(file.bytes(), quotedPath(filePath)))
    {
    }
};

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path) : m_mapping(std::make_unique<Mapping>(path))
{
}

SafetensorsFile::~SafetensorsFile() = default;
SafetensorsFile::SafetensorsFile(SafetensorsFile&&) noexcept = default;
SafetensorsFile& SafetensorsFile::operator=(SafetensorsFile&&) noexcept = default;

const std::filesystem::path& SafetensorsFile::path() const
{
    return m_mapping->path;
}

const std::map<std::string, TensorView>& SafetensorsFile::tensors() const
{
    return m_mapping->header.tensors;
}

const std::map<std::string, std::string>& SafetensorsFile::metadata() const
{
    return m_mapping->header.metadata;
}

std::vector<float> toFloat32(const TensorView& tensor)
{
    assert(isFloat(tensor.type));
    std::vector<float> values(std::size_t(tensor.elementCount()));
    if (tensor.type == TensorType::Float16)
        convertSixteenBit(tensor.bytes, values, [](auto bits, auto part) { halfToFloat(bits, part); });
    else if (tensor.type == TensorType::BFloat16)
        convertSixteenBit(tensor.bytes, values, [](auto bits, auto part) { bfloat16ToFloat(bits, part); });
    else if (!values.empty())
        std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
}

bool isFloat(TensorType type)
{
    return type == TensorType::Float32 || type == TensorType::Float16 || type == TensorType::BFloat16;
}

std::vector<float> SafetensorsFile::toFloat32(const std::string& name) const
{
    const auto found = tensors().find(name);
    if (found == tensors().end())
        throw Error(quotedPath(path()) + " has no tensor " + quotedForMessage(name) + ".");
    if (!isFloat(found->second.type))
        throw Error("Tensor " + quotedForMessage(name) + " of " + quotedPath(path())
                    + " is not stored as float32, float16 or bfloat16.");
    return heed::toFloat32(found->second);
}

} // namespace heed
