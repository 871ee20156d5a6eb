// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorstore.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace heed {

class PackedMatrix;
class TensorMatrix;

/// The weights of a model folder (openTensorStore()), asked tensor by tensor: each one's presence, shape and type are checked before it
/// is used, and what nobody asked for can be reported.
class Checkpoint
{
public:
    using Shape = std::vector<std::int64_t>;

    /// How much of the weights has been read, 0..1. May throw to give up.
    using Progress = std::function<void(double fraction)>;

    /// @param progress called by pack() for every megabyte, which takes it about a millisecond
    /// @throws Error when the folder has no readable weights.
    explicit Checkpoint(const std::filesystem::path& folder, Progress progress = {});

    /// The same for weights that are open.
    explicit Checkpoint(std::unique_ptr<TensorStore> store, Progress progress = {});

    /// @throws Error naming tensor and file when it is absent, has another shape, or is not of a float type.
    const TensorView& require(const std::string& name, const Shape& shape);

    /// One of `parts` equal shares of a tensor's rows: PyTorch packs the projections of an attention into one.
    /// @param shape of the share. @throws Error as require() does.
    TensorView requirePart(const std::string& name, const Shape& shape, int part, int parts);

    /// The first of several names that is there: the same weights go by many names where layers share them, and files
    /// store them once or under each. All names that are there count as used.
    const TensorView& requireAny(const std::vector<std::string>& names, const Shape& shape);

    /// Null when it is absent. @throws Error when it is there but wrong.
    const TensorView* find(const std::string& name, const Shape& shape);

    /// Copies a tensor [rows, inputs] into the matrix's outputs from `firstOutput` on, a megabyte at a time, and gives the
    /// file's memory back behind it: file and copy are never both in memory. Reports progress.
    void pack(const TensorView& tensor, PackedMatrix& matrix, int firstOutput = 0);
    void pack(const TensorView& tensor, TensorMatrix& matrix, int firstOutput = 0);

    /// Shape of a tensor as it is stored, without using it; empty when it is absent.
    Shape storedShape(const std::string& name) const;

    /// TensorStore::files() and checkUnchanged(): what was packed counts after the latter.
    std::vector<const MappedFile*> files() const { return m_store->files(); }
    void checkUnchanged() const { m_store->checkUnchanged(); }

    /// Tensors that were not asked for.
    std::vector<std::string> unused() const;

    std::int64_t usedParameters() const { return m_usedParameters; } ///< under several names: once
    std::int64_t usedBytes() const { return m_usedBytes; }

    /// Type of most of the used weights, "float32", "float16", "bfloat16" or "float64".
    std::string storage() const;

private:
    template <class Target>
    void copyRows(const TensorView& tensor, Target& matrix, int firstOutput);

    const TensorView& check(const std::string& name, const TensorView& tensor, const Shape& shape);

    std::unique_ptr<TensorStore> m_store;
    Progress m_progress;
    std::size_t m_allBytes = 0;
    std::size_t m_packedBytes = 0;
    std::set<std::string> m_used;
    std::set<std::pair<const std::byte*, std::size_t>> m_counted; ///< bytes: several names may share them
    std::int64_t m_usedParameters = 0;
    std::int64_t m_usedBytes = 0;
    std::map<TensorType, std::int64_t> m_parametersByType;
};

} // namespace heed
