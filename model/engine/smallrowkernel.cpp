// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/smallrowkernel.h"

#include "model/engine/blockproduct.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <omp.h>

namespace heed {

namespace {

using Multiply = void (*)(const kernel::BlockProduct&);

/// Below it one thread is faster: waking sleeping ones costs more than the second-level cache takes to deliver this much.
/// Measured on four cores, d_model 256 in float32 (matrices of 0.75 and 1 MiB): 0.62 ms a step, 1.27 with a limit of 0.75.
constexpr std::size_t kParallelBytes = std::size_t(1100) << 10;
constexpr std::size_t kRowsPerPass = 4; ///< rows from which arithmetic, not memory, sets the pace
/// What a thread takes at a time: a thread that the system takes off its core holds up the others for this much only.
constexpr std::size_t kChunkBytes = std::size_t(128) << 10;

constexpr int kMostThreads = 64;

/// A thread's part of a matrix: the same at every step, so that it may still lie in that core's cache. Threads that are
/// done take chunks from those that are not, or were not even woken yet.
struct alignas(64) Share
{
    std::atomic<int> next = 0;
    int end = 0;
};

InstructionLevel processorLevel()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        return InstructionLevel::Avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c"))
        return InstructionLevel::Avx2;
#endif
    return InstructionLevel::Portable;
}

std::atomic<InstructionLevel>& currentLevel()
{
    static std::atomic<InstructionLevel> level = processorLevel();
    return level;
}

Multiply multiplyFor(InstructionLevel level)
{
#ifdef __x86_64__
    if (level == InstructionLevel::Avx512)
        return kernel::multiplyBlocksAvx512;
    if (level == InstructionLevel::Avx2)
        return kernel::multiplyBlocksAvx2;
#endif
    (void)level;
    return kernel::multiplyBlocksPortable;
}

kernel::WeightType weightType(TensorType type)
{
    if (type == TensorType::Float16)
        return kernel::WeightType::Float16;
    return type == TensorType::BFloat16 ? kernel::WeightType::BFloat16 : kernel::WeightType::Float32;
}

} // namespace

void multiplyRows(const PackedMatrix& weights, const float* bias, std::span<const float* const> x,
                  std::span<float* const> y, int threads)
{
    assert(x.size() == y.size());
    const Multiply multiply = multiplyFor(currentLevel());
    const int blocks = weights.blocks();
    const auto run = [&](int firstBlock, int lastBlock) {
        const int firstOutput = firstBlock * PackedMatrix::kLanes;
        multiply({.weights = weights.data() + std::size_t(firstBlock) * weights.blockBytes(),
                  .blockBytes = weights.blockBytes(),
                  .blocks = lastBlock - firstBlock,
                  .outputs = std::min(lastBlock * PackedMatrix::kLanes, weights.outputs()) - firstOutput,
                  .inputs = weights.inputs(),
                  .type = weightType(weights.type()),
                  .bias = bias != nullptr ? bias + firstOutput : nullptr,
                  .x = x.data(),
                  .y = y.data(),
                  .firstOutput = std::size_t(firstOutput),
                  .rows = int(x.size())});
    };
    const std::size_t work = weights.byteCount() * std::max<std::size_t>(1, x.size() / kRowsPerPass);
    if (threads <= 1 || work < kParallelBytes)
        return run(0, blocks);

    const int perChunk = int(std::max<std::size_t>(1, kChunkBytes / weights.blockBytes()));
    const int chunks = (blocks + perChunk - 1) / perChunk;
    const int team = std::min({threads, kMostThreads, chunks});
    Share shares[kMostThreads];
    for (int thread = 0; thread < team; ++thread) {
        shares[thread].next = chunks * thread / team;
        shares[thread].end = chunks * (thread + 1) / team;
    }
#pragma omp parallel num_threads(team)
    for (int offset = 0; offset < team; ++offset) {
        Share& share = shares[(omp_get_thread_num() + offset) % team]; // its own first, then what others left
        for (int chunk = share.next++; chunk < share.end; chunk = share.next++)
            run(chunk * perChunk, std::min((chunk + 1) * perChunk, blocks));
    }
}

std::string_view smallRowInstructions()
{
    switch (currentLevel()) {
    case InstructionLevel::Avx512:
        return "AVX-512";
    case InstructionLevel::Avx2:
        return "AVX2";
    case InstructionLevel::Portable:
        break;
    }
    return "portable";
}

void limitSmallRowInstructions(InstructionLevel highest)
{
    currentLevel() = std::min(highest, processorLevel());
}

} // namespace heed
