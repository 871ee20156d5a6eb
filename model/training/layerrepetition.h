// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/modelfolder.h"

#include <vector>

namespace heed::training {

/// Which layer of a shallow network each layer of a deep one begins as, both from 0: repeatedLayers(3, 6) is
/// 0, 0, 1, 1, 2, 2 and repeatedLayers(2, 3) is 0, 0, 1. The order stays, every layer is used, and no layer is used
/// more than once more often than another.
/// @param shallow 1 or more  @param deep at least as many
std::vector<int> repeatedLayers(int shallow, int deep);

/// The weights of a deeper network that begins as copies of a shallow one's layers; embeddings and biases stay.
///
/// Gong et al. 2019 ("Efficient Training of BERT by Progressively Stacking") begin a deep BERT with a trained shallow
/// one's layers and reach similar quality sooner than from scratch; Li et al. 2020 ("Shallow-to-Deep Training for
/// Neural Machine Translation") do so for a translator's encoder, having found that adjacent layers do similar things.
/// Gong et al. put the whole stack on top of itself (1 2 3 1 2 3). Here copies stand side by side (1 1 2 2 3 3), in the
/// decoder too.
/// @param shallow the network that the weights belong to  @param deep the same but for more layers
Weights repeatLayers(const Weights& weights, const ModelConfig& shallow, const ModelConfig& deep);

} // namespace heed::training
