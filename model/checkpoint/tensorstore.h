// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorview.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace heed {

class MappedFile;

/// Where a model's tensors come from: the file or files of a checkpoint, memory-mapped read-only and checked, its tensors
/// by name. Opening one reads headers only, so that it takes milliseconds whatever the size. Immutable.
class TensorStore
{
public:
    virtual ~TensorStore() = default;

    /// What was opened: the one file, or the index of several.
    virtual const std::filesystem::path& path() const = 0;

    /// Valid as long as the store. Tensors that share a storage in the file are views of the same bytes.
    virtual const std::map<std::string, TensorView>& tensors() const = 0;

    /// The file that holds a tensor of tensors().
    virtual const std::filesystem::path& fileOf(const std::string&) const { return path(); }

    /// What tensors() are views of: one file, or several shards.
    virtual std::vector<const MappedFile*> files() const = 0;

    /// MappedFile::checkUnchanged() of each: for readUnchanged(), around all that is done with a tensor's bytes.
    void checkUnchanged() const;

    /// Says that these bytes of a tensor will not be read soon: the memory they take is given back, and read again from
    /// the file when they are touched. Safe at any time; does nothing for bytes that are no file's.
    virtual void release(std::span<const std::byte> bytes) const = 0;
};

/// The weights of a model folder under the names that people have them, the first that is there: model.safetensors,
/// model.safetensors.index.json with its shards, pytorch_model.bin, pytorch_model.bin.index.json with its shards, model.pt,
/// model.pth, model.bin; else the only file that ends in .safetensors, .pt, .pth or .bin.
/// @throws Error naming the file and the fault.
std::unique_ptr<TensorStore> openTensorStore(const std::filesystem::path& folder);

/// One file of tensors, told by its first bytes and not by its name. @throws Error
std::unique_ptr<TensorStore> openTensorFile(const std::filesystem::path& path);

} // namespace heed
