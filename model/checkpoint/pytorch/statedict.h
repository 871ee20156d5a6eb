// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/pytorch/pickle.h"

#include <map>
#include <string>

namespace heed {

/// The tensors of a pickle by their names in the model: those of a state dict, also where a training program put it under
/// "state_dict" (Lightning), "model" (fairseq) or "model_state_dict"; of several state dicts in one dictionary
/// ("encoder" + "." + name); or the parameters and buffers of a TorchScript module.
/// @param source the file, for messages. @throws Error when there are none.
std::map<std::string, Pickle::Id> namedTensors(const Pickle& pickle, const std::string& source);

} // namespace heed
