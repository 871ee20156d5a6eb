// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translation.h"

namespace heed::fuzz {

/// Asks everything of a translation that the window would ask when it shows it: maps, vectors, statistics, whole words,
/// the pass around the heads, distributions, the search tree. Looks at a handful of heads and tokens of each kind.
void use(const Translation& translation);

} // namespace heed::fuzz
