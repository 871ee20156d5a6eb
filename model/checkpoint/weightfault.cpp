// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/weightfault.h"

#include "model/checkpoint/fileio.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr std::size_t kPartBytes = std::size_t(1) << 20; // a multiple of every element's size

enum class Fault { None, Infinite, NotANumber };

Fault faultOf(std::span<const float> values)
{
    Fault fault = Fault::None;
    for (const float value : values) {
        if (std::isnan(value))
            return Fault::NotANumber;
        if (std::isinf(value))
            fault = Fault::Infinite;
    }
    return fault;
}

/// The worst of a tensor's.
Fault faultOf(const TensorStore& store, const TensorView& tensor)
{
    Fault fault = Fault::None;
    for (std::size_t offset = 0; offset < tensor.bytes.size() && fault != Fault::NotANumber; offset += kPartBytes) {
        const std::span<const std::byte> bytes
            = tensor.bytes.subspan(offset, std::min(kPartBytes, tensor.bytes.size() - offset));
        const auto count = std::int64_t(bytes.size() / elementSize(tensor.type));
        fault = std::max(fault, faultOf(toFloat32({tensor.type, {count}, bytes})));
        store.release(bytes);
    }
    return fault;
}

} // namespace

std::optional<std::string> findWeightFault(const TensorStore& store, std::span<const std::string> unused)
{
    const std::string* found = nullptr;
    Fault worst = Fault::None;
    for (const auto& [name, tensor] : store.tensors()) {
        if (worst == Fault::NotANumber)
            break;
        if (!isFloat(tensor.type) || std::ranges::find(unused, name) != unused.end())
            continue;
        if (const Fault fault = faultOf(store, tensor); fault > worst) {
            worst = fault;
            found = &name;
        }
    }
    if (!found)
        return std::nullopt;
    return "The tensor " + quotedForMessage(*found) + " in " + quotedPath(store.fileOf(*found)) + " holds "
           + (worst == Fault::Infinite ? "infinite values" : "values that are not numbers")
           + ", so that the model cannot translate.";
}

} // namespace heed
