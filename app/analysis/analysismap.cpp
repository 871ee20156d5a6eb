// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/analysismap.h"

#include "model/analysis/attentionflow.h"
#include "model/analysis/rollout.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>

namespace heed {

namespace {

std::span<const Matrix> upTo(const std::vector<Matrix>& layers, int layer)
{
    return std::span(layers).first(std::min(layers.size(), std::size_t(layer) + 1));
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

Matrix rollout(const AttentionTrace& trace, AttentionKind kind, int layer)
{
    const std::vector<Matrix> encoder = layerMeans(trace, AttentionKind::Encoder);
    if (kind == AttentionKind::Encoder)
        return attentionRollout(upTo(encoder, layer));
    const std::vector<Matrix> self = layerMeans(trace, AttentionKind::Decoder);
    const std::vector<Matrix> cross = layerMeans(trace, AttentionKind::Cross);
    if (encoder.empty() || self.empty() || self.size() != cross.size())
        return {};
    const Matrix whole = decoderRollout(attentionRollout(encoder), upTo(self, layer), upTo(cross, layer));
    const int sources = cross.front().columns();
    return kind == AttentionKind::Cross ? normalizedPart(whole, 0, sources)
                                        : normalizedPart(whole, sources, whole.columns());
}

} // namespace

std::vector<AnalysisKind> analysesOf(AttentionKind kind)
{
    std::vector analyses{AnalysisKind::LayerMean, AnalysisKind::AllMean, AnalysisKind::Rollout};
    if (kind == AttentionKind::Encoder)
        analyses.push_back(AnalysisKind::Flow);
    return analyses;
}

Matrix analysisMap(const AttentionTrace& trace, AnalysisKind analysis, AttentionKind kind, int layer,
                   const std::stop_token& stop)
{
    if (analysis == AnalysisKind::Rollout)
        return rollout(trace, kind, layer);
    const std::vector<Matrix> means = layerMeans(trace, kind);
    if (layer < 0 || std::size_t(layer) >= means.size())
        return {};
    if (analysis == AnalysisKind::LayerMean)
        return means[std::size_t(layer)];
    if (analysis == AnalysisKind::AllMean)
        return headMean(means);
    return attentionFlow(upTo(means, layer), stop);
}

} // namespace heed
