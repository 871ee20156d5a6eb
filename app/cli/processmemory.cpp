// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/processmemory.h"

#include <fstream>
#include <unistd.h>

namespace heed {

std::int64_t residentBytes()
{
    std::ifstream file("/proc/self/statm"); // pages: size resident shared text lib data dt
    std::int64_t size = 0;
    std::int64_t resident = 0;
    return file >> size >> resident ? resident * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace heed
