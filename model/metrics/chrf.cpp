// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/chrf.h"

#include "model/error.h"
#include "model/metrics/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace heed {

namespace {

struct OrderCounts
{
    std::int64_t hypothesis = 0;
    std::int64_t reference = 0;
    std::int64_t matches = 0;
};
using Counts = std::array<OrderCounts, kChrfOrder>;
using NgramCounts = std::unordered_map<std::string_view, std::int64_t>;

std::string withoutWhiteSpace(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const std::string_view part : splitAtWhiteSpace(text))
        result += part;
    return result;
}

NgramCounts countNgrams(const std::vector<std::string_view>& characters, std::size_t order)
{
    NgramCounts counts;
    for (std::size_t begin = 0; begin + order <= characters.size(); ++begin) {
        const char* const first = characters[begin].data();
        const std::string_view last = characters[begin + order - 1];
        ++counts[{first, std::size_t(last.data() + last.size() - first)}];
    }
    return counts;
}

void addSentence(Counts& counts, std::string_view hypothesis, std::string_view reference)
{
    const std::string hypothesisText = withoutWhiteSpace(hypothesis);
    const std::string referenceText = withoutWhiteSpace(reference);
    const auto hypothesisCharacters = splitCharacters(hypothesisText);
    const auto referenceCharacters = splitCharacters(referenceText);

    for (std::size_t order = 1; order <= kChrfOrder; ++order) {
        // As sacreBLEU: n-grams longer than the reference are not held against a hypothesis.
        if (referenceCharacters.size() < order)
            break;
        OrderCounts& sums = counts[order - 1];
        sums.reference += std::int64_t(referenceCharacters.size() - order + 1);
        const NgramCounts referenceNgrams = countNgrams(referenceCharacters, order);
        for (const auto& [ngram, count] : countNgrams(hypothesisCharacters, order)) {
            sums.hypothesis += count;
            if (const auto found = referenceNgrams.find(ngram); found != referenceNgrams.end())
                sums.matches += std::min(count, found->second);
        }
    }
}

} // namespace

ChrfScore chrf(std::span<const std::string> hypotheses, std::span<const std::string> references, double beta)
{
    if (hypotheses.size() != references.size())
        throw Error("chrF needs one reference per translation: there are " + std::to_string(hypotheses.size())
                    + " translations and " + std::to_string(references.size()) + " references.");
    Counts counts{};
    for (std::size_t sentence = 0; sentence < hypotheses.size(); ++sentence)
        addSentence(counts, hypotheses[sentence], references[sentence]);

    ChrfScore result;
    int orders = 0;
    for (const OrderCounts& order : counts) {
        if (order.hypothesis == 0 || order.reference == 0)
            continue;
        result.precision += 100.0 * double(order.matches) / double(order.hypothesis);
        result.recall += 100.0 * double(order.matches) / double(order.reference);
        ++orders;
    }
    if (orders == 0 || result.precision + result.recall == 0.0)
        return {};
    result.precision /= orders;
    result.recall /= orders;
    const double weight = beta * beta;
    result.score = (1.0 + weight) * result.precision * result.recall / (weight * result.precision + result.recall);
    return result;
}

} // namespace heed
