// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed align`: word alignments of given translations, read off the cross-attention, and their error rate.
Command alignCommand();

} // namespace heed
