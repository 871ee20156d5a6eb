// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headstatistics.h"
#include "model/vectortrace.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

// How long the maps of a trace take, one thread. A program, not a test: run it on a
// quiet machine. Prints medians.

namespace {

heed::AttentionVectors randomVectors(heed::AttentionShape shape, int headSize, bool causal)
{
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    const auto fill = [&](int rows) {
        std::vector<float> values(std::size_t(rows) * std::size_t(shape.heads) * std::size_t(headSize));
        std::ranges::generate(values, [&] { return normal(random); });
        return values;
    };
    heed::AttentionVectors vectors{shape, headSize, 1.0F / std::sqrt(float(headSize)), causal, {}};
    for (int layer = 0; layer < shape.layers; ++layer)
        vectors.layers.push_back({fill(shape.queries), fill(shape.keys), fill(shape.keys)});
    return vectors;
}

template <typename Action>
double medianMilliseconds(int repetitions, Action action)
{
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const auto begin = std::chrono::steady_clock::now();
        action();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::nth_element(times, times.begin() + times.size() / 2);
    return times[times.size() / 2];
}

void measure(int length)
{
    using heed::AttentionKind;
    const heed::VectorTrace trace(randomVectors({6, 8, length, length}, 64, false),
                                  randomVectors({6, 8, length, length}, 64, true), {});
    float sink = 0.0F;
    const auto scores = [&] { sink += trace.scores({AttentionKind::Encoder, 3, 4})(0, 0); };
    const auto weights = [&] { sink += trace.weights({AttentionKind::Encoder, 3, 4})(0, 0); };
    const auto causal = [&] { sink += trace.weights({AttentionKind::Decoder, 3, 4})(0, 0); };
    const auto all = [&] { sink += trace.allWeights(AttentionKind::Encoder).back()(0, 0); };
    const auto statistics = [&] { sink += headStatistics(trace, AttentionKind::Encoder, {}).back().entropy; };
    std::printf(
        "%4d tokens: scores %6.3f ms, weights %6.3f ms, causal %6.3f ms, all 6x8 heads %7.3f ms, with statistics "
        "%7.3f ms\n",
        length, medianMilliseconds(50, scores), medianMilliseconds(50, weights), medianMilliseconds(50, causal),
        medianMilliseconds(15, all), medianMilliseconds(5, statistics));
    if (std::isnan(sink))
        std::puts("not a number");
}

} // namespace

int main()
{
    std::puts("attention maps from Q and K, d_head 64, one thread");
    for (const int length : {20, 64, 200, 512})
        measure(length);
}
