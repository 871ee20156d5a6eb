// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/linearweights.h"

#include "model/engine/smallrowkernel.h"

namespace heed {

void LinearWeights::apply(std::span<const float* const> x, std::span<float* const> y, int threads) const
{
    multiplyRows(matrix, bias.empty() ? nullptr : bias.data(), x, y, threads);
}

LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<LinearName>& names, const LinearShape& shape)
{
    LinearWeights linear;
    int firstOutput = 0;
    for (const LinearName& name : names) {
        const TensorView weight
            = checkpoint.requirePart(name.name + name.weight, {shape.outputs, shape.inputs}, name.part, name.parts);
        if (firstOutput == 0)
            linear.matrix = PackedMatrix(shape.outputs * int(names.size()), shape.inputs, weight.type);
        checkpoint.pack(weight, linear.matrix, firstOutput);
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
