// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/linearweights.h"

#include "model/engine/smallrowkernel.h"
#include "model/engine/vectorkernels.h"

namespace heed {

void LinearWeights::apply(std::span<const float* const> x, std::span<float* const> y, int threads) const
{
    multiplyRows(matrix, bias.data(), x, y, threads);
}

void NormWeights::addAndNormalize(RowBuffer& x, const RowBuffer& addend) const
{
    for (std::size_t row = 0; row < x.rows(); ++row)
        kernel::addAndNormalize(x.row(row), addend.row(row), gain.data(), bias.data(), int(gain.size()));
}

LinearWeights readLinear(Checkpoint& checkpoint, const std::vector<std::string>& names, int outputs, int inputs)
{
    LinearWeights linear;
    int firstOutput = 0;
    for (const std::string& name : names) {
        const TensorView& weight = checkpoint.require(name + ".weight", {outputs, inputs});
        if (firstOutput == 0)
            linear.matrix = PackedMatrix(outputs * int(names.size()), inputs, weight.type);
        checkpoint.pack(weight, linear.matrix, firstOutput);
        const std::vector<float> bias = toFloat32(checkpoint.require(name + ".bias", {outputs}));
        linear.bias.insert(linear.bias.end(), bias.begin(), bias.end());
        firstOutput += outputs;
    }
    return linear;
}

NormWeights readNorm(Checkpoint& checkpoint, const std::string& name, int size)
{
    return {toFloat32(checkpoint.require(name + ".weight", {size})),
            toFloat32(checkpoint.require(name + ".bias", {size}))};
}

} // namespace heed
