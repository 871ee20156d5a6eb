// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/flowscene.h"

#include <QCoreApplication>

#include <memory>
#include <utility>
#include <vector>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::FlowScene)
};

} // namespace

FlowScene makeFlow(const SentenceTranslation& sentence, std::size_t hypothesis, const AttentionTrace& trace,
                   AttentionKind kind, int layer, const Presentation& presentation)
{
    FlowScene scene;
    scene.axes = makeAxes(sentence, hypothesis, kind, presentation);
    auto weights = std::make_shared<std::vector<Matrix>>();
    for (int head = 0; head < trace.shape(kind).heads; ++head) {
        weights->push_back(shownWeights(trace.weights({kind, layer, head}), scene.axes.queries, scene.axes.keys,
                                        presentation.specialTokens));
    }
    scene.data.weights = std::move(weights);
    scene.data.queryLabels = scene.axes.queries.labels;
    scene.data.keyLabels = scene.axes.keys.labels;
    scene.data.queryTitle = queryAxisTitle(sentence, kind);
    scene.data.keyTitle = keyAxisTitle(sentence, kind);
    scene.data.hasKeysOnLeft = kind == AttentionKind::Cross;
    scene.data.caption = Text::tr("%1, layer %2").arg(displayName(kind)).arg(layer + 1);
    return scene;
}

} // namespace heed
