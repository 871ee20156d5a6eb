// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/checkpoint.h"

#include "model/checkpoint/fileio.h"
#include "model/engine/packedmatrix.h"
#include "model/engine/tensormatrix.h"
#include "model/error.h"

#include <algorithm>
#include <cassert>

namespace heed {

namespace {

/// What pack() takes from the file at a time: small beside the processor's cache, large beside a system call.
constexpr std::size_t kPartBytes = std::size_t(1) << 20;

std::string toText(const Checkpoint::Shape& shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace

Checkpoint::Checkpoint(const std::filesystem::path& folder, Progress progress)
    : Checkpoint(openTensorStore(folder), std::move(progress))
{
}

Checkpoint::Checkpoint(std::unique_ptr<TensorStore> store, Progress progress)
    : m_store(std::move(store)), m_progress(std::move(progress))
{
    std::set<std::pair<const std::byte*, std::size_t>> counted;
    for (const auto& [name, tensor] : m_store->tensors()) {
        if (counted.emplace(tensor.bytes.data(), tensor.bytes.size()).second)
            m_allBytes += tensor.bytes.size();
    }
}

const TensorView& Checkpoint::check(const std::string& name, const TensorView& tensor, const Shape& shape)
{
    const std::string start = "The tensor \"" + name + "\" in " + quotedPath(m_store->fileOf(name));
    if (tensor.shape != shape)
        throw Error(start + " has the shape " + toText(tensor.shape) + ", but config.json asks for " + toText(shape)
                    + ".");
    if (!isFloat(tensor.type))
        throw Error(start + " has the type " + std::string(toString(tensor.type))
                    + "; Heed reads float32, float16, bfloat16 and float64.");
    m_used.insert(name);
    if (m_counted.emplace(tensor.bytes.data(), tensor.bytes.size()).second) {
        m_usedParameters += tensor.elementCount();
        m_usedBytes += std::int64_t(tensor.bytes.size());
        m_parametersByType[tensor.type] += tensor.elementCount();
    }
    return tensor;
}

const TensorView* Checkpoint::find(const std::string& name, const Shape& shape)
{
    const auto found = m_store->tensors().find(name);
    return found == m_store->tensors().end() ? nullptr : &check(name, found->second, shape);
}

const TensorView& Checkpoint::require(const std::string& name, const Shape& shape)
{
    return requireAny({name}, shape);
}

TensorView Checkpoint::requirePart(const std::string& name, const Shape& shape, int part, int parts)
{
    Shape whole = shape;
    whole.front() *= parts;
    const TensorView& packed = require(name, whole);
    const std::size_t size = packed.bytes.size() / std::size_t(parts);
    return {packed.type, shape, packed.bytes.subspan(size * std::size_t(part), size)};
}

const TensorView& Checkpoint::requireAny(const std::vector<std::string>& names, const Shape& shape)
{
    const TensorView* first = nullptr;
    for (const std::string& name : names) {
        if (first == nullptr)
            first = find(name, shape);
        else if (m_store->tensors().contains(name))
            m_used.insert(name);
    }
    if (first == nullptr)
        throw Error("The tensor \"" + names.front() + "\" is missing from " + quotedPath(m_store->path()) + ".");
    return *first;
}

Checkpoint::Shape Checkpoint::storedShape(const std::string& name) const
{
    const auto found = m_store->tensors().find(name);
    return found == m_store->tensors().end() ? Shape() : found->second.shape;
}

std::vector<std::string> Checkpoint::unused() const
{
    std::vector<std::string> names;
    for (const auto& [name, tensor] : m_store->tensors()) {
        if (!m_used.contains(name))
            names.push_back(name);
    }
    return names;
}

template <class Target>
void Checkpoint::copyRows(const TensorView& tensor, Target& matrix, int firstOutput)
{
    assert(tensor.shape.size() == 2);
    const auto rows = std::size_t(tensor.shape[0]);
    const std::size_t rowBytes = rows > 0 ? tensor.bytes.size() / rows : 0;
    const std::size_t blocks
        = std::max<std::size_t>(1, kPartBytes / std::max<std::size_t>(1, rowBytes * PackedMatrix::kLanes));
    for (std::size_t row = 0; row < rows;) {
        const std::size_t count = std::min(rows - row, blocks * PackedMatrix::kLanes);
        const std::span<const std::byte> bytes = tensor.bytes.subspan(row * rowBytes, count * rowBytes);
        matrix.setRows(firstOutput + int(row), {tensor.type, {std::int64_t(count), tensor.shape[1]}, bytes});
        m_store->release(bytes);
        row += count;
        m_packedBytes += bytes.size();
        if (m_progress)
            m_progress(std::min(1.0, double(m_packedBytes) / double(m_allBytes)));
    }
}

void Checkpoint::pack(const TensorView& tensor, PackedMatrix& matrix, int firstOutput)
{
    copyRows(tensor, matrix, firstOutput);
}

void Checkpoint::pack(const TensorView& tensor, TensorMatrix& matrix, int firstOutput)
{
    copyRows(tensor, matrix, firstOutput);
}

std::string Checkpoint::storage() const
{
    const auto most = std::max_element(m_parametersByType.begin(), m_parametersByType.end(),
                                       [](const auto& left, const auto& right) { return left.second < right.second; });
    switch (most == m_parametersByType.end() ? TensorType::Float32 : most->first) {
    case TensorType::Float16:
        return "float16";
    case TensorType::BFloat16:
        return "bfloat16";
    case TensorType::Float64:
        return "float64";
    default:
        return "float32";
    }
}

} // namespace heed
