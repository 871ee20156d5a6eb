// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/batchplan.h"
#include "tests/testutils.h"

#include <map>
#include <set>

using namespace heed;
using namespace heed::training;

namespace {

/// `count` pairs of domain `domain` whose lengths run from 2 to 21 tokens.
void addPairs(EncodedCorpus& corpus, int count, int domain)
{
    for (int pair = 0; pair < count; ++pair) {
        const std::vector<TokenId> source(std::size_t(2 + pair % 20), 5), target(std::size_t(2 + pair % 17), 6);
        corpus.add(source, target, domain);
    }
}

BatchPlan::Options options(std::vector<double> shares)
{
    BatchPlan::Options result;
    result.shares = std::move(shares);
    result.batchTokens = 200;
    result.poolSize = 100;
    return result;
}

} // namespace

class TestBatchPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpusKeepsBothSides()
    {
        EncodedCorpus corpus;
        corpus.add(std::vector<TokenId>{1, 2, 0}, std::vector<TokenId>{3, 0}, 0);
        corpus.add(std::vector<TokenId>{4, 0}, std::vector<TokenId>{5, 6, 7, 0}, 1);
        QCOMPARE(corpus.size(), std::size_t(2));
        const auto source = corpus.source(1), target = corpus.target(0);
        QCOMPARE(std::vector<TokenId>(source.begin(), source.end()), (std::vector<TokenId>{4, 0}));
        QCOMPARE(std::vector<TokenId>(target.begin(), target.end()), (std::vector<TokenId>{3, 0}));
        QCOMPARE(corpus.domain(1), 1);
    }

    void everyPairComesOncePerRound()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 300, 0);
        BatchPlan plan(corpus, options({1.0}));
        BatchPosition position;
        std::multiset<std::size_t> seen;
        while (position.pool < 3) { // three pools of 100 are one round
            for (const std::size_t pair : plan.next(position))
                seen.insert(pair);
        }
        QCOMPARE(seen.size(), std::size_t(300));
        QCOMPARE(std::set<std::size_t>(seen.begin(), seen.end()).size(), std::size_t(300));
    }

    void secondRoundHasAnotherOrder()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 100, 0);
        BatchPlan plan(corpus, options({1.0}));
        BatchPosition first, second{1, 0};
        std::vector<std::vector<std::size_t>> rounds(2);
        for (BatchPosition* position : {&first, &second}) {
            const std::int64_t pool = position->pool;
            while (position->pool == pool) {
                for (const std::size_t pair : plan.next(*position))
                    rounds[std::size_t(pool)].push_back(pair);
            }
        }
        QVERIFY(rounds[0] != rounds[1]);
    }

    void sharesDecideHowOftenADomainComes()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 1000, 0);
        addPairs(corpus, 10, 1);
        BatchPlan plan(corpus, options({0.25, 0.75}));
        std::map<int, int> drawn;
        for (BatchPosition position; position.pool < 10;) {
            for (const std::size_t pair : plan.next(position))
                ++drawn[corpus.domain(pair)];
        }
        QCOMPARE(drawn[0], 250);
        QCOMPARE(drawn[1], 750);
    }

    void batchesKeepTheirTokenBudget()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 500, 0);
        BatchPlan plan(corpus, options({1.0}));
        for (BatchPosition position; position.pool < 5;) {
            const std::vector<std::size_t> batch = plan.next(position);
            std::size_t source = 0, target = 0;
            for (const std::size_t pair : batch) {
                source = std::max(source, corpus.source(pair).size());
                target = std::max(target, corpus.target(pair).size());
            }
            QVERIFY(!batch.empty());
            QVERIFY2(batch.size() * (source + target) <= 200, "a batch is larger than its budget");
        }
    }

    void pairLongerThanTheBudgetStillComes()
    {
        EncodedCorpus corpus;
        corpus.add(std::vector<TokenId>(500, 5), std::vector<TokenId>(500, 6), 0);
        BatchPlan::Options small = options({1.0});
        small.poolSize = 1;
        BatchPlan plan(corpus, small);
        BatchPosition position;
        QCOMPARE(plan.next(position), std::vector<std::size_t>{0});
    }

    void resumedPlanGoesOnIdentically()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 400, 0);
        addPairs(corpus, 50, 1);
        BatchPlan straight(corpus, options({0.6, 0.4}));
        BatchPosition position;
        for (int step = 0; step < 17; ++step)
            straight.next(position);
        BatchPlan resumed(corpus, options({0.6, 0.4}));
        BatchPosition again = position;
        for (int step = 0; step < 40; ++step)
            QCOMPARE(resumed.next(again), straight.next(position));
    }

    void seedChangesTheOrder()
    {
        EncodedCorpus corpus;
        addPairs(corpus, 400, 0);
        BatchPlan::Options other = options({1.0});
        other.seed = 2;
        BatchPlan one(corpus, options({1.0})), two(corpus, other);
        BatchPosition first, second;
        QVERIFY(one.next(first) != two.next(second));
    }
};

QTEST_APPLESS_MAIN(TestBatchPlan)
#include "tst_batchplan.moc"
