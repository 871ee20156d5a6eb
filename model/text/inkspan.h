// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string_view>

namespace heed {

/// The span without white space at its ends, so that a painted piece begins and ends where ink is. A span of nothing
/// but white space stays: it is all that a lone ▁ stands for.
ByteSpan inkOf(std::string_view text, ByteSpan span);

} // namespace heed
