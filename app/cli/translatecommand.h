// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed translate`: text or ids, from arguments or standard input, one line of output for each line of input.
Command translateCommand();

} // namespace heed
