// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

enum class TensorType { Float32, Float16, BFloat16, Int64, Int32, Other };

std::size_t elementSize(TensorType type);   ///< bytes; 0 for Other
std::string_view toString(TensorType type); ///< as in the file: "F32", "F16", "BF16", …

/// A tensor inside a mapped file: row-major, valid as long as the SafetensorsFile lives.
struct TensorView
{
    TensorType type = TensorType::Other;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes; ///< may start at any byte: not aligned for its type
    std::int64_t elementCount() const;
};

/// Whether toFloat32() takes it: float32, float16 or bfloat16.
bool isFloat(TensorType type);

/// The values of a float tensor as float32, whatever float type they are stored as.
std::vector<float> toFloat32(const TensorView& tensor);

/// A safetensors file, memory-mapped read-only. The header is checked completely before anything is used: length
/// within the file, valid JSON, known dtypes, offsets inside, ascending, without overlap or hole, sizes matching shapes.
/// https://github.com/huggingface/safetensors#format
class SafetensorsFile
{
public:
    /// @throws Error naming the file and the fault.
    explicit SafetensorsFile(const std::filesystem::path& path);
    ~SafetensorsFile();
    SafetensorsFile(SafetensorsFile&&) noexcept;
    SafetensorsFile& operator=(SafetensorsFile&&) noexcept;

    const std::filesystem::path& path() const;
    const std::map<std::string, TensorView>& tensors() const;
    const std::map<std::string, std::string>& metadata() const; ///< the header's __metadata__

    /// The tensor as float32, whatever it is stored as. @throws Error when it is absent or not a float type.
    std::vector<float> toFloat32(const std::string& name) const;

private:
    struct Mapping;
    std::unique_ptr<Mapping> m_mapping;
};

/// One tensor to be written.
struct TensorToWrite
{
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes; ///< row-major, elementCount · elementSize
};

/// Writes to a temporary name beside `path` and renames. @throws Error when the disk says no.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata);

} // namespace heed
