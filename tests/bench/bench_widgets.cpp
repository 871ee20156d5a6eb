// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticflow.h"
#include "tests/widgets/syntheticmaps.h"
#include "widgets/attentionheatmap.h"
#include "widgets/beams/beamtree.h"
#include "widgets/beams/beamtreelayout.h"
#include "widgets/flow/flowview.h"
#include "widgets/headgallery.h"
#include "widgets/heatmapfigure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

// How long the views take to colour and draw, against the budgets of docs/architecture.md. A program, not a test: run it
// on a quiet machine, with QT_QPA_PLATFORM=offscreen for figures without a display. Prints medians.

namespace {

double medianMilliseconds(int repetitions, const std::function<void(int)>& action)
{
    std::vector<double> times;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        QElapsedTimer timer;
        timer.start();
        action(repetition);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measureHeatmap(int tokens)
{
    const std::vector<heed::AttentionMapData> maps{heed::test::syntheticMap(tokens, tokens, false, 1),
                                                   heed::test::syntheticMap(tokens, tokens, false, 2)};
    heed::AttentionHeatmap heatmap;
    heatmap.resize(700, 500);
    heatmap.setMap(maps[0]);
    heatmap.show();
    QApplication::processEvents();
    std::vector<heed::AttentionMapData> next;
    for (int repetition = 0; repetition < 41; ++repetition)
        next.push_back(maps[std::size_t(repetition % 2)]);
    QImage image(heatmap.size(), QImage::Format_RGB32);
    const double shown = medianMilliseconds(41, [&](int repetition) {
        heatmap.setMap(std::move(next[std::size_t(repetition)]));
        heatmap.render(&image);
    });
    const double moved = medianMilliseconds(41, [&](int repetition) {
        heatmap.setCurrentCell(repetition % tokens, (repetition * 7) % tokens);
        heatmap.render(&image);
    });
    const double zoomed = medianMilliseconds(41, [&](int repetition) {
        if (repetition % 2 == 0)
            heatmap.zoomIn();
        else
            heatmap.showWhole();
        heatmap.render(&image);
    });
    std::printf("heatmap %3d x %3d: another map %6.2f ms, another cell %6.2f ms, another zoom %6.2f ms\n", tokens,
                tokens, shown, moved, zoomed);
}

/// Colouring and drawing alone; app/cli/drawingbench computes the maps as well.
void measureGallery(int tokens)
{
    heed::GalleryHeads heads = heed::GalleryHeads::expected(6, 8, tokens, tokens);
    for (unsigned entry = 0; entry < heads.maps.size(); ++entry)
        heads.maps[entry]
            = std::make_shared<const heed::Matrix>(heed::test::syntheticMap(tokens, tokens, false, entry).weights);
    heed::HeadGallery gallery;
    gallery.resize(900, 640);
    gallery.show();
    double blocked = 0.0;
    const double complete = medianMilliseconds(21, [&](int) {
        QElapsedTimer timer;
        timer.start();
        gallery.setHeads(heads);
        blocked = std::max(blocked, double(timer.nsecsElapsed()) / 1e6);
        while (!gallery.isComplete())
            QApplication::processEvents();
        gallery.grab();
    });
    std::printf("gallery 6 x 8 heads of %3d tokens: complete %6.2f ms, setHeads blocks for at most %6.2f ms\n", tokens,
                complete, blocked);
}

void measureFlow(int tokens, const char* which, const heed::FlowFilter& filter)
{
    constexpr int kHeads = 8;
    const heed::FlowData flow = heed::test::syntheticFlow(kHeads, tokens, tokens);
    heed::FlowView view;
    view.resize(640, 560);
    view.setFilter(filter);
    view.show();
    QApplication::processEvents();
    QImage image(view.size(), QImage::Format_RGB32);
    const double shown = medianMilliseconds(21, [&](int) {
        view.setData(flow);
        view.render(&image);
    });
    const double scrolled = medianMilliseconds(41, [&](int repetition) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * repetition / 40);
        view.render(&image);
    });
    const double focused = medianMilliseconds(41, [&](int repetition) {
        view.setSelected({(repetition * 7) % tokens, -1});
        view.setLocked(true);
        view.render(&image);
    });
    std::printf("flow %d heads, %3d tokens, %s: other heads %6.2f ms, scrolled %6.2f ms, one token %6.2f ms\n", kHeads,
                tokens, which, shown, scrolled, focused);
}

