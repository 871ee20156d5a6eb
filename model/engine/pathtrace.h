// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/engine/pathpass.h"

#include <memory>
#include <vector>

namespace heed {

/// The attention along one path of slots, read where decoding left it: a trace copies nothing, and so costs nothing beside
/// the record it belongs to, whose vectors it keeps alive. The maps come from the CPU's loops and are
/// what the network used: to the last bit where it ran in those loops too, else up to rounding.
class PathTrace final : public AttentionTrace
{
public:
    /// @param lastSlot the decoder input that produced the hypothesis' last token
    /// @param inputs the decoder's inputs on that path, the start token first
    PathTrace(std::shared_ptr<const KeptDecoding> decoding, int lastSlot, std::vector<TokenId> inputs);

    AttentionShape shape(AttentionKind kind) const override;
    Matrix weights(HeadIndex head) const override;
    Matrix scores(HeadIndex head) const override;
    std::vector<Matrix> allWeights(AttentionKind kind) const override;
    bool hasScores() const override { return true; }
    std::span<const float> queryVector(HeadIndex head, int query) const override;
    std::span<const float> keyVector(HeadIndex head, int key) const override;
    std::span<const float> valueVector(HeadIndex head, int key) const override;
    std::vector<float> scoreBias(HeadIndex head, int query) const override;
    float scoreScale(AttentionKind kind) const override { return m_path.stack(kind).heads.scale; }
    const ForwardPass* pass() const override { return &m_pass; }

private:
    Matrix map(HeadIndex head, bool isAfterSoftmax) const;
    std::span<const float> headPart(const float* row, HeadIndex head) const;

    DecodingPath m_path;
    PathPass m_pass;
};

} // namespace heed
