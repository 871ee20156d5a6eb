// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/analysismap.h"

#include "model/analysis/attentionflow.h"
#include "model/analysis/contributions.h"
#include "model/analysis/rollout.h"
#include "model/error.h"
#include "model/forwardpass.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>

namespace heed {

namespace {

std::span<const Matrix> upTo(std::span<const Matrix> layers, int layer)
{
    return layers.first(std::min(layers.size(), std::size_t(layer) + 1));
}

/// Columns begin..end of a matrix, each row divided by its sum; a row that is 0 stays so.
Matrix normalizedPart(const Matrix& whole, int begin, int end)
{
    Matrix part(whole.rows(), end - begin);
    for (int row = 0; row < part.rows(); ++row) {
        const auto from = whole.row(row).subspan(std::size_t(begin), std::size_t(part.columns()));
        const double sum = std::accumulate(from.begin(), from.end(), 0.0);
        std::transform(from.begin(), from.end(), part.row(row).begin(),
                       [sum](float value) { return sum > 0.0 ? float(double(value) / sum) : 0.0F; });
    }
    return part;
}

/// ‖Σ_h a^h·f^h(x)‖ of heads firstHead..endHead of a layer, rows divided by their sum; empty without a forward pass.
Matrix norms(const AttentionTrace& trace, AttentionKind kind, int layer, int firstHead, int endHead)
{
    if (!trace.pass())
        return {};
    std::vector<Matrix> weights, transformed;
    for (int head = firstHead; head < endHead; ++head) {
        const HeadIndex index{kind, layer, head};
        weights.push_back(trace.weights(index));
        transformed.push_back(transformedValues(trace, index, trace.pass()->outputWeights(index)));
    }
    const Matrix norms = weightedNorms(weights, transformed);
    return normalizedPart(norms, 0, norms.columns());
}

Matrix rollout(const AttentionTrace& trace, AttentionKind kind, int layer)
{
    const std::vector<Matrix> encoder = layerMeans(trace, AttentionKind::Encoder);
    if (kind == AttentionKind::Encoder)
        return attentionRollout(upTo(encoder, layer));
    const std::vector<Matrix> self = layerMeans(trace, AttentionKind::Decoder);
    const std::vector<Matrix> cross = layerMeans(trace, AttentionKind::Cross);
    if (isDecoderAlone(trace))
        return attentionRollout(upTo(self, layer));
    if (encoder.empty() || self.empty() || cross.empty())
        throw Error("A rollout of the decoder needs encoder, decoder and cross-attention, which are not all here.");
    if (self.size() != cross.size())
        throw Error("A rollout of the decoder needs as many layers of self-attention as of cross-attention.");
    const Matrix whole = decoderRollout(attentionRollout(encoder), upTo(self, layer), upTo(cross, layer));
    const int sources = cross.front().columns();
    return kind == AttentionKind::Cross ? normalizedPart(whole, 0, sources)
                                        : normalizedPart(whole, sources, whole.columns());
}

} // namespace

bool isDecoderAlone(const AttentionTrace& trace)
{
    return trace.shape(AttentionKind::Decoder).layers > 0 && trace.shape(AttentionKind::Encoder).layers == 0
           && trace.shape(AttentionKind::Cross).layers == 0;
}

std::vector<AnalysisKind> analysesOf(AttentionKind kind, bool hasPass)
{
    std::vector analyses{AnalysisKind::LayerMean, AnalysisKind::AllMean, AnalysisKind::Rollout};
    if (kind == AttentionKind::Encoder)
        analyses.push_back(AnalysisKind::Flow);
    if (hasPass)
        analyses.insert(analyses.end(), {AnalysisKind::HeadNorms, AnalysisKind::LayerNorms});
    return analyses;
}

Matrix analysisMap(const AttentionTrace& trace, AnalysisKind analysis, HeadIndex head, const std::stop_token& stop)
{
    const AttentionShape shape = trace.shape(head.kind);
    if (head.layer < 0 || head.layer >= shape.layers || head.head < 0 || head.head >= shape.heads)
        return {};
    switch (analysis) {
    case AnalysisKind::LayerMean:
        return layerMeans(trace, head.kind)[std::size_t(head.layer)];
    case AnalysisKind::AllMean:
        return headMean(layerMeans(trace, head.kind));
    case AnalysisKind::Rollout:
        return rollout(trace, head.kind, head.layer);
    case AnalysisKind::Flow:
        return attentionFlow(upTo(layerMeans(trace, head.kind), head.layer), stop);
    case AnalysisKind::HeadNorms:
        return norms(trace, head.kind, head.layer, head.head, head.head + 1);
    case AnalysisKind::LayerNorms:
        break;
    }
    return norms(trace, head.kind, head.layer, 0, shape.heads);
}

} // namespace heed
