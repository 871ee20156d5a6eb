// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/modelfolder.h"
#include "model/training/trainingoptions.h"

#include <iosfwd>

namespace heed::training {

/// The network that a training from --init FOLDER trains: the folder's, or deeper where --encoder-layers or
/// --decoder-layers ask for more. Checks what is quickly checked, before any text is read: the folder's files are
/// there, sizes named on the command line are the folder's, and the output folder has no other vocabulary.
/// @throws Error naming the file or the option
ModelConfig initialConfig(const TrainingOptions& options);

/// The folder's weights for that network, layers repeated as repeatLayers() does. Says on `log` which layer begins
/// as which. @throws Error
Weights initialWeights(const TrainingOptions& options, const ModelConfig& config, std::ostream& log);

} // namespace heed::training
