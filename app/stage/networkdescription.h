// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"
#include "widgets/network/networkdata.h"
#include "widgets/network/positiondata.h"

namespace heed {

/// The model of the shown translation, with the sizes of the shown sentence and the norms of the chosen tokens.
NetworkData networkData(const ViewState& state);

/// ‖output‖₂ of every block for one source token and one decoder input, in the order of `blocks`; −1 where a block has no
/// vector of a token (the logits).
std::vector<double> blockNorms(const std::vector<NetworkBlock>& blocks, NormPlacement placement,
                               const ForwardPass& pass, int sourceToken, int decoderInput);

/// The model's own table; empty when the translation does not know it.
PositionData positionData(const ViewState& state, Stack stack);

} // namespace heed
