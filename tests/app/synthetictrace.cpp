// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetictrace.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace heed::test {

SyntheticTrace::SyntheticTrace(int layers, int heads, int sourceLength, int targetLength)
    : m_layers(layers), m_heads(heads), m_sourceLength(sourceLength), m_targetLength(targetLength)
{
}

AttentionShape SyntheticTrace::shape(AttentionKind kind) const
{
    const int queries = kind == AttentionKind::Encoder ? m_sourceLength : m_targetLength;
    const int keys = kind == AttentionKind::Decoder ? m_targetLength : m_sourceLength;
    return {m_layers, m_heads, queries, keys};
}

Matrix SyntheticTrace::scores(HeadIndex head) const
{
    const AttentionShape size = shape(head.kind);
    Matrix scores(size.queries, size.keys);
    const double offset = head.head - 0.5 * (m_heads - 1);
    const double sharpness = 0.4 + 0.5 * ((head.layer + head.head) % 3);
    for (int query = 0; query < size.queries; ++query) {
        const double place = double(query) * size.keys / std::max(size.queries, 1) + offset;
        for (int key = 0; key < size.keys; ++key) {
            const bool isMasked = head.kind == AttentionKind::Decoder && key > query;
            scores(query, key) = isMasked ? -std::numeric_limits<float>::infinity()
                                          : float(3.0 - sharpness * (key - place) * (key - place));
        }
    }
    return scores;
}

Matrix SyntheticTrace::weights(HeadIndex head) const
{
    Matrix matrix = scores(head);
    for (int query = 0; query < matrix.rows(); ++query) {
        const auto row = matrix.row(query);
        const float largest = *std::max_element(row.begin(), row.end());
        float sum = 0.0F;
        for (float& value : row) {
            value = std::exp(value - largest);
            sum += value;
        }
        for (float& value : row)
            value /= sum;
    }
    return matrix;
}

std::vector<Matrix> SyntheticTrace::allWeights(AttentionKind kind) const
{
    std::vector<Matrix> all;
    for (int layer = 0; layer < m_layers; ++layer)
        for (int head = 0; head < m_heads; ++head)
            all.push_back(weights({kind, layer, head}));
    return all;
}

} // namespace heed::test
