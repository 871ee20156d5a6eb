// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace heed {

struct WindowRequest;

/// Runs what the arguments ask for without a window: a command ("translate", "export", "info", …), `--help` or
/// `--version`. Call it first in main(), before any QCoreApplication and any thread.
///
/// @returns the exit code of the program; nothing when the arguments ask for the window: `request` then says how.
std::optional<int> runCommandLine(int argc, char** argv, WindowRequest& request);

} // namespace heed
