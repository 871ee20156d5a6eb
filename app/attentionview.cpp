// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attentionview.h"

#include "model/analysis/attentionaxes.h"
#include "model/analysis/headstatistics.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <memory>
#include <utility>
#include <vector>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::AttentionView)
};

} // namespace

QString queryAxisTitle(const SentenceTranslation& sentence, AttentionKind kind)
{
    if (kind == AttentionKind::Encoder)
        return Text::tr("Source (queries)");
    return hasStartToken(sentence) ? Text::tr("Token being written (queries)") : Text::tr("Token being read (queries)");
}

QString keyAxisTitle(const SentenceTranslation& sentence, AttentionKind kind)
{
    if (kind != AttentionKind::Decoder)
        return Text::tr("Source (keys)");
    return hasStartToken(sentence) ? Text::tr("Translation so far (keys)") : Text::tr("Text so far (keys)");
}

QString shortName(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return Text::tr("Encoder");
    case AttentionKind::Decoder:
        return Text::tr("Decoder");
    case AttentionKind::Cross:
        break;
    }
    return Text::tr("Cross");
}

QString displayName(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return Text::tr("Encoder self-attention");
    case AttentionKind::Decoder:
        return Text::tr("Decoder self-attention");
    case AttentionKind::Cross:
        break;
    }
    return Text::tr("Cross-attention");
}

QString displayName(HeadIndex head)
{
    return Text::tr("%1, layer %2, head %3").arg(displayName(head.kind)).arg(head.layer + 1).arg(head.head + 1);
}

MapAxes makeAxes(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind,
                 const Presentation& presentation)
{
    return {makeAxis(queryTokens(sentence, hypothesis, kind), presentation),
            makeAxis(keyTokens(sentence, hypothesis, kind), presentation)};
}

AttentionMapData makeMap(const SentenceTranslation& sentence, const Matrix& weights, const Matrix& scores,
                         HeadIndex head, const MapAxes& axes, const Presentation& presentation)
{
    AttentionMapData map;
    map.weights = shownWeights(weights, axes.queries, axes.keys, presentation.specialTokens);
    map.scores = shownScores(scores, axes.queries, axes.keys);
    map.queryLabels = axes.queries.labels;
    map.keyLabels = axes.keys.labels;
    map.queryAxisTitle = queryAxisTitle(sentence, head.kind);
    map.keyAxisTitle = keyAxisTitle(sentence, head.kind);
    map.caption = Text::tr("%1: “%2”").arg(displayName(head), QString::fromStdString(sentence.source.text));
    return map;
}

AttentionMapData makeMap(const SentenceTranslation& sentence, const AttentionTrace& trace, HeadIndex head,
                         const MapAxes& axes, const Presentation& presentation)
{
    return makeMap(sentence, trace.weights(head), trace.hasScores() ? trace.scores(head) : Matrix(), head, axes,
                   presentation);
}

HeadGalleryData makeGallery(const SentenceTranslation& sentence, std::size_t hypothesis, const AttentionTrace& trace,
                            AttentionKind kind, const Presentation& presentation)
{
    const AttentionShape size = trace.shape(kind);
    const MapAxes axes = makeAxes(sentence, hypothesis, kind, presentation);
    const AxisTokens keys = keyTokens(sentence, hypothesis, kind);
    auto weights = std::make_shared<std::vector<Matrix>>(trace.allWeights(kind));
    HeadGalleryData gallery;
    gallery.layers = size.layers;
    gallery.heads = size.heads;
    gallery.kindName = displayName(kind);
    // A word of several pieces looks at its own first ones, which are keys after it.
    gallery.isCausal = kind == AttentionKind::Decoder && presentation.unit == TokenUnit::Pieces;
    gallery.captions.reserve(weights->size());
    for (Matrix& matrix : *weights) {
        const HeadStatistics statistics = headStatistics(matrix, keys.tokens, kind == AttentionKind::Decoder);
        gallery.captions.push_back(
            Text::tr("H %1 · %2")
                .arg(decimalText(double(statistics.entropy), 2), decimalText(double(statistics.confidence), 2)));
        matrix = shownWeights(matrix, axes.queries, axes.keys, presentation.specialTokens);
    }
    gallery.weights = std::move(weights);
    return gallery;
}

} // namespace heed
