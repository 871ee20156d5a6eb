// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace heed::training {

/// Threads that all do one job and wait for the next. Matrix products inside a job stay on its thread: LibTorch's own
/// parallelism is switched off there, as one share of the work per thread needs no barrier after every operator.
///
/// Used by one thread at a time.
class WorkerTeam
{
public:
    explicit WorkerTeam(int workers);
    ~WorkerTeam();
    WorkerTeam(const WorkerTeam&) = delete;
    WorkerTeam& operator=(const WorkerTeam&) = delete;

    int size() const { return int(m_threads.size()); }

    /// Calls job(worker) once on every thread and returns when all are done. Throws what one of them threw.
    void run(const std::function<void(int worker)>& job);

    /// Calls job(item) for 0 … items − 1, each on whichever thread is free.
    void forEach(std::int64_t items, const std::function<void(std::int64_t item)>& job);

private:
    void work(int worker);

    std::mutex m_mutex;
    std::condition_variable m_wake, m_done;
    const std::function<void(int)>* m_job = nullptr;
    std::uint64_t m_round = 0; ///< jobs given out so far
    int m_busy = 0;
    bool m_ends = false;
    std::exception_ptr m_fault;
    std::vector<std::thread> m_threads;
};

} // namespace heed::training
