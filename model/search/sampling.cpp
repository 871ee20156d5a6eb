// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/sampling.h"

#include "model/search/beamsearch.h"

#include <algorithm>
#include <numeric>

namespace heed {

namespace {

/// 53 random bits as a number in [0, 1).
double uniform(std::mt19937_64& generator)
{
    return double(generator() >> 11) * 0x1.0p-53;
}

} // namespace

TokenSampler::TokenSampler(const DecodingOptions& options, const std::vector<TokenId>& suppressedIds,
                           std::uint64_t stream)
    : m_shape{options.temperature, options.topK, options.topP},
      m_suppressedIds(suppressedIds),
      m_generator(options.seed + stream * 0x9E3779B97F4A7C15ULL)
{
}

TokenSupport TokenSampler::support(std::span<const float> logits) const
{
    return tokenSupport(logits, m_shape, m_suppressedIds);
}

TokenId TokenSampler::draw(std::span<const float> logits)
{
    const TokenSupport choices = support(logits);
    double rest = uniform(m_generator) * choices.sum;
    for (std::size_t index = 0; index + 1 < choices.ids.size(); ++index) {
        rest -= double(choices.weights[index]);
        if (rest < 0.0)
            return choices.ids[index];
    }
    return choices.ids.back();
}

bool sample(SearchLog& log, int begin, int limit, const SearchRequest& request,
            std::vector<FoundHypothesis>& hypotheses)
{
    const auto count = std::size_t(std::max(1, request.options.nBest));
    std::vector<TokenSampler> samplers;
    for (std::size_t stream = 0; stream < count; ++stream)
        samplers.emplace_back(request.options, request.rules.suppressedIds, stream);

    std::vector<int> last(count, begin);     // each sample's newest node
    std::vector<std::size_t> running(count); // samples that have not ended
    std::iota(running.begin(), running.end(), 0);
    for (int length = log.node(begin).step + 2; !running.empty(); ++length) {
        if (request.stop.stop_requested())
            return false;
        std::vector<int> nodes;
        for (const std::size_t index : running) {
            if (nodes.empty() || last[index] != begin) // all begin with the same one
                nodes.push_back(last[index]);
        }
        log.feed(nodes);
        const bool isLast = length == limit;
        std::vector<std::size_t> unfinished;
        for (std::size_t place = 0; place < running.size(); ++place) {
            const std::size_t index = running[place];
            const auto only = request.rules.onlyToken(length, limit);
            const TokenId id = only ? *only : samplers[index].draw(log.logits(std::min(place, nodes.size() - 1)));
            last[index] = log.add(last[index], id, !only, SearchTree::State::Expanded);
            if (id != request.rules.eosId && !isLast)
                unfinished.push_back(index);
        }
        running = std::move(unfinished);
        if (request.onStep)
            request.onStep(length, log.path(last.front()));
    }

    for (const int node : last) {
        const SearchTree::Node& end = log.node(node);
        log.setState(node, SearchTree::State::Finished);
        const double score = hypothesisScore(end.logProbabilitySum, end.step + 1, request.options.lengthPenalty);
        hypotheses.push_back(log.hypothesis(node, score, end.id == request.rules.eosId));
    }
    std::stable_sort(
        hypotheses.begin(), hypotheses.end(),
        [](const FoundHypothesis& left, const FoundHypothesis& right) { return left.score > right.score; });
    return true;
}

} // namespace heed
