// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <initializer_list>
#include <vector>

namespace heed {

/// Several lists of options as one.
inline std::vector<OptionSpec> concatenate(std::initializer_list<std::vector<OptionSpec>> lists)
{
    std::vector<OptionSpec> all;
    for (const auto& list : lists)
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

} // namespace heed
