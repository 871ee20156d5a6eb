// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed info`: what a model folder holds, what it needs, whether it opens.
Command infoCommand();

} // namespace heed
