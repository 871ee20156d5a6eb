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
    std::array<Matrix, 2> positions; ///< [stack] [maxPositions, d_model]; empty where nothing is added
    bool isPreNorm = false;          ///< blocks read normalised vectors, which are states of their own
    bool hasEmbeddingNorm = false;
    bool hasFinalNorm = false;

    /// Vectors that TokenStates has per layer.
    int partsOf(Stack stack) const { return (stack == Stack::Encoder ? 2 : 3) * (isPreNorm ? 3 : 2); }

    friend bool operator==(const StoredProjections&, const StoredProjections&) = default;
};

/// TokenStates of one stack as arrays; the rows are source tokens or slots.
struct StoredStates
{
    int layers = 0;
    int parts = 0;                 ///< vectors per layer, in TokenStates' order
    std::vector<float> embeddings; ///< [row, d_model]
    std::vector<float> embedded;   ///< [row, d_model]; empty without a norm after it: the inputs
    std::vector<float> inputs;     ///< [row, d_model]
    std::vector<float> outputs;    ///< [row, d_model]; empty without a final norm: the last layer's
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

/// Appends one token's states to those of a stack.
void appendStates(StoredSurroundings& surroundings, const TokenStates& states, Stack stack);

/// A trace with what lies around it, out of arrays: the maps and vectors are those of `vectors`.
/// @param path slots of the hypothesis
std::shared_ptr<const AttentionTrace> makeStoredTrace(std::shared_ptr<const AttentionTrace> vectors,
                                                      std::shared_ptr<const StoredSurroundings> surroundings,
                                                      std::vector<int> path);

} // namespace heed
