// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/normweights.h"

#include "model/engine/vectorkernels.h"

namespace heed {

void NormWeights::apply(const float* x, float* y) const
{
    if (kind == NormKind::RmsNorm)
        kernel::rmsNorm(x, gain.data(), epsilon, int(gain.size()), y);
    else
        kernel::layerNorm(x, {gain.data(), bias.data(), epsilon}, int(gain.size()), y);
}

void NormWeights::apply(RowBuffer& x) const
{
    for (std::size_t row = 0; row < x.rows(); ++row)
        apply(x.row(row), x.row(row));
}

const RowBuffer& BlockNorm::input(const RowBuffer& x, RowBuffer& normalized) const
{
    if (placement == NormPlacement::Post)
        return x;
    for (std::size_t row = 0; row < x.rows(); ++row)
        norm.apply(x.row(row), normalized.row(row));
    return normalized;
}

void BlockNorm::close(RowBuffer& x, const RowBuffer& update) const
{
    for (std::size_t row = 0; row < x.rows(); ++row) {
        kernel::add(x.row(row), update.row(row), int(norm.gain.size()));
        if (placement == NormPlacement::Post)
            norm.apply(x.row(row), x.row(row));
    }
}

NormWeights readNorm(Checkpoint& checkpoint, const std::string& name, const ModelConfig& config)
{
    NormWeights norm;
    norm.kind = config.normKind;
    norm.epsilon = float(config.normEpsilon);
    norm.gain = toFloat32(checkpoint.require(name + ".weight", {config.modelSize}));
    if (config.normKind == NormKind::LayerNorm)
        norm.bias = toFloat32(checkpoint.require(name + ".bias", {config.modelSize}));
    return norm;
}

} // namespace heed
