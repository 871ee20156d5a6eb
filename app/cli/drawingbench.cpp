// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawingbench.h"

#include "app/cli/median.h"
#include "model/vectortrace.h"
#include "widgets/attentionheatmap.h"

#include <QImage>

#include <random>

namespace heed {

namespace {

constexpr int kTokens = 512;
constexpr int kHeadSize = 64;
constexpr int kHeads = 8;

/// One layer of encoder attention over random queries and keys; nothing in the decoder.
VectorTrace randomTrace()
{
    std::mt19937 random(1);
    std::normal_distribution<float> distribution;
    AttentionVectors encoder;
    encoder.shape = {.layers = 1, .heads = kHeads, .queries = kTokens, .keys = kTokens};
    encoder.headSize = kHeadSize;
    encoder.scale = 0.125F; // 1 / √64
    AttentionVectors::Layer layer;
    for (auto* block : {&layer.queries, &layer.keys, &layer.values}) {
        block->resize(std::size_t(kTokens) * kHeads * kHeadSize);
        for (float& value : *block)
            value = distribution(random);
    }
    encoder.layers.push_back(std::move(layer));
    return {std::move(encoder), {}, {}};
}

} // namespace

MapTiming benchMap(int runs)
{
    const auto trace = randomTrace();
    AttentionHeatmap heatmap;
    heatmap.resize(1200, 900);
    QImage screen(heatmap.size(), QImage::Format_ARGB32_Premultiplied);
    AttentionMapData map;
    for (int token = 0; token < kTokens; ++token)
        map.keyLabels.append(QStringLiteral("token%1").arg(token));
    map.queryLabels = map.keyLabels;

    std::vector<double> compute;
    std::vector<double> show;
    for (int run = -1; run < runs; ++run) {
        const int head = (run + 1) % kHeads; // another map every time
        const double computeSeconds = secondsFor([&] {
            map.weights = trace.weights({AttentionKind::Encoder, 0, head});
        });
        const double showSeconds = secondsFor([&] {
            heatmap.setMap(map);
            heatmap.render(&screen);
        });
        if (run < 0)
            continue; // warming up: fonts, first layout
        compute.push_back(computeSeconds);
        show.push_back(showSeconds);
    }
    return {.computeSeconds = median(compute), .showSeconds = median(show)};
}

} // namespace heed
