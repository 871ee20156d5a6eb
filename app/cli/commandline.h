// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace heed {

/// Runs what the arguments ask for without a window: a command ("translate", "export", "info", …), `--help` or
/// `--version`. Call it first in main(), before any QCoreApplication and any thread.
///
/// @returns the exit code of the program; nothing when the arguments ask for the window: those are then
/// `[--model DIR] [SENTENCE]` and whatever else main() understands, unchecked.
std::optional<int> runCommandLine(int argc, char** argv);

} // namespace heed
