// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/searchtree.h"

#include <QString>

#include <vector>

namespace heed {

/// The search for a translation as it is drawn. Node 0 is the start token; parents come before children.
struct BeamTreeData
{
    struct Node
    {
        int parent = -1;
        int step = -1; ///< 0 for the first generated token; −1 for the start token
        QString text;  ///< the token as people read it
        bool startsWord = true;
        bool isSpecial = false;         ///< </s> and the like: not part of a text
        double logProbability = 0.0;    ///< of this token given its prefix
        double logProbabilitySum = 0.0; ///< of the whole prefix
        SearchTree::State state = SearchTree::State::Dropped;
        int hypothesis = -1;   ///< the one that ends here, 0 the best; −1: none that was kept
        bool isGreedy = false; ///< greedy search would stand here
    };
    std::vector<Node> nodes;
    double lengthPenalty = 1.0; ///< score = Σ log p / length^penalty
    bool isSampled = false;     ///< tokens were drawn: one that is Dropped was merely not drawn

    bool isEmpty() const { return nodes.empty(); }
    const Node& node(int index) const { return nodes[std::size_t(index)]; }
    int steps() const;                     ///< of the longest path
    int endOf(int hypothesis) const;       ///< the node where it ends; −1: there is none
    double score(int node) const;          ///< Σ log p / length^penalty of the prefix; 0 for the start token
    QString prefixText(int node) const;    ///< the text so far, this token included, without special tokens
    bool isGreedyEnd(int node) const;      ///< the last of the greedy path, though it did not finish: here it was lost
    std::vector<int> path(int node) const; ///< from the start token to the node, both included
    std::vector<bool> onPath(int node) const; ///< [node], the same as marks; all false for −1

    /// [node], whether it was still in the search after a step: a running beam of that step, an end of a hypothesis that
    /// was found by then, or a prefix of one of them.
    std::vector<bool> livingAt(int step) const;

    /// The beams that went on after a step, the best first.
    std::vector<int> beamsAt(int step) const;

    /// [node], for ordering siblings: the better the best hypothesis below a node, the greater; among nodes without any,
    /// the more probable. Nodes with one come before those without.
    std::vector<double> merits() const;
};

} // namespace heed
