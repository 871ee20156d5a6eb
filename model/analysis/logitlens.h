// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string>
#include <vector>

namespace heed {

class ForwardPass;

/// What the model would write at a step if its decoder ended after one of its layers.
struct LensReading
{
    TokenId topId = 0;                  ///< the most probable token; of equal ones the first
    std::string topPiece;               ///< how the vocabulary writes it
    float topLogProbability = 0.0F;     ///< natural logarithm
    float writtenLogProbability = 0.0F; ///< of the token that was really written
    int writtenRank = 1;                ///< of that token, from 1; equal ones rank by id
    float entropy = 0.0F;               ///< of the whole distribution, nats
};

/// The logit lens (nostalgebraist 2020, "interpreting GPT: the logit lens"): softmax(h_l Eᵀ + b) for the state h_l after
/// every decoder layer, E and b those of the output layer, h_l through the norm that follows the last layer where there is one.
///
/// The last reading is the model's own distribution. The others are what the output layer says about states it was not
/// trained for.
///
/// @param step the decoder input whose states are read: the one that produces target token `step`
/// @param written that token
/// @return [1 + layers], first the embedding with its position, then after each layer; empty where the pass does not know
/// the output layer.
std::vector<LensReading> logitLens(const ForwardPass& pass, int step, TokenId written);

} // namespace heed
