// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace heed {

/// Memory that this process has in RAM now, in bytes (Linux: VmRSS); 0 when the system does not say.
std::int64_t residentBytes();

} // namespace heed
