// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <array>
#include <vector>

namespace heed {

/// Finished maps of one kind, indexed layer · heads + head, each [queries, keys].
struct AttentionMaps
{
    AttentionShape shape;
    std::vector<Matrix> weights; ///< layers · heads of them
    std::vector<Matrix> scores;  ///< as many, or none when they are not known
};

/// A trace that was given its maps, from a file or a test, and computes nothing: no Q, K or V.
class MapTrace final : public AttentionTrace
{
public:
    /// A kind that is not there is a default AttentionMaps. Scores are kept when every kind that is there has them.
    MapTrace(AttentionMaps encoder, AttentionMaps decoder, AttentionMaps cross);

    AttentionShape shape(AttentionKind kind) const override { return maps(kind).shape; }
    Matrix weights(HeadIndex head) const override;
    Matrix scores(HeadIndex head) const override;
    std::vector<Matrix> allWeights(AttentionKind kind) const override { return maps(kind).weights; }
    bool hasScores() const override { return m_hasScores; }
    std::span<const float> queryVector(HeadIndex, int) const override { return {}; }
    std::span<const float> keyVector(HeadIndex, int) const override { return {}; }
    std::span<const float> valueVector(HeadIndex, int) const override { return {}; }

private:
    const AttentionMaps& maps(AttentionKind kind) const { return m_maps[std::size_t(kind)]; }
    std::size_t index(HeadIndex head) const;

    std::array<AttentionMaps, 3> m_maps;
    bool m_hasScores = true;
};

} // namespace heed
