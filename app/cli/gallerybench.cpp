// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/gallerybench.h"

#include "app/cli/median.h"
#include "app/stage/headmaps.h"
#include "model/vectortrace.h"
#include "widgets/headgallery.h"

#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <random>
#include <thread>
#include <vector>

namespace heed {

namespace {

constexpr int kLayers = 6;
constexpr int kHeads = 8;
constexpr int kHeadSize = 64;

/// Encoder attention over random queries and keys; nothing in the decoder.
std::shared_ptr<const AttentionTrace> randomTrace(int tokens)
{
    std::mt19937 random(1);
    std::normal_distribution<float> distribution;
    AttentionVectors encoder;
    encoder.shape = {.layers = kLayers, .heads = kHeads, .queries = tokens, .keys = tokens};
    encoder.headSize = kHeadSize;
    encoder.scale = 0.125F; // 1 / √64
    for (int index = 0; index < kLayers; ++index) {
        AttentionVectors::Layer layer;
        for (auto* block : {&layer.queries, &layer.keys, &layer.values}) {
            block->resize(std::size_t(tokens) * kHeads * kHeadSize);
            std::ranges::generate(*block, [&] { return distribution(random); });
        }
        encoder.layers.push_back(std::move(layer));
    }
    return std::make_shared<const VectorTrace>(std::move(encoder), AttentionVectors(), AttentionVectors());
}

HeadMapsRequest requestOf(int tokens)
{
    auto translation = std::make_shared<Translation>();
    SentenceTranslation sentence;
    Token word;
    word.piece = "word";
    word.startsWord = true;
    sentence.source.tokens.assign(std::size_t(tokens), word);
    sentence.hypotheses.emplace_back();
    translation->sentences.push_back(std::move(sentence));
    return {std::move(translation), randomTrace(tokens), {.kind = AttentionKind::Encoder}, {}};
}

} // namespace

GalleryTiming benchGallery(int tokens, int runs)
{
    const HeadMapsRequest request = requestOf(tokens);
    std::vector<int> order(kLayers * kHeads);
    std::iota(order.begin(), order.end(), 0);
    HeadGallery gallery;
    gallery.resize(900, 700);
    gallery.show();
    QImage screen(gallery.size(), QImage::Format_ARGB32_Premultiplied);
    HeadMaps maps;
    QObject::connect(&maps, &HeadMaps::ready, &gallery, &HeadGallery::setEntry);

    std::vector<double> complete;
    double longest = 0.0;
    for (int run = -1; run < runs; ++run) {
        double block = 0.0;
        const double seconds = secondsFor([&] {
            block = secondsFor([&] { gallery.setHeads(maps.start(request, order)); });
            while (maps.isBusy() || !gallery.isComplete()) {
                block = std::max(block, secondsFor([] { QCoreApplication::processEvents(); }));
                std::this_thread::sleep_for(std::chrono::microseconds(100)); // leaves the core to the computation
            }
            block = std::max(block, secondsFor([&] { gallery.render(&screen); }));
        });
        if (run < 0)
            continue; // warming up: fonts, threads
        complete.push_back(seconds);
        longest = std::max(longest, block);
    }
    return {.tokens = tokens, .completeSeconds = median(complete), .blockSeconds = longest};
}

} // namespace heed
