// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/forwardpass.h"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace heed {

/// What of a model's weights a ForwardPass gives out; shared by all translations of the model.
struct StoredProjections
{
    struct Kind
    {
        int layers = 0;
        int heads = 0;
        int headSize = 0;
        std::vector<float> weights; ///< [layer, head, d_head, d_model]
        std::vector<float> biases;  ///< [layer, d_model]
        friend bool operator==(const Kind&, const Kind&) = default;
    };
    int modelSize = 0; ///< d_model
    std::array<Kind, 3> kinds;
    std::array<Matrix, 2> positions; ///< [stack] [maxPositions, d_model]
    friend bool operator==(const StoredProjections&, const StoredProjections&) = default;
};

/// TokenStates of one stack as arrays; the rows are source tokens or slots.
struct StoredStates
{
    int layers = 0;
    int parts = 0;                 ///< vectors per layer: 4 in the encoder, 6 in the decoder, in TokenStates' order
    std::vector<float> embeddings; ///< [row, d_model]
    std::vector<float> inputs;     ///< [row, d_model]
    std::vector<float> layerParts; ///< [row, layer, part, d_model]
};

/// What lies around the heads of one sentence: with a model's projections, and the states of every token.
struct StoredSurroundings
{
    std::shared_ptr<const StoredProjections> projections;
    std::array<StoredStates, 2> stacks; ///< encoder (rows: source tokens), decoder (rows: slots)
};

/// @param trace with vectors and a pass
std::shared_ptr<const StoredProjections> storedProjections(const AttentionTrace& trace);

inline constexpr int partsOf(Stack stack)
{
    return stack == Stack::Encoder ? 4 : 6;
}

/// Appends one token's states.
void appendStates(StoredStates& stored, const TokenStates& states, Stack stack);

/// A trace with what lies around it, out of arrays: the maps and vectors are those of `vectors`.
/// @param path slots of the hypothesis
std::shared_ptr<const AttentionTrace> makeStoredTrace(std::shared_ptr<const AttentionTrace> vectors,
                                                      std::shared_ptr<const StoredSurroundings> surroundings,
                                                      std::vector<int> path);

} // namespace heed
