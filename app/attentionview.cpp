// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attentionview.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace heed {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("heed::AttentionView", text);
}

QString queryAxisTitle(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return tr("Source (queries)");
    case AttentionKind::Decoder:
    case AttentionKind::Cross:
        break;
    }
    return tr("Token being written (queries)");
}

QString keyAxisTitle(AttentionKind kind)
{
    return kind == AttentionKind::Decoder ? tr("Translation so far (keys)") : tr("Source (keys)");
}

struct HeadSummary
{
    double entropy = 0.0;    ///< mean over queries, nats
    double confidence = 0.0; ///< mean over queries of the largest weight
};

HeadSummary summarize(const Matrix& weights)
{
    HeadSummary summary;
    for (int query = 0; query < weights.rows(); ++query) {
        double largest = 0.0;
        for (const float weight : weights.row(query)) {
            largest = std::max(largest, double(weight));
            summary.entropy -= weight > 0.0F ? weight * std::log(double(weight)) : 0.0;
        }
        summary.confidence += largest;
    }
    const double rows = std::max(weights.rows(), 1);
    return {summary.entropy / rows, summary.confidence / rows};
}

} // namespace

QString shortName(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return tr("Encoder");
    case AttentionKind::Decoder:
        return tr("Decoder");
    case AttentionKind::Cross:
        break;
    }
    return tr("Cross");
}

QString displayName(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return tr("Encoder self-attention");
    case AttentionKind::Decoder:
        return tr("Decoder self-attention");
    case AttentionKind::Cross:
        break;
    }
    return tr("Cross-attention");
}

QString displayName(HeadIndex head)
{
    return tr("%1, layer %2, head %3").arg(displayName(head.kind)).arg(head.layer + 1).arg(head.head + 1);
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
    map.queryAxisTitle = queryAxisTitle(head.kind);
    map.keyAxisTitle = keyAxisTitle(head.kind);
    map.caption = tr("%1: “%2”").arg(displayName(head), QString::fromStdString(sentence.source.text));
    return map;
}

AttentionMapData makeMap(const SentenceTranslation& sentence, const AttentionTrace& trace, HeadIndex head,
                         const MapAxes& axes, const Presentation& presentation)
{
    return makeMap(sentence, trace.weights(head), trace.hasScores() ? trace.scores(head) : Matrix(), head, axes,
                   presentation);
}

HeadGalleryData makeGallery(const AttentionTrace& trace, AttentionKind kind, const MapAxes& axes,
                            SpecialTokens specialTokens)
{
    const AttentionShape size = trace.shape(kind);
    auto weights = std::make_shared<std::vector<Matrix>>(trace.allWeights(kind));
    HeadGalleryData gallery;
    gallery.layers = size.layers;
    gallery.heads = size.heads;
    gallery.kindName = displayName(kind);
    gallery.captions.reserve(weights->size());
    for (Matrix& matrix : *weights) {
        const HeadSummary summary = summarize(matrix);
        gallery.captions.push_back(tr("H %1 · %2").arg(summary.entropy, 0, 'f', 2).arg(summary.confidence, 0, 'f', 2));
        matrix = shownWeights(matrix, axes.queries, axes.keys, specialTokens);
    }
    gallery.weights = std::move(weights);
    return gallery;
}

double largestRowDeviation(const Matrix& weights)
{
    double largest = 0.0;
    for (int query = 0; query < weights.rows(); ++query) {
        const auto row = weights.row(query);
        largest = std::max(largest, std::abs(1.0 - std::accumulate(row.begin(), row.end(), 0.0)));
    }
    return largest;
}

} // namespace heed
