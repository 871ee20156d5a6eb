// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translatorfactory.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace heed {

/// How long one way of searching takes, medians over the runs.
struct SearchTiming
{
    std::string search;            ///< "greedy", "beam 4"
    double seconds = 0.0;          ///< one sentence without its trace
    double secondsWithTrace = 0.0; ///< the same with it, the runs of both taking turns
    double traceShare = 0.0;       ///< what the trace adds, as a share: the median of runs right after one another
    double secondsPerStep = 0.0;   ///< decoding alone, without the trace
    int steps = 0;
    double secondsPerStepAtBandwidth = 0.0; ///< reading the step's float32 weights once; 0: not known
};

/// How fast one model is.
struct ModelTiming
{
    std::string name;
    int sourceTokens = 0;
    double loadSeconds = 0.0;
    std::vector<SearchTiming> searches; ///< greedy, beam 4
};

struct TranslationBenchOptions
{
    int runs = 7;
    int threads = 0; ///< 0: all cores
    ComputeDevice device = ComputeDevice::Cpu;
    double bytesPerSecond = 0.0; ///< memory bandwidth; 0: no floor
};

/// A model folder with a real sentence, which ends where the model ends it. @throws Error as opening and translating.
ModelTiming benchSentence(const std::filesystem::path& folder, const std::string& sentence,
                          const TranslatorFactory& open, const TranslationBenchOptions& options);

/// The sizes of the bench with random weights.
enum class RandomModelSize {
    Base, ///< d_model 512, 6 + 6 layers, 8 heads, feed-forward 2048, vocabulary 59,514, tied (opus-mt)
    Small ///< d_model 256, 3 + 3 layers, 8 heads, feed-forward 1024, vocabulary 8,000, tied
};

/// A random model of that size, written to a temporary folder: 20 source tokens, exactly 20 new tokens.
/// @param isHalf stored as float16 instead of float32.
ModelTiming benchRandomModel(RandomModelSize size, bool isHalf, const TranslatorFactory& open,
                             const TranslationBenchOptions& options);

} // namespace heed
