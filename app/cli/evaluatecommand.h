// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace heed {

/// `heed evaluate`: BLEU and chrF of a model folder on parallel text.
Command evaluateCommand();

} // namespace heed
