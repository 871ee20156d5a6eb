// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/linearweights.h"

#include "model/engine/smallrowkernel.h"

namespace heed {

int LinearWeights::outputs() const
{
    return std::visit([](const auto& weights) { return weights.outputs(); }, matrix);
}

void LinearWeights::multiply(std::span<const float* const> x, const float* addend, std::span<float* const> y,
                             int threads) const
{
    if (const auto* packed = std::get_if<PackedMatrix>(&matrix))
        multiplyRows(*packed, addend, x, y, threads);
    else
        std::get<TensorMatrix>(matrix).multiply(x, addend, y, threads);
}

void LinearWeights::apply(std::span<const float* const> x, std::span<float* const> y, int threads) const
{
    multiply(x, bias.empty() ? nullptr : bias.data(), y, threads);
}

void LinearWeights::applyWithoutBias(std::span<const float* const> x, std::span<float* const> y, int threads) const
{
    multiply(x, nullptr, y, threads);
}

LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<LinearName>& names, const LinearShape& shape)
{
    LinearWeights linear;
    int firstOutput = 0;
    for (const LinearName& name : names) {
        const TensorView weight
            = checkpoint.requirePart(name.name + name.weight, {shape.outputs, shape.inputs}, name.part, name.parts);
        const int outputs = shape.outputs * int(names.size());
        if (firstOutput == 0 && shape.use == LinearUse::Sentences)
            linear.matrix = TensorMatrix(outputs, shape.inputs);
        else if (firstOutput == 0)
            linear.matrix = PackedMatrix(outputs, shape.inputs, weight.type);
        std::visit([&](auto& matrix) { checkpoint.pack(weight, matrix, firstOutput); }, linear.matrix);
        if (shape.hasBias) {
            const std::vector<float> bias
                = toFloat32(checkpoint.requirePart(name.name + name.bias, {shape.outputs}, name.part, name.parts));
            linear.bias.insert(linear.bias.end(), bias.begin(), bias.end());
        }
        firstOutput += shape.outputs;
    }
    return linear;
}

} // namespace heed
