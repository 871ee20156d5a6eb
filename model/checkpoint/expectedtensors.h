// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/checkpoint/weightnames.h"

#include <cstdint>
#include <string>
#include <vector>

namespace heed {

/// A tensor that a network cannot do without.
struct ExpectedTensor
{
    std::vector<std::string> names;                ///< any of them will do; the one looked for first in front
    std::vector<std::vector<std::int64_t>> shapes; ///< any of them will do
};

/// Every tensor that a configuration asks for, with its shape: linear layers [outputs, inputs], tables [rows, d_model].
/// What may be left out of a file (computed positions, the output layer's bias) is not among them. For telling whether
/// weights fit without loading them; the engine checks again when it reads them.
std::vector<ExpectedTensor> expectedTensors(const ModelConfig& config, const WeightNames& names);

} // namespace heed
