// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tokenmerges.h"

#include <algorithm>
#include <utility>

namespace heed {

TokenSets withMerged(TokenSets sets, std::vector<int> tokens)
{
    std::ranges::sort(tokens);
    tokens.erase(std::ranges::unique(tokens).begin(), tokens.end());
    for (std::vector<int>& set : sets)
        std::erase_if(set, [&tokens](int token) { return std::ranges::binary_search(tokens, token); });
    std::erase_if(sets, [](const std::vector<int>& set) { return set.size() < 2; });
    if (tokens.size() > 1)
        sets.push_back(std::move(tokens));
    return sets;
}

TokenSets withoutMerged(TokenSets sets, int token)
{
    std::erase_if(sets, [token](const std::vector<int>& set) { return std::ranges::find(set, token) != set.end(); });
    return sets;
}

} // namespace heed
