// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace heed {

/// One linear layer's name without ".weight" and ".bias", or a part of a packed one.
struct LinearName
{
    std::string name;
    int part = 0;                   ///< which of `parts` equal shares of the output rows
    int parts = 1;                  ///< 3 for PyTorch's packed in_proj
    std::string weight = ".weight"; ///< what follows the name: "_weight" for in_proj
    std::string bias = ".bias";
};

struct AttentionNames
{
    LinearName query, key, value, output;
    std::string norm; ///< of the block, without ".weight"
};

/// Names inside one layer, after its prefix.
struct LayerNames
{
    std::string prefix; ///< "{}" stands for the layer's number: "model.encoder.layers.{}."
    AttentionNames self;
    AttentionNames cross; ///< the decoder's only
    LinearName expand;    ///< W₁
    LinearName gate;      ///< W_g of a gated feed-forward block
    LinearName contract;  ///< W₂
    std::string feedForwardNorm;
};

/// Names of one stack.
struct StackNames
{
    std::vector<std::string> embedding; ///< full names of tensors, the one looked for first in front
    std::vector<std::string> positions;
    std::string embeddingNorm;
    std::string finalNorm;
    std::string relativeBias; ///< [buckets, heads], of the first layer, used by all
    LayerNames layer;
};

/// Where a family keeps its tensors in a checkpoint: together with a ModelConfig all that the engine needs to know of it.
struct WeightNames
{
    StackNames encoder;
    StackNames decoder;
    std::vector<std::string> output; ///< the output layer where it is not tied
    std::vector<std::string> outputBias;
};

} // namespace heed
