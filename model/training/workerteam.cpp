// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/workerteam.h"

#include <ATen/Parallel.h>
#include <atomic>
#include <omp.h>

namespace heed::training {

WorkerTeam::WorkerTeam(int workers)
{
    for (int worker = 0; worker < workers; ++worker)
        m_threads.emplace_back([this, worker] { work(worker); });
}

WorkerTeam::~WorkerTeam()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void WorkerTeam::run(const std::function<void(int)>& job)
{
    std::unique_lock lock(m_mutex);
    m_job = &job;
    m_busy = size();
    m_fault = nullptr;
    ++m_round;
    m_wake.notify_all();
    m_done.wait(lock, [this] { return m_busy == 0; });
    if (m_fault)
        std::rethrow_exception(m_fault);
}

void WorkerTeam::forEach(std::int64_t items, const std::function<void(std::int64_t)>& job)
{
    std::atomic<std::int64_t> next = 0;
    run([&](int) {
        for (std::int64_t item = next++; item < items; item = next++)
            job(item);
    });
}

void WorkerTeam::work(int worker)
{
    at::init_num_threads(); // or LibTorch would do it later and undo the next line
    omp_set_num_threads(1);
    std::unique_lock lock(m_mutex);
    for (std::uint64_t round = 0;;) {
        m_wake.wait(lock, [&] { return m_ends || m_round != round; });
        if (m_ends)
            return;
        round = m_round;
        lock.unlock();
        std::exception_ptr fault;
        try {
            (*m_job)(worker);
        } catch (...) {
            fault = std::current_exception();
        }
        lock.lock();
        if (fault)
            m_fault = fault;
        if (--m_busy == 0)
            m_done.notify_all();
    }
}

} // namespace heed::training
