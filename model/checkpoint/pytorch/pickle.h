// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorview.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace heed {

/// What a pickle of tensors holds, as values that name each other by number: no object is made, nothing is called.
struct Pickle
{
    using Id = std::uint32_t; ///< index into `values`

    struct Nothing ///< None, a float, bytes: whatever has no meaning for weights
    {
    };
    struct Name ///< a class or function on the list of picklenames.cpp, never one of the file's own choosing
    {
        std::string module, name;
    };
    struct Sequence ///< a list or tuple
    {
        std::vector<Id> items;
    };
    struct Dictionary
    {
        std::vector<std::pair<Id, Id>> entries;
    };
    struct Object ///< of a TorchScript class: its attributes
    {
        Id state = 0;
    };
    struct Storage ///< numbers that stand elsewhere in the file
    {
        std::string key;
        TensorType type = TensorType::Other;
        std::uint64_t elementBytes = 0;
        std::uint64_t elements = 0;
    };
    struct Tensor ///< a view of a storage; offset and strides count elements
    {
        Id storage = 0;
        std::int64_t offset = 0;
        std::vector<std::int64_t> shape;
        std::vector<std::int64_t> strides;
    };
    using Value = std::variant<Nothing, std::int64_t, std::string, Name, Sequence, Dictionary, Object, Storage, Tensor>;

    std::vector<Value> values;
    Id root = 0;
    std::size_t length = 0; ///< bytes that it took

    /// Null when the value is of another kind.
    template <typename Kind>
    const Kind* as(Id id) const
    {
        return std::get_if<Kind>(&values[id]);
    }
};

/// Reads a pickle, of protocol 2 to 5, as PyTorch writes them for state dicts and TorchScript modules: dictionaries, lists,
/// strings, whole numbers and tensors. What else it asks for is refused by name; no code is run, imported or compiled.
/// Memory stays in proportion to the bytes that are there, not to what they claim.
/// @param source the file, for messages, as quotedPath() gives it.
/// @throws Error
Pickle readPickle(std::span<const std::byte> bytes, const std::string& source);

} // namespace heed
