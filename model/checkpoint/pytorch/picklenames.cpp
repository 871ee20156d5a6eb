// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/picklenames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heed {

namespace {

struct KnownName
{
    std::string_view module, name;
    PickleMeaning meaning;
};

constexpr std::array kKnownNames{
    KnownName{"collections", "OrderedDict", PickleMeaning::OrderedDictionary},
    KnownName{"torch._utils", "_rebuild_tensor_v2", PickleMeaning::Tensor},
    KnownName{"torch._utils", "_rebuild_tensor", PickleMeaning::Tensor},
    KnownName{"torch._utils", "_rebuild_parameter", PickleMeaning::FirstArgument},
    KnownName{"torch", "Size", PickleMeaning::FirstArgument},
    KnownName{"torch", "device", PickleMeaning::Nothing},
    // How pickles of protocol 2 spell bytes and sets, which training programs save beside the weights.
    KnownName{"_codecs", "encode", PickleMeaning::Nothing},
    KnownName{"__builtin__", "bytearray", PickleMeaning::Nothing},
    KnownName{"__builtin__", "set", PickleMeaning::Nothing},
    KnownName{"builtins", "set", PickleMeaning::Nothing},
    // TorchScript's typed containers.
    KnownName{"torch.jit._pickle", "build_intlist", PickleMeaning::FirstArgument},
    KnownName{"torch.jit._pickle", "build_doublelist", PickleMeaning::FirstArgument},
    KnownName{"torch.jit._pickle", "build_boollist", PickleMeaning::FirstArgument},
    KnownName{"torch.jit._pickle", "build_tensorlist", PickleMeaning::FirstArgument},
    KnownName{"torch.jit._pickle", "restore_type_tag", PickleMeaning::FirstArgument},
};

constexpr std::array<std::string_view, 12> kDtypes{"float32", "float64", "float16",   "bfloat16",
                                                   "int64",   "int32",   "int16",     "int8",
                                                   "uint8",   "bool",    "complex64", "complex128"};

struct KnownStorage
{
    std::string_view name;
    StorageElement element;
};

constexpr std::array kStorages{
    KnownStorage{"FloatStorage", {TensorType::Float32, 4}},
    KnownStorage{"HalfStorage", {TensorType::Float16, 2}},
    KnownStorage{"BFloat16Storage", {TensorType::BFloat16, 2}},
    KnownStorage{"DoubleStorage", {TensorType::Float64, 8}},
    KnownStorage{"LongStorage", {TensorType::Int64, 8}},
    KnownStorage{"IntStorage", {TensorType::Int32, 4}},
    KnownStorage{"ShortStorage", {TensorType::Other, 2}},
    KnownStorage{"CharStorage", {TensorType::Other, 1}},
    KnownStorage{"ByteStorage", {TensorType::Other, 1}},
    KnownStorage{"BoolStorage", {TensorType::Other, 1}},
    KnownStorage{"ComplexFloatStorage", {TensorType::Other, 8}},
    KnownStorage{"ComplexDoubleStorage", {TensorType::Other, 16}},
};

} // namespace

std::optional<PickleMeaning> meaningOf(const Pickle::Name& name)
{
    const auto known = std::ranges::find_if(
        kKnownNames, [&](const KnownName& entry) { return entry.module == name.module && entry.name == name.name; });
    if (known != kKnownNames.end())
        return known->meaning;
    if (name.module == "__torch__" || name.module.starts_with("__torch__."))
        return PickleMeaning::ScriptClass;
    if (storageElement(name))
        return PickleMeaning::StorageType;
    if (name.module == "torch" && std::ranges::find(kDtypes, name.name) != kDtypes.end())
        return PickleMeaning::Nothing;
    return std::nullopt;
}

std::optional<StorageElement> storageElement(const Pickle::Name& name)
{
    const auto known = std::ranges::find(kStorages, name.name, &KnownStorage::name);
    if (name.module != "torch" || known == kStorages.end())
        return std::nullopt;
    return known->element;
}

} // namespace heed
