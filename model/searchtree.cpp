// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/searchtree.h"

#include <algorithm>
#include <cstddef>

namespace heed {

const Token* SearchTree::token(TokenId id) const
{
    const auto found = std::lower_bound(tokens.begin(), tokens.end(), id,
                                        [](const Token& token, TokenId wanted) { return token.id < wanted; });
    return found != tokens.end() && found->id == id ? &*found : nullptr;
}

std::vector<int> SearchTree::path(int node) const
{
    std::vector<int> found;
    for (; node > 0; node = nodes[std::size_t(node)].parent)
        found.push_back(node);
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<int> SearchTree::greedyPath() const
{
    std::vector<bool> isGreedy(nodes.size(), false);
    int deepest = 0;
    for (std::size_t index = 0; index < nodes.size(); ++index) { // children come after their parents
        const Node& node = nodes[index];
        isGreedy[index] = node.parent < 0 || (node.isMostProbable && isGreedy[std::size_t(node.parent)]);
        if (isGreedy[index] && node.step > nodes[std::size_t(deepest)].step)
            deepest = int(index); // samples may share the beginning of the path
    }
    return path(deepest);
}

std::vector<TokenId> distinctIds(const SearchTree& tree)
{
    std::vector<TokenId> ids;
    ids.reserve(tree.nodes.size());
    for (const SearchTree::Node& node : tree.nodes)
        ids.push_back(node.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace heed
