// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignmentview.h"

namespace heed {

Matrix crossAttention(const AttentionTrace& trace, const AlignmentView& view)
{
    if (view.head)
        return trace.weights({AttentionKind::Cross, view.layer, *view.head});
    const AttentionShape shape = trace.shape(AttentionKind::Cross);
    Matrix mean(shape.queries, shape.keys);
    for (int head = 0; head < shape.heads; ++head) {
        const Matrix weights = trace.weights({AttentionKind::Cross, view.layer, head});
        for (std::size_t cell = 0; cell < mean.values().size(); ++cell)
            mean.values()[cell] += weights.values()[cell] / float(shape.heads);
    }
    return mean;
}

std::vector<AlignmentView> allAlignmentViews(const AttentionShape& cross)
{
    std::vector<AlignmentView> views;
    for (const auto row : {AlignmentRow::Produces, AlignmentRow::Consumes}) {
        for (int layer = 0; layer < cross.layers; ++layer) {
            views.push_back({.layer = layer, .head = {}, .row = row});
            for (int head = 0; head < cross.heads; ++head)
                views.push_back({.layer = layer, .head = head, .row = row});
        }
    }
    return views;
}

} // namespace heed
