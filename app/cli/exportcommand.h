// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed export`: pictures and numbers of a translation's attention, as files.
Command exportCommand();

} // namespace heed
