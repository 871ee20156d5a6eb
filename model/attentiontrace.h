// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <array>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace heed {

class ForwardPass;

/// The three places where a Transformer attends (Vaswani et al. 2017, section 3.2.3).
enum class AttentionKind {
    Encoder, ///< encoder self-attention: source tokens look at source tokens, [S, S]
    Decoder, ///< decoder self-attention: target tokens look at earlier target tokens, [T, T], masked above the diagonal
    Cross,   ///< encoder-decoder attention: target tokens look at source tokens, [T, S]
};
inline constexpr std::array kAttentionKinds{AttentionKind::Encoder, AttentionKind::Decoder, AttentionKind::Cross};

/// "encoder", "decoder" or "cross": the names in files and on the command line.
std::string_view toString(AttentionKind kind);

/// Shape of one kind of attention: how many layers and heads, how many queries look at how many keys.
struct AttentionShape
{
    int layers = 0;
    int heads = 0;
    int queries = 0;
    int keys = 0;
    friend bool operator==(const AttentionShape&, const AttentionShape&) = default;
};

/// Which head of which layer; both count from 0 here and from 1 on screen and on the command line.
struct HeadIndex
{
    AttentionKind kind = AttentionKind::Cross;
    int layer = 0;
    int head = 0;
    friend bool operator==(const HeadIndex&, const HeadIndex&) = default;
};

/// Every head's attention in one forward pass over one sentence pair.
///
/// Row q of the decoder's kinds belongs to the query of the q-th decoder *input* (row 0: the start token), that is,
/// to the step that *produces* target token q. The final token is never a query.
///
/// A trace of our own engine keeps Q and K and computes maps when they are asked for; an imported one keeps the maps
/// that it was given. Immutable, so any thread may read it.
class AttentionTrace
{
public:
    virtual ~AttentionTrace() = default;

    /// All zeros when the trace holds nothing of this kind.
    virtual AttentionShape shape(AttentionKind kind) const = 0;

    /// softmax(QKᵀ·scale + bias + mask): [query, key], rows sum to 1, masked cells are exactly 0.
    virtual Matrix weights(HeadIndex head) const = 0;

    /// QKᵀ·scale + bias + mask: [query, key], before softmax; masked cells are −∞.
    /// Empty when hasScores() is false.
    virtual Matrix scores(HeadIndex head) const = 0;

    /// Weights of every head of a kind in one pass, indexed layer · heads + head.
    virtual std::vector<Matrix> allWeights(AttentionKind kind) const = 0;

    virtual bool hasScores() const = 0;

    /// One row of Q, K or V of a head, [d_head]; empty when the trace has no vectors.
    virtual std::span<const float> queryVector(HeadIndex head, int query) const = 0;
    virtual std::span<const float> keyVector(HeadIndex head, int key) const = 0;
    virtual std::span<const float> valueVector(HeadIndex head, int key) const = 0;

    /// What QKᵀ is multiplied with: 1/√d_k, or 1 for T5; 0 when the trace has no vectors.
    virtual float scoreScale(AttentionKind) const { return 0.0F; }

    /// What is added to the scaled scores of one query because of how far away the keys are (T5), [key]: with
    /// queryVector() · keyVector() · scoreScale() it makes the score. Empty when nothing is added, or nothing is known.
    virtual std::vector<float> scoreBias(HeadIndex, int /*query*/) const { return {}; }

    /// The pass around the heads, as long-lived as the trace; null when only attention is known.
    virtual const ForwardPass* pass() const { return nullptr; }
};

} // namespace heed
