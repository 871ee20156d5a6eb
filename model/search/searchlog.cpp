// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchlog.h"

#include <algorithm>
#include <cassert>

namespace heed {

SearchLog::SearchLog(StepModel& model, TokenId startId, int topCount, int reportedTop)
    : m_model(model),
      m_vocabulary(model.vocabulary()),
      m_topCount(std::max({topCount, reportedTop, 1})),
      m_reportedTop(reportedTop)
{
    m_tree.nodes.push_back({.id = startId, .state = SearchTree::State::Expanded});
    m_slots.push_back(-1);
}

int SearchLog::add(int parent, TokenId id, bool hadChoice, SearchTree::State state)
{
    const SearchTree::Node& before = node(parent);
    const float logProbability = this->logProbability(parent, id);
    m_tree.nodes.push_back({.parent = parent,
                            .step = before.step + 1,
                            .id = id,
                            .logProbability = logProbability,
                            .logProbabilitySum = before.logProbabilitySum + (hadChoice ? double(logProbability) : 0.0),
                            .state = state,
                            .isMostProbable = isMostProbable(parent, id)});
    m_slots.push_back(-1);
    return int(m_tree.nodes.size()) - 1;
}

int SearchLog::addGiven(int parent, TokenId id)
{
    m_tree.nodes.push_back(
        {.parent = parent, .step = node(parent).step + 1, .id = id, .state = SearchTree::State::Expanded});
    m_slots.push_back(-1);
    return int(m_tree.nodes.size()) - 1;
}

void SearchLog::recordGiven(int index)
{
    SearchTree::Node& given = m_tree.nodes[std::size_t(index)];
    given.logProbability = logProbability(given.parent, given.id);
    given.logProbabilitySum = node(given.parent).logProbabilitySum + double(given.logProbability);
    given.isMostProbable = isMostProbable(given.parent, given.id);
}

void SearchLog::feed(std::span<const int> nodes)
{
    m_firstSlot = int(m_summaries.size());
    std::vector<StepRow> rows;
    rows.reserve(nodes.size());
    for (const int index : nodes) {
        assert(slot(index) < 0);
        const SearchTree::Node& token = node(index);
        m_slots[std::size_t(index)] = m_firstSlot + int(rows.size());
        rows.push_back({token.id, token.parent < 0 ? -1 : slot(token.parent)});
    }
    m_logits = m_model.step(rows);
    assert(m_logits.size() == rows.size() * std::size_t(m_vocabulary));
    for (std::size_t row = 0; row < rows.size(); ++row)
        m_summaries.push_back(summarizeLogits(logits(row), m_topCount));
    ++m_steps;
}

std::span<const float> SearchLog::logits(std::size_t row) const
{
    return m_logits.subspan(row * std::size_t(m_vocabulary), std::size_t(m_vocabulary));
}

float SearchLog::logProbability(int parent, TokenId id) const
{
    assert(slot(parent) >= m_firstSlot && id >= 0 && id < m_vocabulary);
    return logits(std::size_t(slot(parent) - m_firstSlot))[std::size_t(id)] - summary(parent).logSumExp;
}

bool SearchLog::isMostProbable(int parent, TokenId id) const
{
    return summary(parent).top.front().id == id;
}

std::vector<TokenId> SearchLog::path(int index) const
{
    std::vector<TokenId> ids;
    for (; index > kRoot; index = node(index).parent)
        ids.push_back(node(index).id);
    std::reverse(ids.begin(), ids.end());
    return ids;
}

FoundHypothesis SearchLog::hypothesis(int index, double score, bool isComplete) const
{
    FoundHypothesis found;
    found.score = score;
    found.node = index;
    found.isComplete = isComplete;
    for (; index > kRoot; index = node(index).parent) {
        const int parent = node(index).parent;
        const LogitSummary& before = summary(parent);
        FoundToken token{node(index).id, slot(parent), node(index).logProbability, before.entropy, before.top};
        token.top.resize(std::min(token.top.size(), std::size_t(m_reportedTop)));
        found.tokens.push_back(std::move(token));
    }
    std::reverse(found.tokens.begin(), found.tokens.end());
    return found;
}

} // namespace heed
