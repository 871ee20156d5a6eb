// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/logitsummary.h"
#include "model/search/stepmodel.h"
#include "model/translation.h"

#include <span>
#include <vector>

namespace heed {

/// One token of a hypothesis, with what the model thought where it was chosen.
struct FoundToken
{
    TokenId id = 0;
    int slot = -1; ///< StepModel slot of the decoder input that produced it (the token before it)
    float logProbability = 0.0F;
    float entropy = 0.0F;
    std::vector<ScoredToken> top;
};

/// A hypothesis in ids; tokens as generated, without the start token.
struct FoundHypothesis
{
    std::vector<FoundToken> tokens;
    double score = 0.0;
    int node = -1;
    bool isComplete = true;
};

/// Feeds a StepModel and writes down the search: the tree of tokens and, for every token that was fed, the summary of
/// what the model said next.
class SearchLog
{
public:
    /// @param topCount candidates kept per token, at least what the search itself asks for.
    /// @param reportedTop candidates that a FoundToken shows.
    SearchLog(StepModel& model, TokenId startId, int topCount, int reportedTop);

    static constexpr int kRoot = 0; ///< the start token's node

    /// A token considered after `parent`, which was fed in the last step. It adds its log-probability to the sum that
    /// the search ranks by, or 0 where the search had no choice. @returns its node.
    int add(int parent, TokenId id, bool hadChoice, SearchTree::State state);

    /// A token that comes after `parent` whatever the model says; once `parent` was fed, recordGiven() notes what the
    /// model thought of it.
    int addGiven(int parent, TokenId id);
    void recordGiven(int node);

    /// Feeds nodes in one step; parents come before children. @throws Error when the model's output is not a number.
    void feed(std::span<const int> nodes);

    /// Logits after the row-th node of the last feed(), [vocabulary].
    std::span<const float> logits(std::size_t row) const;

    const LogitSummary& summary(int node) const { return m_summaries[std::size_t(slot(node))]; }
    const SearchTree::Node& node(int index) const { return m_tree.nodes[std::size_t(index)]; }
    void setState(int index, SearchTree::State state) { m_tree.nodes[std::size_t(index)].state = state; }
    int vocabulary() const { return m_vocabulary; }
    int steps() const { return m_steps; } ///< calls of feed()

    std::vector<TokenId> path(int node) const; ///< ids up to this node, without the start token
    FoundHypothesis hypothesis(int node, double score, bool isComplete) const;
    SearchTree takeTree() { return std::move(m_tree); }

private:
    int slot(int node) const { return m_slots[std::size_t(node)]; }
    float logProbability(int parent, TokenId id) const;
    bool isMostProbable(int parent, TokenId id) const;

    StepModel& m_model;
    int m_vocabulary;
    int m_topCount;
    int m_reportedTop;
    int m_steps = 0;
    SearchTree m_tree;
    std::vector<int> m_slots;              ///< per node; −1 when it was not fed
    std::vector<LogitSummary> m_summaries; ///< per slot
    std::span<const float> m_logits;       ///< of the last feed()
    int m_firstSlot = 0;                   ///< of the last feed()
};

} // namespace heed
