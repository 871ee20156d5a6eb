// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/batchplan.h"
#include "model/training/trainer.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace heed::training {

/// How far a training has come; what a checkpoint stores beside weights and optimiser.
struct TrainingState
{
    std::int64_t step = 0; ///< steps done
    BatchPosition position;
};

/// The checkpoints of one training: folders <output>/checkpoints/step-N, each a complete model folder that opens in
/// Heed, plus optimizer.pt and training-state.json. A checkpoint appears whole or not at all.
class CheckpointStore
{
public:
    /// @param output the model folder; its tokenizer files are copied into every checkpoint
    /// @param keep how many to keep
    CheckpointStore(std::filesystem::path output, int keep);

    /// Oldest first.
    std::vector<std::filesystem::path> list() const;

    /// @returns the folder. @throws Error when the disk says no.
    std::filesystem::path save(Trainer& trainer, const TrainingState& state) const;

    /// Restores the newest one; nothing when there is none. @throws Error when it is broken or of another network.
    std::optional<TrainingState> restore(Trainer& trainer) const;

    /// Writes config.json and the tokenizer files that make a folder with weights a model folder.
    void completeModelFolder(const std::filesystem::path& folder, const ModelConfig& config,
                             const std::string& dtype) const;

private:
    std::filesystem::path m_output;
    std::filesystem::path m_folder;
    int m_keep;
};

} // namespace heed::training
