// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace heed {

/// model.safetensors of a model folder, asked tensor by tensor: each one's presence, shape and type are checked before it
/// is used, and what nobody asked for can be reported.
class Checkpoint
{
public:
    using Shape = std::vector<std::int64_t>;

    /// @throws Error when the folder has no readable model.safetensors.
    explicit Checkpoint(const std::filesystem::path& folder);

    /// @throws Error naming tensor and file when it is absent, has another shape, or is not of a float type.
    const TensorView& require(const std::string& name, const Shape& shape);

    /// The first of several names that is there: the same weights go by many names where layers share them, and files
    /// store them once or under each. All names that are there count as used.
    const TensorView& requireAny(const std::vector<std::string>& names, const Shape& shape);

    /// Null when it is absent. @throws Error when it is there but wrong.
    const TensorView* find(const std::string& name, const Shape& shape);

    /// Shape of a tensor as it is stored, without using it; empty when it is absent.
    Shape storedShape(const std::string& name) const;

    /// Tensors that were not asked for.
    std::vector<std::string> unused() const;

    std::int64_t usedParameters() const { return m_usedParameters; } ///< under several names: once
    std::int64_t usedBytes() const { return m_usedBytes; }

    /// Type of most of the used weights, "float32", "float16" or "bfloat16".
    std::string storage() const;

private:
    const TensorView& check(const std::string& name, const TensorView& tensor, const Shape& shape);

    SafetensorsFile m_file;
    std::set<std::string> m_used;
    std::int64_t m_usedParameters = 0;
    std::int64_t m_usedBytes = 0;
    std::map<TensorType, std::int64_t> m_parametersByType;
};

} // namespace heed
