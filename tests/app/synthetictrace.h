// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <vector>

namespace heed::test {

/// Attention made up for tests, without an engine: scores peak where query and key are at the same relative place,
/// every head a little differently; weights are their softmax.
class SyntheticTrace final : public AttentionTrace
{
public:
    SyntheticTrace(int layers, int heads, int sourceLength, int targetLength);

    AttentionShape shape(AttentionKind kind) const override;
    Matrix weights(HeadIndex head) const override;
    Matrix scores(HeadIndex head) const override;
    std::vector<Matrix> allWeights(AttentionKind kind) const override;
    bool hasScores() const override { return true; }
    std::span<const float> queryVector(HeadIndex, int) const override { return {}; }
    std::span<const float> keyVector(HeadIndex, int) const override { return {}; }
    std::span<const float> valueVector(HeadIndex, int) const override { return {}; }

private:
    int m_layers;
    int m_heads;
    int m_sourceLength;
    int m_targetLength;
};

} // namespace heed::test
