// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorstore.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace heed {

/// A safetensors file, memory-mapped read-only. The header is checked completely before anything is used: length
/// within the file, valid JSON, known dtypes, offsets inside, ascending, without overlap or hole, sizes matching shapes.
/// https://github.com/huggingface/safetensors#format
class SafetensorsFile final : public TensorStore
{
public:
    /// @throws Error naming the file and the fault.
    explicit SafetensorsFile(const std::filesystem::path& path);
    ~SafetensorsFile() override;
    SafetensorsFile(SafetensorsFile&&) noexcept;
    SafetensorsFile& operator=(SafetensorsFile&&) noexcept;

    const std::filesystem::path& path() const override;
    const std::map<std::string, TensorView>& tensors() const override;
    std::vector<const MappedFile*> files() const override;
    void release(std::span<const std::byte> bytes) const override;
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