/// As a beam search leaves it: at every step twice as many tokens as beams, half of which go on.
heed::BeamTreeData searchTree(int beams, int steps)
{
    using State = heed::SearchTree::State;
    heed::BeamTreeData tree;
    tree.nodes.push_back({.text = QStringLiteral("<pad>"), .state = State::Expanded});
    std::vector<int> running{0};
    std::mt19937 generator(1);
    for (int step = 0; step < steps; ++step) {
        std::vector<int> next;
        for (int added = 0; added < 2 * beams; ++added) {
            const bool goesOn = added < beams;
            const int parent = running[generator() % running.size()];
            tree.nodes.push_back({.parent = parent,
                                  .step = step,
                                  .text = QStringLiteral("token%1").arg(added),
                                  .logProbability = -0.1 * added,
                                  .logProbabilitySum = tree.node(parent).logProbabilitySum - 0.1 * added,
                                  .state = !goesOn            ? State::Dropped
                                           : step + 1 < steps ? State::Expanded
                                                              : State::Finished,
                                  .hypothesis = goesOn && step + 1 == steps ? added : -1,
                                  .isGreedy = false});
            if (goesOn)
                next.push_back(int(tree.nodes.size()) - 1);
        }
        running = next;
    }
    return tree;
}

void measureBeams(int beams, int steps)
{
    const heed::BeamTreeData tree = searchTree(beams, steps);
    heed::BeamTree view;
    view.resize(640, 480);
    view.show();
    const double placed = medianMilliseconds(21, [&](int) { heed::BeamTreeLayout::of(tree, true, view.font()); });
    view.setTree(tree);
    view.setChosenHypothesis(0);
    QImage image(view.size(), QImage::Format_RGB32);
    const double scrolled = medianMilliseconds(41, [&](int repetition) {
        view.horizontalScrollBar()->setValue(repetition * 150);
        view.render(&image);
    });
    view.showWhole();
    const double whole = medianMilliseconds(41, [&](int) { view.render(&image); });
    std::printf("search tree, beam %2d x %3d steps: placed in %6.2f ms, scrolled %6.2f ms, drawn whole %6.2f ms\n",
                beams, steps, placed, scrolled, whole);
}

void measureFigure(int tokens)
{
    const heed::HeatmapFigure figure(heed::test::syntheticMap(tokens, tokens));
    for (const auto format : {heed::PictureFormat::Png, heed::PictureFormat::Svg, heed::PictureFormat::Pdf}) {
        qsizetype bytes = 0;
        const double time = medianMilliseconds(5, [&](int) { bytes = heed::renderFigure(figure, format, 150).size(); });
        std::printf("figure %3d x %3d as %s: %7.1f ms, %lld bytes\n", tokens, tokens,
                    qPrintable(heed::fileSuffix(format)), time, static_cast<long long>(bytes));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    for (const int tokens : {20, 64, 200, 512})
        measureHeatmap(tokens);
    for (const int tokens : {20, 64, 512})
        measureGallery(tokens);
    for (const int tokens : {64, 512}) {
        measureFlow(tokens, "strongest 80 %", {.rule = heed::FlowFilter::Rule::Mass, .mass = 0.8});
        measureFlow(tokens, "weight 0.1 and more", {.rule = heed::FlowFilter::Rule::Weight, .weight = 0.1});
    }
    measureBeams(4, 50);
    measureBeams(16, 100);
    for (const int tokens : {20, 512})
        measureFigure(tokens);
    return 0;
}
