// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/contributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace heed {

namespace {

double norm(std::span<const float> vector)
{
    double sum = 0.0;
    for (const float value : vector)
        sum += double(value) * double(value);
    return std::sqrt(sum);
}

} // namespace

Matrix transformedValues(const AttentionTrace& trace, HeadIndex head, const Matrix& outputWeights)
{
    const int keys = trace.shape(head.kind).keys;
    Matrix transformed(keys, outputWeights.columns());
    for (int key = 0; key < keys; ++key) {
        const auto value = trace.valueVector(head, key);
        assert(value.size() == std::size_t(outputWeights.rows()));
        const auto sums = transformed.row(key);
        for (int inner = 0; inner < outputWeights.rows(); ++inner) {
            const auto terms = outputWeights.row(inner);
            for (std::size_t column = 0; column < terms.size(); ++column)
                sums[column] += value[std::size_t(inner)] * terms[column];
        }
    }
    return transformed;
}

Matrix weightedNorms(const Matrix& weights, const Matrix& transformed)
{
    assert(transformed.rows() == weights.columns());
    Matrix norms = weights;
    for (int key = 0; key < weights.columns(); ++key) {
        const auto length = float(norm(transformed.row(key)));
        for (int query = 0; query < weights.rows(); ++query)
            norms(query, key) = std::abs(norms(query, key)) * length;
    }
    return norms;
}

Matrix weightedNorms(std::span<const Matrix> weights, std::span<const Matrix> transformed)
{
    assert(weights.size() == transformed.size());
    if (weights.empty())
        return {};
    Matrix norms(weights[0].rows(), weights[0].columns());
    std::vector<float> sum(std::size_t(transformed[0].columns()));
    for (int query = 0; query < norms.rows(); ++query) {
        for (int key = 0; key < norms.columns(); ++key) {
            std::ranges::fill(sum, 0.0F);
            for (std::size_t head = 0; head < weights.size(); ++head) {
                const float weight = weights[head](query, key);
                const auto vector = transformed[head].row(key);
                for (std::size_t index = 0; index < sum.size(); ++index)
                    sum[index] += weight * vector[index];
            }
            norms(query, key) = float(norm(sum));
        }
    }
    return norms;
}

} // namespace heed
