// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <vector>

namespace heed {

/// Every token the search looked at: node 0 is the start token, parents come before children.
struct SearchTree
{
    enum class State {
        Expanded, ///< the search went on from it
        Finished, ///< a hypothesis ended with it
        Dropped,  ///< others were better
    };
    struct Node
    {
        int parent = -1;
        int step = -1; ///< 0 for the first generated token; −1 for the start token
        TokenId id = 0;
        float logProbability = 0.0F;  ///< of this token given its prefix
        double logProbabilitySum = 0; ///< of the whole prefix, this token included
        State state = State::Dropped;
        bool isMostProbable = false; ///< no token of the vocabulary was more probable after this prefix
    };
    std::vector<Node> nodes;
    std::vector<Token> tokens; ///< each id of the nodes once, in the order of ids, without spans: how they read

    /// How an id reads; null when `tokens` does not say.
    const Token* token(TokenId id) const;

    /// The nodes from the first generated token to this one; empty for the start token and for −1.
    std::vector<int> path(int node) const;

    /// The same for what greedy search would have written, as far as this search followed it: the most probable token
    /// after the start token, the most probable one after that, and so on.
    std::vector<int> greedyPath() const;
};

/// The ids that the nodes have, each once, in order.
std::vector<TokenId> distinctIds(const SearchTree& tree);

} // namespace heed
