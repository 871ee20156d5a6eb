// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headcomputation.h"

#include "model/forwardpass.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace heed {

namespace {

void readVectors(HeadComputation& computation, const AttentionTrace& trace)
{
    const HeadIndex head = computation.head;
    const std::span<const float> query = trace.queryVector(head, computation.query);
    if (query.empty())
        return;
    computation.vector.assign(query.begin(), query.end());
    computation.scale = trace.scoreScale(head.kind);
    computation.bias = trace.scoreBias(head, computation.query);
    const int keys = computation.keys();
    computation.keyVectors = Matrix(keys, int(query.size()));
    computation.valueVectors = Matrix(keys, int(query.size()));
    for (int key = 0; key < keys; ++key) {
        std::ranges::copy(trace.keyVector(head, key), computation.keyVectors.row(key).begin());
        std::ranges::copy(trace.valueVector(head, key), computation.valueVectors.row(key).begin());
        double product = 0.0;
        for (const float addend : computation.elementwiseProduct(key))
            product += double(addend);
        computation.products.push_back(float(product));
    }
}

void computeSoftmax(HeadComputation& computation)
{
    computation.largest = *std::ranges::max_element(computation.scores);
    for (const float score : computation.scores) {
        computation.exponentials.push_back(std::exp(score - computation.largest));
        computation.sum += double(computation.exponentials.back());
    }
}

void computeOutput(HeadComputation& computation)
{
    std::vector<double> output(std::size_t(computation.headSize()));
    for (int key = 0; key < computation.visible; ++key) {
        const std::span<const float> value = computation.valueVectors.row(key);
        for (std::size_t channel = 0; channel < output.size(); ++channel)
            output[channel] += double(computation.weights[std::size_t(key)]) * double(value[channel]);
    }
    computation.output.assign(output.begin(), output.end());
}

} // namespace

int HeadComputation::strongestKey() const
{
    return weights.empty() ? -1 : int(std::ranges::max_element(weights) - weights.begin());
}

std::vector<float> HeadComputation::elementwiseProduct(int key) const
{
    std::vector<float> product(keyVectors.row(key).begin(), keyVectors.row(key).end());
    for (std::size_t channel = 0; channel < product.size(); ++channel)
        product[channel] *= vector[channel];
    return product;
}

std::vector<float> HeadComputation::weightedValue(int key) const
{
    std::vector<float> weighted(valueVectors.row(key).begin(), valueVectors.row(key).end());
    for (float& channel : weighted)
        channel *= weights[std::size_t(key)];
    return weighted;
}

std::vector<double> HeadComputation::headOutputNorms() const
{
    std::vector<double> norms;
    for (int row = 0; row < headOutputs.rows(); ++row) {
        double squares = 0.0;
        for (const float channel : headOutputs.row(row))
            squares += double(channel) * double(channel);
        norms.push_back(std::sqrt(squares));
    }
    return norms;
}

HeadComputation headComputation(const AttentionTrace& trace, HeadIndex head, int query)
{
    HeadComputation computation;
    computation.head = head;
    computation.query = query;
    const Matrix weights = trace.weights(head);
    computation.weights.assign(weights.row(query).begin(), weights.row(query).end());
    computation.visible = head.kind == AttentionKind::Decoder ? query + 1 : computation.keys();
    if (trace.hasScores()) {
        const Matrix scores = trace.scores(head);
        computation.scores.assign(scores.row(query).begin(), scores.row(query).end());
        computeSoftmax(computation);
    }
    readVectors(computation, trace);
    if (computation.headSize() > 0)
        computeOutput(computation);
    if (const ForwardPass* pass = trace.pass()) {
        computation.headOutputs = pass->headOutputs(head.kind, head.layer, query);
        computation.outputBias = pass->outputBias(head.kind, head.layer);
    }
    return computation;
}

std::vector<float> queryInput(const ForwardPass& pass, AttentionKind kind, int layer, int query)
{
    const TokenStates states = pass.states(kind == AttentionKind::Encoder ? Stack::Encoder : Stack::Decoder, query);
    const TokenStates::Layer& own = states.layers[std::size_t(layer)];
    const bool isCross = kind == AttentionKind::Cross;
    const std::vector<float>& normalized = isCross ? own.crossAttentionInput : own.selfAttentionInput;
    if (!normalized.empty())
        return normalized;
    if (isCross)
        return own.afterSelfAttention;
    return layer == 0 ? states.input : states.layers[std::size_t(layer - 1)].output;
}

std::vector<float> keyInput(const ForwardPass& pass, AttentionKind kind, int layer, int key)
{
    return kind == AttentionKind::Cross ? pass.states(Stack::Encoder, key).output : queryInput(pass, kind, layer, key);
}

} // namespace heed
