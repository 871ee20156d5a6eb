// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memorybandwidth.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <thread>
#include <vector>

namespace heed {

namespace {

constexpr std::size_t kWords = std::size_t(1) << 26; // of 8 bytes: 512 MiB, more than any cache of a desktop
constexpr int kPasses = 4;

std::atomic<std::uint64_t> sink; // so that no compiler finds the reading useless

void readAll(std::span<const std::uint64_t> words)
{
    std::uint64_t sum = 0;
    for (const std::uint64_t word : words)
        sum += word; // vectorised; addition keeps up with memory easily
    sink += sum;
}

double secondsToRead(const std::vector<std::uint64_t>& words, int threads)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::jthread> readers;
    readers.reserve(std::size_t(threads));
    const std::size_t share = words.size() / std::size_t(threads);
    for (int thread = 0; thread < threads; ++thread)
        readers.emplace_back(readAll, std::span(words).subspan(std::size_t(thread) * share, share));
    readers.clear(); // joins
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

MemoryBandwidth measureMemoryBandwidth(int mostThreads)
{
    const std::vector<std::uint64_t> words(kWords, 1); // written once, so that every page is really there
    MemoryBandwidth best;
    for (int threads = 1; threads <= std::max(1, mostThreads); threads *= 2) {
        for (int pass = 0; pass < kPasses; ++pass) {
            const double bandwidth = double(kWords * sizeof(std::uint64_t)) / secondsToRead(words, threads);
            if (bandwidth > best.bytesPerSecond)
                best = {.bytesPerSecond = bandwidth, .threads = threads};
        }
    }
    return best;
}

} // namespace heed
