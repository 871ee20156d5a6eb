// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/tensorstore.h"
#include "model/checkpoint/weightnames.h"

#include <memory>

namespace heed {

/// The same tensors under the names that a family gives them, whatever wrapped the module that was saved: "module."
/// (DataParallel), "model." (Lightning), "_orig_mod." (torch.compile) and any other prefix that all of a layer's tensors
/// share go away, and what a base model lacks ("encoder.layers…" instead of "model.encoder.layers…") is put in front.
/// Tables of positions saved with an axis for the batch lose it: [n, 1, d] and [1, n, d] become [n, d].
/// Names of which nothing is known stay as they are.
std::unique_ptr<TensorStore> withFamilyNames(std::unique_ptr<TensorStore> store, const WeightNames& names);

} // namespace heed
