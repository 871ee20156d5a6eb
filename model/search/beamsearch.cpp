// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/beamsearch.h"

#include "model/error.h"

#include <algorithm>

namespace heed {

namespace {

using State = SearchTree::State;

/// One continuation of one running beam.
struct Continuation
{
    int parent = 0;
    TokenId id = 0;
    bool hadChoice = true; ///< false: the only token allowed
    double sum = 0.0;      ///< Σ log p of the prefix with it
};

struct FinishedNode
{
    int node = 0;
    double score = 0.0;
    bool isComplete = true;
};

class BeamSearch
{
public:
    BeamSearch(SearchLog& log, int begin, int limit, const SearchRequest& request)
        : m_log(log), m_request(request), m_width(beamWidth(request.options)), m_limit(limit), m_running{begin}
    {
    }

    bool run()
    {
        while (!m_running.empty() && canImprove()) {
            if (m_request.stop.stop_requested())
                return false;
            m_log.feed(m_running);
            ++m_length;
            advance(continuations());
            if (m_running.empty() && m_finished.empty())
                throw Error("The model's configuration forbids every token.");
            if (m_request.onStep)
                m_request.onStep(m_length, m_log.path(best()));
        }
        for (const int node : m_running) // kept, but never looked into
            m_log.setState(node, State::Dropped);
        return true;
    }

    const std::vector<FinishedNode>& finished() const { return m_finished; }

private:
    bool isLastStep() const { return m_length == m_limit; }

    double score(double sum) const { return hypothesisScore(sum, m_length, m_request.options.lengthPenalty); }

    int best() const { return m_running.empty() ? m_finished.front().node : m_running.front(); }

    /// The best 2·width continuations of all beams, best first.
    std::vector<Continuation> continuations() const
    {
        const SearchRules& rules = m_request.rules;
        std::vector<Continuation> found;
        for (const int node : m_running) {
            const double sum = m_log.node(node).logProbabilitySum;
            if (const auto only = rules.onlyToken(m_length, m_limit)) {
                found.push_back({node, *only, false, sum});
                continue;
            }
            for (const ScoredToken& token : m_log.summary(node).top) {
                if (std::find(rules.suppressedIds.begin(), rules.suppressedIds.end(), token.id)
                    == rules.suppressedIds.end())
                    found.push_back({node, token.id, true, sum + double(token.logProbability)});
            }
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Continuation& left, const Continuation& right) { return left.sum > right.sum; });
        found.resize(std::min(found.size(), std::size_t(2 * m_width)));
        return found;
    }

    /// Sorts the continuations into finished, running and dropped ones.
    void advance(const std::vector<Continuation>& ranked)
    {
        m_running.clear();
        for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
            const Continuation& next = ranked[rank];
            const int node = m_log.add(next.parent, next.id, next.hadChoice, State::Dropped);
            const bool isEnd = next.id == m_request.rules.eosId;
            if (isEnd || isLastStep()) {
                if (rank < std::size_t(m_width)) {
                    m_log.setState(node, State::Finished);
                    m_finished.push_back({node, score(next.sum), isEnd});
                }
            } else if (m_running.size() < std::size_t(m_width)) {
                m_log.setState(node, State::Expanded);
                m_running.push_back(node);
            }
        }
        std::stable_sort(m_finished.begin(), m_finished.end(),
                         [](const FinishedNode& left, const FinishedNode& right) { return left.score > right.score; });
        m_finished.resize(std::min(m_finished.size(), std::size_t(m_width)));
    }

    bool canImprove() const
    {
        if (m_finished.size() < std::size_t(m_width))
            return true;
        if (m_request.options.earlyStopping)
            return false;
        return score(m_log.node(m_running.front()).logProbabilitySum) > m_finished.back().score;
    }

    SearchLog& m_log;
    const SearchRequest& m_request;
    int m_width;
    int m_limit;
    std::vector<int> m_running;                            ///< nodes to be fed next, best first
    std::vector<FinishedNode> m_finished;                  ///< best first, m_width at most
    int m_length = m_log.node(m_running.front()).step + 1; ///< tokens of the running prefixes
};

} // namespace

int beamWidth(const DecodingOptions& options)
{
    return options.method == DecodingMethod::Beam ? options.beamSize : 1;
}

bool beamSearch(SearchLog& log, int begin, int limit, const SearchRequest& request,
                std::vector<FoundHypothesis>& hypotheses)
{
    BeamSearch search(log, begin, limit, request);
    const bool isFinished = search.run();
    const std::size_t wanted
        = request.options.nBest > 0 ? std::size_t(request.options.nBest) : search.finished().size();
    for (const FinishedNode& found : search.finished()) {
        if (hypotheses.size() < wanted)
            hypotheses.push_back(log.hypothesis(found.node, found.score, found.isComplete));
    }
    return isFinished;
}

} // namespace heed
