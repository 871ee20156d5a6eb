// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/search.h"
#include "tests/model/fakestepmodel.h"
#include "tests/testutils.h"

#include <algorithm>
#include <cmath>

using namespace heed;
using test::FakeStepModel;

namespace {

SearchRequest request(DecodingMethod method, int maxNewTokens, int beamSize = 4)
{
    SearchRequest request;
    request.rules.startId = 9; // no model below generates it: vocabularies are smaller
    request.rules.eosId = 0;
    request.options.method = method;
    request.options.beamSize = beamSize;
    request.options.maxNewTokens = maxNewTokens;
    return request;
}

std::vector<TokenId> ids(const FoundHypothesis& hypothesis)
{
    std::vector<TokenId> ids;
    for (const FoundToken& token : hypothesis.tokens)
        ids.push_back(token.id);
    return ids;
}

} // namespace

/// Tokens that a model's configuration forces or forbids.
class tst_SearchRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forcedBosBegins();
    void forcedEosEndsAtTheLimit();
    void suppressedTokensAreNeverChosen();
};

void tst_SearchRules::forcedBosBegins()
{
    const std::map<std::vector<TokenId>, std::vector<double>> table{
        {{}, {0.3, 0.6, 0.1}}, {{2}, {0.2, 0.7, 0.1}}, {{2, 1}, {0.9, 0.05, 0.05}}};
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        FakeStepModel model = test::tableModel(3, table);
        SearchRequest forced = request(method, 8);
        forced.rules.forcedBosId = 2;
        forced.options.temperature = 0.01;
        const SearchResult result = search(model, forced);
        for (const FoundHypothesis& found : result.hypotheses)
            QCOMPARE(found.tokens.front().id, 2);
        // The code's own probability is reported, but costs nothing; it counts for the length.
        const FoundHypothesis& best = result.hypotheses.front();
        QCOMPARE(ids(best), (std::vector<TokenId>{2, 1, 0}));
        QVERIFY(std::abs(double(best.tokens[0].logProbability) - std::log(0.1)) < 1e-5);
        QVERIFY(std::abs(best.score - (std::log(0.7) + std::log(0.9)) / 3) < 1e-5);
    }
    FakeStepModel model = test::tableModel(3, table);
    SearchRequest both = request(DecodingMethod::Beam, 1, 1);
    both.rules.forcedBosId = 2;
    both.rules.forcedEosId = 0;
    QCOMPARE(ids(search(model, both).hypotheses.front()), (std::vector<TokenId>{0})); // the limit counts for more
}

void tst_SearchRules::forcedEosEndsAtTheLimit()
{
    const std::map<std::vector<TokenId>, std::vector<double>> table{{{}, {0.1, 0.9}}, {{1}, {0.1, 0.9}}};
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        FakeStepModel model = test::tableModel(2, table);
        SearchRequest forced = request(method, 2, 2);
        forced.rules.forcedEosId = 0;
        forced.options.temperature = 0.01;
        const SearchResult result = search(model, forced);
        for (const FoundHypothesis& found : result.hypotheses) {
            QCOMPARE(found.tokens.back().id, 0);
            QVERIFY(found.isComplete);
        }
        // The model's own opinion is reported, but the search had no choice: it costs nothing.
        const auto longest = std::find_if(result.hypotheses.begin(), result.hypotheses.end(),
                                          [](const auto& found) { return found.tokens.size() == 2; });
        QVERIFY(longest != result.hypotheses.end());
        QVERIFY(std::abs(double(longest->tokens[1].logProbability) - std::log(0.1)) < 1e-5);
        QVERIFY(std::abs(longest->score - std::log(0.9) / 2) < 1e-5);
    }
}

void tst_SearchRules::suppressedTokensAreNeverChosen()
{
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        FakeStepModel model = test::hashModel(6);
        SearchRequest masked = request(method, 12);
        masked.options.nBest = 4;
        masked.rules.suppressedIds = {2, 4};
        for (const FoundHypothesis& found : search(model, masked).hypotheses) {
            for (const FoundToken& token : found.tokens) {
                QVERIFY(token.id != 2 && token.id != 4);
                QCOMPARE(token.top.size(), std::size_t(6)); // they are reported all the same
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_SearchRules)
#include "tst_searchrules.moc"
