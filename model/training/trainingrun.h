// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/checkpointstore.h"
#include "model/training/trainer.h"
#include "model/training/trainingdata.h"
#include "model/training/trainingoptions.h"

#include <atomic>
#include <chrono>
#include <iosfwd>
#include <span>

namespace heed::training {

/// A whole training: text → vocabulary → batches → steps → checkpoints → model folder. Resumes from the newest
/// checkpoint below the output folder, bit for bit in data order, optimiser and schedule (weights too, on the same
/// machine and thread count: sums are rounded per thread).
class TrainingRun
{
public:
    /// @param log progress, a line at a time
    /// @param stop set from a signal handler: the run saves a checkpoint and returns
    /// @throws Error
    TrainingRun(const TrainingOptions& options, std::ostream& log, const std::atomic<bool>& stop);

    /// @returns true when all steps are done and the model is written, false when it was stopped. @throws Error
    bool run();

private:
    using Clock = std::chrono::steady_clock;

    StepResult computeStep(std::int64_t step, std::span<const std::size_t> batch);
    void trainStep();
    void report();
    void saveAndScore();
    void writeModel();

    TrainingOptions m_options;
    std::ostream& m_log;
    const std::atomic<bool>& m_stop;
    TrainingData m_data;
    BatchPlan m_plan;
    Trainer m_trainer;
    CheckpointStore m_store;
    TrainingState m_state;

    Clock::time_point m_saved = Clock::now();
    Clock::time_point m_reported = Clock::now();
    StepResult m_sum; // since the last report
    int m_steps = 0;
};

} // namespace heed::training
