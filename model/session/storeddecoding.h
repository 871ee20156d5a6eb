// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/distancebias.h"
#include "model/maptrace.h"
#include "model/session/storedpass.h"
#include "model/translation.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace heed {

/// Q, K and V of one kind of attention for all hypotheses of a sentence: each [layer, row, heads · d_head]. The rows are
/// source tokens, or slots where the decoder's inputs are meant.
struct StoredVectors
{
    int layers = 0;
    int heads = 0;
    int headSize = 0;   ///< d_head
    float scale = 1.0F; ///< what QKᵀ is multiplied with
    DistanceBias bias;  ///< added to the scaled scores
    std::vector<float> queries;
    std::vector<float> keys;
    std::vector<float> values;
};

/// Softmax over the vocabulary after each slot.
struct StoredDistributions
{
    static constexpr int kTop = 256; ///< tokens of a slot that are kept as float32

    int vocabulary = 0;
    int top = 0;                                 ///< kept per slot: kTop, or the whole vocabulary where it is smaller
    std::vector<std::int32_t> topIds;            ///< [slot, top], most probable first
    std::vector<float> topProbabilities;         ///< [slot, top]
    std::vector<std::uint16_t> logProbabilities; ///< [slot, vocabulary] as float16; empty: left out for their size
};

/// What a DecodingRecord knows of one sentence, in arrays that a file can hold. A slot is one decoder input with all that
/// comes before it; hypotheses that begin alike share their slots, as they do in the engine's cache.
struct StoredDecoding
{
    int sourceLength = 0;
    int slots = 0;
    std::vector<std::vector<int>> paths; ///< [hypothesis][step] the slot that produced the token of this step

    /// Encoder, decoder, cross; nothing when the traces have no vectors or these do not explain the maps.
    std::optional<std::array<StoredVectors, 3>> vectors;
    /// [hypothesis] finished maps, encoder, decoder, cross; empty when there are vectors.
    std::vector<std::array<AttentionMaps, 3>> maps;

    StoredDistributions distributions;

    /// What lies around the heads; null when it is not known.
    std::shared_ptr<const StoredSurroundings> surroundings;

    /// Rows of a kind's queries and keys in `vectors`.
    int queryRows(AttentionKind kind) const { return kind == AttentionKind::Encoder ? sourceLength : slots; }
    int keyRows(AttentionKind kind) const { return kind == AttentionKind::Decoder ? slots : sourceLength; }
};

/// @param sentence with a record.
/// @param withTails whether the distributions are wanted beyond their most probable tokens.
StoredDecoding storedDecoding(const SentenceTranslation& sentence, bool withTails);

/// Of the traces that have a pass around their heads. @param decoding of the same sentence.
std::shared_ptr<StoredSurroundings> storedSurroundings(const SentenceTranslation& sentence,
                                                       const StoredDecoding& decoding);

/// A record that needs no engine. Distributions come back exactly for the most probable tokens, and to within 1 % for the
/// others, which are scaled so that the whole sums to 1; where they were left out, they share the rest evenly.
class StoredRecord final : public DecodingRecord
{
public:
    explicit StoredRecord(StoredDecoding decoding);

    std::shared_ptr<const AttentionTrace> trace(std::size_t hypothesis) const override;
    std::vector<float> distribution(std::size_t hypothesis, std::size_t step) const override;

private:
    StoredDecoding m_decoding; // without its maps
    std::vector<std::shared_ptr<const AttentionTrace>>
        m_traces; // [hypothesis] of the maps; empty when there are vectors
};

} // namespace heed
