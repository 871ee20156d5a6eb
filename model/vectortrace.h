// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/distancebias.h"

#include <vector>

namespace heed {

/// Q, K and V of one kind of attention, each layer one row-major block: queries [queries, heads · d_head],
/// keys and values [keys, heads · d_head].
struct AttentionVectors
{
    struct Layer
    {
        std::vector<float> queries;
        std::vector<float> keys;
        std::vector<float> values;
    };

    AttentionShape shape;
    int headSize = 0;    ///< d_head
    float scale = 1.0F;  ///< what QKᵀ is multiplied with: 1/√d_head, or 1 for T5
    bool causal = false; ///< query q sees keys 0..q only
    std::vector<Layer> layers;
    DistanceBias bias = {}; ///< added to the scaled scores; reaches as far as queries and keys do, or is empty
};

/// The trace of our own engine: keeps Q, K and V, computes softmax(QKᵀ·scale + bias + mask) on demand.
/// Memory grows with the length of the sentence, not with its square.
class VectorTrace final : public AttentionTrace
{
public:
    VectorTrace(AttentionVectors encoder, AttentionVectors decoder, AttentionVectors cross);

    AttentionShape shape(AttentionKind kind) const override;
    Matrix weights(HeadIndex head) const override;
    Matrix scores(HeadIndex head) const override;
    std::vector<Matrix> allWeights(AttentionKind kind) const override;
    bool hasScores() const override { return true; }
    std::span<const float> queryVector(HeadIndex head, int query) const override;
    std::span<const float> keyVector(HeadIndex head, int key) const override;
    std::span<const float> valueVector(HeadIndex head, int key) const override;
    float scoreScale(AttentionKind kind) const override { return vectors(kind).scale; }
    std::vector<float> scoreBias(HeadIndex head, int query) const override;

private:
    const AttentionVectors& vectors(AttentionKind kind) const { return m_vectors[std::size_t(kind)]; }
    std::array<AttentionVectors, 3> m_vectors;
};

} // namespace heed
