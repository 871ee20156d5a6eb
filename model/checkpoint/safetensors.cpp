// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensorsheader.h"
#include "model/error.h"
#include "model/text/unicode.h"

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

} // namespace

struct SafetensorsFile::Mapping
{
    MappedFile file;
    SafetensorsHeader header;

    explicit Mapping(const std::filesystem::path& path)
        : file(path), header(readUnchanged(file, [&] { return readHeader(file.bytes(), quotedPath(path)); }))
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
    return m_mapping->file.path();
}

const std::map<std::string, TensorView>& SafetensorsFile::tensors() const
{
    return m_mapping->header.tensors;
}

const std::map<std::string, std::string>& SafetensorsFile::metadata() const
{
    return m_mapping->header.metadata;
}

std::vector<const MappedFile*> SafetensorsFile::files() const
{
    return {&m_mapping->file};
}

void SafetensorsFile::release(std::span<const std::byte> bytes) const
{
    m_mapping->file.release(bytes);
}

std::vector<float> SafetensorsFile::toFloat32(const std::string& name) const
{
    const auto found = tensors().find(name);
    if (found == tensors().end())
        throw Error(quotedPath(path()) + " has no tensor " + quotedForMessage(name) + ".");
    if (!isFloat(found->second.type))
        throw Error("Tensor " + quotedForMessage(name) + " of " + quotedPath(path())
                    + " is not stored as float32, float16, bfloat16 or float64.");
    return heed::toFloat32(found->second);
}

} // namespace heed
