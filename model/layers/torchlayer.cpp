// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layers/torchlayer.h"

#include "model/attentionkernel.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"

#include <cmath>
#include <numbers>

namespace heed {

namespace {

using Shape = std::vector<std::int64_t>;

/// One of `parts` equal shares of a tensor's rows. @param shape of the share
std::vector<float> readPart(const TensorStore& from, const std::string& name, Shape shape, int part, int parts)
{
    const std::size_t count = std::size_t(shape.front()) * std::size_t(shape.size() > 1 ? shape[1] : 1);
    shape.front() *= parts;
    const auto found = from.tensors().find(name);
    if (found == from.tensors().end())
        throw Error("The tensor \"" + name + "\" is missing from " + quotedPath(from.path()) + '.');
    if (found->second.shape != shape)
        throw Error("The tensor \"" + name + "\" in " + quotedPath(from.fileOf(name))
                    + " has another shape than \"d_model\" and \"dim_feedforward\" of config.json ask for.");
    if (!isFloat(found->second.type))
        throw Error("The tensor \"" + name + "\" in " + quotedPath(from.fileOf(name)) + " does not hold floats.");
    const std::vector<float> all = toFloat32(found->second);
    const auto begin = all.begin() + std::ptrdiff_t(count) * part;
    return {begin, begin + std::ptrdiff_t(count)};
}

void add(Matrix& sum, const Matrix& term)
{
    const std::span<float> values = sum.values();
    for (std::size_t index = 0; index < values.size(); ++index)
        values[index] += term.values()[index];
}

float activated(float x, Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return std::max(x, 0.0F);
    case Activation::Gelu:
        return 0.5F * x * (1.0F + std::erf(x / std::numbers::sqrt2_v<float>));
    case Activation::GeluTanh: {
        const float scale = std::sqrt(2.0F * std::numbers::inv_pi_v<float>);
        return 0.5F * x * (1.0F + std::tanh(scale * (x + 0.044715F * x * x * x)));
    }
    case Activation::Silu:
        break;
    }
    return x / (1.0F + std::exp(-x));
}

std::vector<float> toVector(const Matrix& matrix)
{
    return {matrix.values().begin(), matrix.values().end()};
}

} // namespace

TorchLayer::TorchLayer(const TensorStore& tensors, const ModelConfig& config, const LayerNames& names)
    : m_heads(config.encoderHeads),
      m_activation(config.activation),
      m_isPreNorm(config.normPlacement == NormPlacement::Pre),
      m_epsilon(float(config.normEpsilon)),
      m_self(readAttention(tensors, names, names.self, config.modelSize)),
      m_expand(readLinear(tensors, names, names.expand, config.encoderFeedForward, config.modelSize)),
      m_contract(readLinear(tensors, names, names.contract, config.modelSize, config.encoderFeedForward)),
      m_feedForwardNorm(readNorm(tensors, names.prefix + names.feedForwardNorm, config.modelSize))
{
    if (!names.cross.query.name.empty())
        m_cross = readAttention(tensors, names, names.cross, config.modelSize);
}

TorchLayer::Linear TorchLayer::readLinear(const TensorStore& tensors, const LayerNames& names, const LinearName& name,
                                          int outputs, int inputs)
{
    const std::string full = names.prefix + name.name;
    return {outputs, readPart(tensors, full + name.weight, {outputs, inputs}, name.part, name.parts),
            readPart(tensors, full + name.bias, {outputs}, name.part, name.parts)};
}

TorchLayer::Norm TorchLayer::readNorm(const TensorStore& tensors, const std::string& name, int size)
{
    return {readPart(tensors, name + ".weight", {size}, 0, 1), readPart(tensors, name + ".bias", {size}, 0, 1)};
}

TorchLayer::Attention TorchLayer::readAttention(const TensorStore& tensors, const LayerNames& names,
                                                const AttentionNames& attention, int size)
{
    const auto linear = [&](const LinearName& name) { return readLinear(tensors, names, name, size, size); };
    return {linear(attention.query), linear(attention.key), linear(attention.value), linear(attention.output),
            readNorm(tensors, names.prefix + attention.norm, size)};
}

