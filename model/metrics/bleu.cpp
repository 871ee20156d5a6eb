// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/bleu.h"

#include "model/error.h"
#include "model/metrics/tokenizer13a.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>
#include <vector>

namespace heed {

namespace {

using NgramCounts = std::unordered_map<std::string_view, std::int64_t>;

std::vector<std::string_view> splitAtSpaces(std::string_view tokens)
{
    std::vector<std::string_view> words;
    while (!tokens.empty()) {
        const std::size_t end = std::min(tokens.find(' '), tokens.size());
        words.push_back(tokens.substr(0, end));
        tokens.remove_prefix(std::min(end + 1, tokens.size()));
    }
    return words;
}

/// Counts n-grams of one order as pieces of the tokenised line that `words` point into.
NgramCounts countNgrams(const std::vector<std::string_view>& words, std::size_t order)
{
    NgramCounts counts;
    for (std::size_t begin = 0; begin + order <= words.size(); ++begin) {
        const std::string_view first = words[begin];
        const std::string_view last = words[begin + order - 1];
        ++counts[{first.data(), std::size_t(last.data() + last.size() - first.data())}];
    }
    return counts;
}

void addSentence(BleuScore& sums, std::string_view hypothesis, std::string_view reference)
{
    const std::string hypothesisTokens = tokenize13a(hypothesis);
    const std::string referenceTokens = tokenize13a(reference);
    const auto hypothesisWords = splitAtSpaces(hypothesisTokens);
    const auto referenceWords = splitAtSpaces(referenceTokens);
    sums.hypothesisLength += std::int64_t(hypothesisWords.size());
    sums.referenceLength += std::int64_t(referenceWords.size());

    for (std::size_t order = 1; order <= kBleuOrder; ++order) {
        const NgramCounts referenceCounts = countNgrams(referenceWords, order);
        for (const auto& [ngram, count] : countNgrams(hypothesisWords, order)) {
            sums.candidates[order - 1] += count;
            if (const auto found = referenceCounts.find(ngram); found != referenceCounts.end())
                sums.matches[order - 1] += std::min(count, found->second);
        }
    }
}

double brevityPenalty(std::int64_t hypothesisLength, std::int64_t referenceLength)
{
    if (hypothesisLength >= referenceLength)
        return 1.0;
    return hypothesisLength > 0 ? std::exp(1.0 - double(referenceLength) / double(hypothesisLength)) : 0.0;
}

/// Precisions and score from the sums. "exp" smoothing (method 3 of Chen & Cherry 2014, NIST's): the k-th order
/// without a match counts as 1/2^k matches. An order the corpus is too short for makes the score 0.
void finish(BleuScore& sums)
{
    sums.brevityPenalty = brevityPenalty(sums.hypothesisLength, sums.referenceLength);
    if (std::ranges::all_of(sums.matches, [](std::int64_t matches) { return matches == 0; }))
        return;
    double smoothing = 1.0;
    double logSum = 0.0;
    for (std::size_t index = 0; index < kBleuOrder; ++index) {
        const auto candidates = double(sums.candidates[index]);
        if (candidates == 0)
            return;
        if (sums.matches[index] == 0) {
            smoothing *= 2.0;
            sums.precisions[index] = 100.0 / (smoothing * candidates);
        } else {
            sums.precisions[index] = 100.0 * double(sums.matches[index]) / candidates;
        }
        logSum += std::log(sums.precisions[index]);
    }
    sums.score = sums.brevityPenalty * std::exp(logSum / kBleuOrder);
}

} // namespace

BleuScore bleu(std::span<const std::string> hypotheses, std::span<const std::string> references)
{
    if (hypotheses.size() != references.size())
        throw Error("BLEU needs one reference per translation: there are " + std::to_string(hypotheses.size())
                    + " translations and " + std::to_string(references.size()) + " references.");
    BleuScore result;
    for (std::size_t sentence = 0; sentence < hypotheses.size(); ++sentence)
        addSentence(result, hypotheses[sentence], references[sentence]);
    finish(result);
    return result;
}

std::string toString(const BleuScore& score)
{
    const auto& precisions = score.precisions;
    const double ratio
        = score.referenceLength > 0 ? double(score.hypothesisLength) / double(score.referenceLength) : 0.0;
    std::array<char, 256> line{};
    std::snprintf(line.data(), line.size(),
                  "BLEU = %.2f %.1f/%.1f/%.1f/%.1f (BP = %.3f ratio = %.3f hyp_len = %lld ref_len = %lld)", score.score,
                  precisions[0], precisions[1], precisions[2], precisions[3], score.brevityPenalty, ratio,
                  static_cast<long long>(score.hypothesisLength), static_cast<long long>(score.referenceLength));
    return line.data();
}

} // namespace heed
