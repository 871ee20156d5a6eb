// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/tensorstore.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace heed {

/// Whether a file begins as torch.save() and torch.jit.save() begin theirs.
bool isTorchFile(std::span<const std::byte> bytes);

/// Tensors by name, views of the file's bytes or of `copies`.
struct TorchTensors
{
    std::map<std::string, TensorView> views;
    std::vector<std::vector<std::byte>> copies; ///< of tensors that are transposed or cut out of a larger one
};

/// What TorchFile does with the bytes of a file.
/// @param source the file, for messages, as quotedPath() gives it.
/// @throws Error
TorchTensors readTorchTensors(std::span<const std::byte> bytes, const std::string& source);

/// A file of torch.save() (a state dict: pytorch_model.bin, model.pt) or torch.jit.save() (a TorchScript archive): the
/// tensors by name, as views of the mapped file. Both formats: the zip archive of PyTorch 1.6 and later, and what it wrote
/// before. Nothing in the file is run, imported or compiled, whatever it asks for.
///
/// A reader of our own and not LibTorch's torch::jit::Unpickler, because facts of a model are read without loading
/// LibTorch, because tensors must stay views, and because the unpickler allocates what a damaged file claims.
///
/// Tensors that are transposed or cut out of a larger one are copied once, row by row; all copies together stay below the
/// file's size.
class TorchFile final : public TensorStore
{
public:
    /// @throws Error naming the file and the fault.
    explicit TorchFile(const std::filesystem::path& path);

    const std::filesystem::path& path() const override { return m_file.path(); }
    const std::map<std::string, TensorView>& tensors() const override { return m_tensors.views; }
    std::vector<const MappedFile*> files() const override { return {&m_file}; }
    void release(std::span<const std::byte> bytes) const override { m_file.release(bytes); }

private:
    MappedFile m_file;
    TorchTensors m_tensors;
};

} // namespace heed
