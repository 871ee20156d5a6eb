// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/engine/networkweights.h"
#include "model/engine/slotstore.h"
#include "model/engine/sourceencoder.h"

#include <memory>
#include <vector>

namespace heed {

class Tokenizer;

/// What a decoding kept, shared by its record and the traces of its hypotheses.
struct KeptDecoding
{
    std::shared_ptr<const NetworkWeights> weights;
    std::shared_ptr<const EncodedSource> source;
    SlotStore slots;
    TokenId startId = 0;                        ///< the decoder's first input
    std::shared_ptr<const Tokenizer> tokenizer; ///< null: ids only

    const ModelConfig& config() const { return weights->config; }
};

/// One path of slots with the source it was decoded from: where the vectors of every query and key lie. All pointers are
/// to [heads · d_head], a head's part beginning at head · d_head.
class DecodingPath
{
public:
    /// @param slots the start token's first
    DecodingPath(std::shared_ptr<const KeptDecoding> decoding, std::vector<int> slots);

    const NetworkWeights& weights() const { return *m_decoding->weights; }
    const EncodedSource& source() const { return *m_decoding->source; }
    const Tokenizer* tokenizer() const { return m_decoding->tokenizer.get(); } ///< null: ids only

    AttentionShape shape(AttentionKind kind) const;

    /// The stack that computes a kind of attention.
    const StackWeights& stack(AttentionKind kind) const;

    const float* query(AttentionKind kind, int layer, int query) const;
    const float* key(AttentionKind kind, int layer, int key) const;
    const float* value(AttentionKind kind, int layer, int key) const;

    /// How many keys a query sees, the first ones.
    int visibleKeys(AttentionKind kind, int query) const;

    /// What is added to the scores of one query of one head, a float per key; null when nothing is.
    const float* bias(AttentionKind kind, int head, int query) const;

    /// All heads' z of one query, one after the other, [heads · d_head], as the network computed it.
    std::vector<float> context(AttentionKind kind, int layer, int query) const;

private:
    std::shared_ptr<const KeptDecoding> m_decoding;
    std::vector<int> m_slots;
};

} // namespace heed
