// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed bench`: how fast this machine translates, draws and starts Heed.
Command benchCommand();

} // namespace heed