Matrix TorchLayer::Linear::apply(const Matrix& x) const
{
    Matrix y(x.rows(), outputs);
    const auto inputs = std::size_t(x.columns());
    for (int row = 0; row < x.rows(); ++row) {
        const float* const values = x.row(row).data();
        for (int output = 0; output < outputs; ++output) {
            const float* const weights = weight.data() + std::size_t(output) * inputs;
            float sum = 0.0F;
            for (std::size_t input = 0; input < inputs; ++input)
                sum += weights[input] * values[input];
            y(row, output) = sum + bias[std::size_t(output)];
        }
    }
    return y;
}

Matrix TorchLayer::normalized(const Matrix& x, const Norm& norm) const
{
    Matrix y = x;
    for (int row = 0; row < x.rows(); ++row) {
        double sum = 0.0;
        for (const float value : x.row(row))
            sum += double(value);
        const double mean = sum / x.columns();
        double squares = 0.0;
        for (const float value : x.row(row))
            squares += (double(value) - mean) * (double(value) - mean);
        const double scale = 1.0 / std::sqrt(squares / x.columns() + double(m_epsilon));
        for (int column = 0; column < x.columns(); ++column) {
            const auto channel = std::size_t(column);
            y(row, column) = float((double(x(row, column)) - mean) * scale) * norm.weight[channel] + norm.bias[channel];
        }
    }
    return y;
}

template <class Block>
void TorchLayer::addBlock(Matrix& x, const Norm& norm, const Block& block) const
{
    if (m_isPreNorm) {
        add(x, block(normalized(x, norm)));
    } else {
        add(x, block(x));
        x = normalized(x, norm);
    }
}

Matrix TorchLayer::attend(const Attention& attention, const Matrix& x, const Matrix& keys, bool causal,
                          AttentionVectors& vectors) const
{
    const Matrix query = attention.query.apply(x);
    const Matrix key = attention.key.apply(keys);
    const Matrix value = attention.value.apply(keys);
    const int size = x.columns() / m_heads;
    const float scale = 1.0F / std::sqrt(float(size));
    Matrix context(x.rows(), x.columns());
    for (int head = 0; head < m_heads; ++head) {
        const auto ofHead = [&](const Matrix& all) {
            return HeadVectors{all.values().data() + std::ptrdiff_t(head) * size, all.rows(), size, all.columns()};
        };
        Matrix weights = attentionScores(ofHead(query), ofHead(key), scale, causal);
        softmaxRows(weights);
        for (int row = 0; row < x.rows(); ++row) {
            for (int from = 0; from < keys.rows(); ++from) {
                for (int channel = head * size; channel < (head + 1) * size; ++channel)
                    context(row, channel) += weights(row, from) * value(from, channel);
            }
        }
    }
    vectors = {.shape = {1, m_heads, x.rows(), keys.rows()},
               .headSize = size,
               .scale = scale,
               .causal = causal,
               .layers = {{toVector(query), toVector(key), toVector(value)}},
               .bias = {}};
    return attention.output.apply(context);
}

Matrix TorchLayer::feedForward(const Matrix& x) const
{
    Matrix hidden = m_expand.apply(x);
    for (float& value : hidden.values())
        value = activated(value, m_activation);
    return m_contract.apply(hidden);
}

TorchLayer::Result TorchLayer::run(const Matrix& x, const Matrix& memory, bool causal) const
{
    Result result;
    result.output = x;
    addBlock(result.output, m_self.norm,
             [&](const Matrix& states) { return attend(m_self, states, states, causal, result.self); });
    if (m_cross) {
        addBlock(result.output, m_cross->norm,
                 [&](const Matrix& states) { return attend(*m_cross, states, memory, false, result.cross); });
    }
    addBlock(result.output, m_feedForwardNorm, [&](const Matrix& states) { return feedForward(states); });
    return result;
}

} // namespace heed
