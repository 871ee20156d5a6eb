// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/rollout.h"

#include "model/analysis/wordmerge.h"

#include <cassert>

namespace heed {

namespace {

/// left · right into columns firstColumn.. of `result`, times `factor`, added to what is there.
void addProduct(Matrix& result, int firstColumn, const Matrix& left, const Matrix& right, float factor)
{
    assert(left.columns() == right.rows() && result.rows() == left.rows());
    for (int row = 0; row < left.rows(); ++row) {
        const auto sums = result.row(row).subspan(std::size_t(firstColumn), std::size_t(right.columns()));
        for (int inner = 0; inner < left.columns(); ++inner) {
            const float weight = factor * left(row, inner);
            if (weight == 0.0F)
                continue;
            const auto terms = right.row(inner);
            for (std::size_t column = 0; column < terms.size(); ++column)
                sums[column] += weight * terms[column];
        }
    }
}

/// rownorm(A + I): attention and the residual connection around it, half each.
Matrix withResidual(Matrix attention)
{
    assert(attention.rows() == attention.columns());
    for (int position = 0; position < attention.rows(); ++position)
        attention(position, position) += 1.0F;
    normalizeRows(attention);
    return attention;
}

} // namespace

Matrix headMean(std::span<const Matrix> heads)
{
    if (heads.empty())
        return {};
    Matrix mean(heads[0].rows(), heads[0].columns());
    for (const Matrix& head : heads) {
        assert(head.rows() == mean.rows() && head.columns() == mean.columns());
        for (std::size_t cell = 0; cell < mean.values().size(); ++cell)
            mean.values()[cell] += head.values()[cell] / float(heads.size());
    }
    return mean;
}

std::vector<Matrix> layerMeans(const AttentionTrace& trace, AttentionKind kind)
{
    const AttentionShape shape = trace.shape(kind);
    std::vector<Matrix> means;
    means.reserve(std::size_t(shape.layers));
    for (int layer = 0; layer < shape.layers; ++layer) {
        std::vector<Matrix> heads;
        heads.reserve(std::size_t(shape.heads));
        for (int head = 0; head < shape.heads; ++head)
            heads.push_back(trace.weights({kind, layer, head}));
        means.push_back(headMean(heads));
    }
    return means;
}

Matrix attentionRollout(std::span<const Matrix> layers)
{
    Matrix rollout;
    for (const Matrix& layer : layers) {
        const Matrix step = withResidual(layer);
        if (rollout.isEmpty()) {
            rollout = step;
            continue;
        }
        Matrix next(step.rows(), rollout.columns());
        addProduct(next, 0, step, rollout, 1.0F);
        rollout = std::move(next);
    }
    return rollout;
}

Matrix decoderRollout(const Matrix& encoder, std::span<const Matrix> self, std::span<const Matrix> cross)
{
    assert(self.size() == cross.size());
    if (self.empty())
        return {};
    const int sourceLength = encoder.rows();
    const int targetLength = self[0].rows();
    Matrix rollout(targetLength, sourceLength + targetLength);
    for (int position = 0; position < targetLength; ++position)
        rollout(position, sourceLength + position) = 1.0F;
    for (std::size_t layer = 0; layer < self.size(); ++layer) {
        Matrix next(targetLength, sourceLength + targetLength);
        addProduct(next, 0, withResidual(self[layer]), rollout, 0.5F);
        addProduct(next, 0, cross[layer], encoder, 0.5F);
        rollout = std::move(next);
    }
    return rollout;
}

} // namespace heed
