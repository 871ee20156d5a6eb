// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/checkpoint.h"

#include "model/error.h"

#include <algorithm>

namespace heed {

namespace {

std::string toText(const Checkpoint::Shape& shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace

Checkpoint::Checkpoint(const std::filesystem::path& folder) : m_file(folder / "model.safetensors")
{
}

const TensorView& Checkpoint::check(const std::string& name, const TensorView& tensor, const Shape& shape)
{
    const std::string start = "The tensor \"" + name + "\" in " + m_file.path().string();
    if (tensor.shape != shape)
        throw Error(start + " has the shape " + toText(tensor.shape) + ", but config.json asks for " + toText(shape)
                    + ".");
    if (!isFloat(tensor.type))
        throw Error(start + " has the type " + std::string(toString(tensor.type))
                    + "; Heed reads float32, float16 and bfloat16.");
    if (m_used.insert(name).second) {
        m_usedParameters += tensor.elementCount();
        m_usedBytes += std::int64_t(tensor.bytes.size());
        m_parametersByType[tensor.type] += tensor.elementCount();
    }
    return tensor;
}

const TensorView* Checkpoint::find(const std::string& name, const Shape& shape)
{
    const auto found = m_file.tensors().find(name);
    return found == m_file.tensors().end() ? nullptr : &check(name, found->second, shape);
}

const TensorView& Checkpoint::require(const std::string& name, const Shape& shape)
{
    return requireAny({name}, shape);
}

const TensorView& Checkpoint::requireAny(const std::vector<std::string>& names, const Shape& shape)
{
    const TensorView* first = nullptr;
    for (const std::string& name : names) {
        if (first == nullptr)
            first = find(name, shape);
        else if (m_file.tensors().contains(name))
            m_used.insert(name);
    }
    if (first == nullptr)
        throw Error("The tensor \"" + names.front() + "\" is missing from " + m_file.path().string() + ".");
    return *first;
}

Checkpoint::Shape Checkpoint::storedShape(const std::string& name) const
{
    const auto found = m_file.tensors().find(name);
    return found == m_file.tensors().end() ? Shape() : found->second.shape;
}

std::vector<std::string> Checkpoint::unused() const
{
    std::vector<std::string> names;
    for (const auto& [name, tensor] : m_file.tensors()) {
        if (!m_used.contains(name))
            names.push_back(name);
    }
    return names;
}

std::string Checkpoint::storage() const
{
    const auto most = std::max_element(m_parametersByType.begin(), m_parametersByType.end(),
                                       [](const auto& left, const auto& right) { return left.second < right.second; });
    if (most == m_parametersByType.end() || most->first == TensorType::Float32)
        return "float32";
    return most->first == TensorType::Float16 ? "float16" : "bfloat16";
}

} // namespace heed
