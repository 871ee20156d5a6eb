// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/engine/checkpoint.h"
#include "model/engine/rowbuffer.h"

#include <string>
#include <vector>

namespace heed {

/// LayerNorm or RMSNorm.
struct NormWeights
{
    std::vector<float> gain; ///< γ, [d_model]
    std::vector<float> bias; ///< β, [d_model]; empty for RMSNorm
    NormKind kind = NormKind::LayerNorm;
    float epsilon = 1e-5F;

    /// @param x, y [d_model] each, the same place or two that do not overlap
    void apply(const float* x, float* y) const;

    void apply(RowBuffer& x) const; ///< every row in place
};

/// The norm of one block, before it or after it.
struct BlockNorm
{
    NormWeights norm;
    NormPlacement placement = NormPlacement::Post;

    /// What the block reads: x itself under post-norm, Norm(x) under pre-norm.
    /// @param normalized where Norm(x) is put; as large as x
    const RowBuffer& input(const RowBuffer& x, RowBuffer& normalized) const;

    /// x ← Norm(x + update) under post-norm, x + update under pre-norm.
    void close(RowBuffer& x, const RowBuffer& update) const;
};

/// @param name without ".weight"; a bias is asked for where the family's norms have one
/// @throws Error when a tensor is missing or wrong.
NormWeights readNorm(Checkpoint& checkpoint, const std::string& name, const ModelConfig& config);

} // namespace heed
