// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/search.h"

#include "model/decodinglimits.h"
#include "model/error.h"
#include "model/search/beamsearch.h"
#include "model/search/sampling.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace heed {

namespace {

constexpr std::size_t kForcedRows = 8; ///< given tokens fed per step: few enough to be stopped between

/// Feeds all of `ids` but the last, whose probability needs the one before it alone.
/// @returns the last one's node; nothing when stopped.
std::optional<int> feedForced(SearchLog& log, const std::vector<TokenId>& ids, const SearchRequest& request)
{
    std::vector<int> nodes{SearchLog::kRoot};
    for (const TokenId id : ids)
        nodes.push_back(log.addGiven(nodes.back(), id));
    for (std::size_t begin = 0; begin < ids.size(); begin += kForcedRows) {
        if (request.stop.stop_requested())
            return std::nullopt;
        const std::size_t end = std::min(begin + kForcedRows, ids.size());
        log.feed(std::span(nodes).subspan(begin, end - begin));
        for (std::size_t index = begin; index < end; ++index)
            log.recordGiven(nodes[index + 1]);
        if (request.onStep)
            request.onStep(int(end), log.path(nodes[end]));
    }
    return nodes.back();
}

/// Candidates that the search needs from every row: those that a mask may remove come on top.
int candidatesPerRow(const SearchRequest& request)
{
    if (request.options.method == DecodingMethod::Sampling)
        return 0;
    return 2 * beamWidth(request.options) + int(request.rules.suppressedIds.size());
}

int lengthLimit(const StepModel& model, const DecodingOptions& options)
{
    return options.maxNewTokens > 0 ? std::min(options.maxNewTokens, model.maxPositions()) : model.maxPositions();
}

/// @throws Error unless `least` <= `value` <= `most`; no NaN is.
template <typename Number>
void requireWithin(const char* what, Number value, Number least, Number most)
{
    if (value >= least && value <= most)
        return;
    std::ostringstream sentence;
    sentence.imbue(std::locale::classic());
    sentence << "The " << what << " must be between " << least << " and " << most << '.';
    throw Error(sentence.str());
}

} // namespace

void checkOptions(const DecodingOptions& options)
{
    using Limits = DecodingLimits;
    requireWithin("beam size", options.beamSize, 1, Limits::mostBeams);
    requireWithin("length penalty", options.lengthPenalty, -Limits::mostLengthPenalty, Limits::mostLengthPenalty);
    requireWithin("number of hypotheses", options.nBest, 0, Limits::mostBeams);
    requireWithin("temperature", options.temperature, Limits::leastTemperature, Limits::mostTemperature);
    requireWithin("top-k", options.topK, 0, Limits::mostTopK);
    requireWithin("top-p", options.topP, Limits::leastTopP, Limits::mostTopP);
    requireWithin("maximum length", options.maxNewTokens, 0, Limits::mostNewTokens);
    requireWithin("number of candidates per step", options.topCandidates, 0, Limits::mostTopCandidates);
}

double hypothesisScore(double logProbabilitySum, int length, double lengthPenalty)
{
    return logProbabilitySum / std::pow(double(length), lengthPenalty);
}

SearchResult search(StepModel& model, const SearchRequest& request)
{
    checkOptions(request.options);
    SearchLog log(model, request.rules.startId, candidatesPerRow(request), request.options.topCandidates);
    SearchResult result;

    int begin = SearchLog::kRoot;
    bool isOver = false;
    if (request.forced && !request.forced->ids.empty()) {
        const std::vector<TokenId>& ids = request.forced->ids;
        if (int(ids.size()) > model.maxPositions())
            throw Error("The given translation has " + std::to_string(ids.size())
                        + " tokens, but the model takes at most " + std::to_string(model.maxPositions()) + ".");
        const std::optional<int> last = feedForced(log, ids, request);
        result.isStopped = !last;
        begin = last.value_or(begin);
        const bool isComplete = ids.back() == request.rules.eosId;
        isOver = !last || !request.forced->continueSearch || isComplete
                 || int(ids.size()) >= lengthLimit(model, request.options);
        if (last && isOver) {
            const double score
                = hypothesisScore(log.node(*last).logProbabilitySum, int(ids.size()), request.options.lengthPenalty);
            log.setState(*last, SearchTree::State::Finished);
            result.hypotheses.push_back(log.hypothesis(*last, score, isComplete));
        }
    }
    if (!isOver) {
        const int limit = lengthLimit(model, request.options);
        result.isStopped = request.options.method == DecodingMethod::Sampling
                               ? !sample(log, begin, limit, request, result.hypotheses)
                               : !beamSearch(log, begin, limit, request, result.hypotheses);
    }
    result.steps = log.steps();
    result.tree = log.takeTree();
    return result;
}

} // namespace heed
