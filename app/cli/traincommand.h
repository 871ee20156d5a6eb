// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed train`: name and summary for the list of commands; its options belong to the trainer.
Command trainCommand();

/// Hands the arguments, --help included, to the trainer in the engine library, the same one that heed-train is.
/// @returns an ExitCode.
int runTraining(const std::vector<std::string>& arguments, CommandContext& context);

} // namespace heed
