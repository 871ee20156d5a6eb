// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"
#include "model/session/checkedjson.h"

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace heed {

/// Reads arrays whose names begin alike, and compares them with what is claimed of them.
class ArrayReader
{
public:
    using Shape = std::vector<std::int64_t>;

    /// @param claim what is blamed when an array is not as it says.
    ArrayReader(const CheckedJson& claim, const SafetensorsFile& file, std::string prefix)
        : m_claim(claim), m_file(file), m_prefix(std::move(prefix))
    {
    }

    bool has(const std::string& name) const { return m_file.tensors().contains(m_prefix + name); }

    /// float32 values that are all good. @throws Error
    std::vector<float> floats(const std::string& name, const Shape& shape,
                              const std::function<bool(float)>& isGood) const;
    std::vector<float> finiteFloats(const std::string& name, const Shape& shape) const; ///< @throws Error

    /// Values as they are stored. @throws Error
    template <typename Value>
    std::vector<Value> bits(const std::string& name, TensorType type, const Shape& shape) const
    {
        const TensorView& view = find(name, type, shape);
        std::vector<Value> values(std::size_t(view.elementCount()));
        if (!values.empty())
            std::memcpy(values.data(), view.bytes.data(), values.size() * sizeof(Value));
        return values;
    }

    [[noreturn]] void fail(const std::string& fault) const { m_claim.fail(fault); }
    std::string quoted(const std::string& name) const { return "\"" + m_prefix + name + "\""; }

private:
    const TensorView& find(const std::string& name, TensorType type, const Shape& shape) const;

    CheckedJson m_claim;
    const SafetensorsFile& m_file;
    std::string m_prefix;
};

} // namespace heed
