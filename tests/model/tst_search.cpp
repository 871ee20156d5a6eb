// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/search.h"
#include "tests/model/fakestepmodel.h"
#include "tests/testutils.h"

#include <algorithm>
#include <limits>

using namespace heed;
using test::FakeStepModel;

namespace {

constexpr TokenId kStart = 9; // no model below generates it: vocabularies are smaller

SearchRequest request(DecodingMethod method, int maxNewTokens, int beamSize = 4)
{
    SearchRequest request;
    request.rules = {kStart, 0, std::nullopt, std::nullopt, {}};
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

double logProbability(const FoundHypothesis& hypothesis)
{
    double sum = 0.0;
    for (const FoundToken& token : hypothesis.tokens)
        sum += double(token.logProbability);
    return sum;
}

/// The best complete or cut text by trying all.
double bruteForceBest(FakeStepModel::NextToken next, std::vector<TokenId> prefix, double sum, int vocabulary, int limit,
                      double lengthPenalty)
{
    const std::vector<double> probabilities = next(prefix);
    double best = -std::numeric_limits<double>::infinity();
    for (TokenId id = 0; id < vocabulary; ++id) {
        const double total = sum + std::log(probabilities[std::size_t(id)]);
        const auto length = prefix.size(); // the start token counts for the new one
        if (id == 0 || int(length) == limit) {
            best = std::max(best, total / std::pow(double(length), lengthPenalty));
        } else {
            prefix.push_back(id);
            best = std::max(best, bruteForceBest(next, prefix, total, vocabulary, limit, lengthPenalty));
            prefix.pop_back();
        }
    }
    return best;
}

} // namespace

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greedyTakesTheMostProbable();
    void beamFindsWhatGreedyMisses();
    void widestBeamEqualsBruteForce_data();
    void widestBeamEqualsBruteForce();
    void scoresAreRankedAndNormalised();
    void earlyStoppingStopsEarlier();
    void lengthLimitIsHonest();
    void nBestBoundsHypotheses();
    void slotsSpellTheHypothesis();
    void treeHoldsEveryHypothesis();
    void treeShowsWhereTheSearchLeftTheGreedyPath_data();
    void treeShowsWhereTheSearchLeftTheGreedyPath();
    void stopIsObeyedAtOnce();
    void givenTargetIsScored();
    void givenPrefixIsContinued();
    void positionsBoundTheLength();
    void forbiddingEverythingIsAnError();
    void damagedLogitsAreAnError();
    void badOptions_data();
    void badOptions();
};

void tst_Search::greedyTakesTheMostProbable()
{
    FakeStepModel model = test::hashModel(6);
    std::vector<TokenId> expected;
    {
        std::vector<StepRow> row{{kStart, -1}};
        FakeStepModel walker = test::hashModel(6);
        for (int step = 0; step < 12; ++step) {
            const std::span<const float> logits = walker.step(row);
            const auto best = TokenId(std::max_element(logits.begin(), logits.end()) - logits.begin());
            expected.push_back(best);
            if (best == 0)
                break;
            row = {{best, step}};
        }
    }
    const SearchResult result = search(model, request(DecodingMethod::Greedy, 12));
    QCOMPARE(result.hypotheses.size(), std::size_t(1));
    QCOMPARE(ids(result.hypotheses[0]), expected);
    QCOMPARE(result.steps, int(expected.size()));

    FakeStepModel again = test::hashModel(6);
    QCOMPARE(ids(search(again, request(DecodingMethod::Beam, 12, 1)).hypotheses.at(0)), expected);
}

void tst_Search::beamFindsWhatGreedyMisses()
{
    // 1 looks better at first (0.6 against 0.4), but nothing after it is likely: 0.6 · 0.4 < 0.4 · 0.9.
    const std::map<std::vector<TokenId>, std::vector<double>> table{
        {{}, {0.0001, 0.5999, 0.4}},
        {{1}, {0.4, 0.3, 0.3}},
        {{2}, {0.9, 0.05, 0.05}},
    };
    FakeStepModel forGreedy = test::tableModel(3, table);
    FakeStepModel forBeam = test::tableModel(3, table);
    QCOMPARE(ids(search(forGreedy, request(DecodingMethod::Greedy, 4)).hypotheses.at(0)), (std::vector<TokenId>{1, 0}));
    QCOMPARE(ids(search(forBeam, request(DecodingMethod::Beam, 4, 2)).hypotheses.at(0)), (std::vector<TokenId>{2, 0}));
}

void tst_Search::widestBeamEqualsBruteForce_data()
{
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<int>("limit");
    QTest::addColumn<double>("lengthPenalty");
    QTest::newRow("plain sum") << 3 << 5 << 0.0;
    QTest::newRow("mean") << 3 << 5 << 1.0;
    QTest::newRow("long ones preferred") << 3 << 4 << 2.0;
    QTest::newRow("larger vocabulary") << 7 << 3 << 1.0;
    QTest::newRow("one step") << 5 << 1 << 1.0;
}

void tst_Search::widestBeamEqualsBruteForce()
{
    QFETCH(const int, vocabulary);
    QFETCH(const int, limit);
    QFETCH(const double, lengthPenalty);
    FakeStepModel model = test::hashModel(vocabulary);
    SearchRequest wide = request(DecodingMethod::Beam, limit, 64); // at most 64 prefixes run in any row above
    wide.options.lengthPenalty = lengthPenalty;
    const SearchResult result = search(model, wide);

    FakeStepModel asked = test::hashModel(vocabulary);
    std::map<std::vector<TokenId>, int> slots;
    const auto next = [&](const std::vector<TokenId>& prefix) {
        const std::vector<TokenId> before(prefix.begin(), prefix.end() - 1);
        const std::vector<StepRow> row{{prefix.back(), before.empty() ? -1 : slots.at(before)}};
        slots[prefix] = asked.steps();
        std::vector<double> probabilities;
        for (const float logit : asked.step(row))
            probabilities.push_back(std::exp(double(logit) - 3.0));
        return probabilities;
    };
    const double best = bruteForceBest(next, {kStart}, 0.0, vocabulary, limit, lengthPenalty);
    QVERIFY2(std::abs(result.hypotheses.at(0).score - best) < 1e-5,
             qPrintable(QString("%1 instead of %2").arg(result.hypotheses[0].score).arg(best)));
}

void tst_Search::scoresAreRankedAndNormalised()
{
    FakeStepModel model = test::hashModel(6);
    SearchRequest beam = request(DecodingMethod::Beam, 10);
    beam.options.lengthPenalty = 0.7;
    const SearchResult result = search(model, beam);
    QCOMPARE(result.hypotheses.size(), std::size_t(4));
    for (std::size_t rank = 0; rank < result.hypotheses.size(); ++rank) {
        const FoundHypothesis& found = result.hypotheses[rank];
        QVERIFY(rank == 0 || result.hypotheses[rank - 1].score >= found.score);
        QVERIFY(std::abs(found.score - logProbability(found) / std::pow(double(found.tokens.size()), 0.7)) < 1e-6);
        for (std::size_t other = 0; other < rank; ++other)
            QVERIFY(ids(found) != ids(result.hypotheses[other]));
    }
}

void tst_Search::earlyStoppingStopsEarlier()
{
    FakeStepModel patient = test::hashModel(4);
    FakeStepModel hasty = test::hashModel(4);
    SearchRequest beam = request(DecodingMethod::Beam, 20);
    beam.options.lengthPenalty = 2.0; // long ones stay promising
    const SearchResult all = search(patient, beam);
    beam.options.earlyStopping = true;
    const SearchResult some = search(hasty, beam);
    QVERIFY(some.steps < all.steps);
    QCOMPARE(some.hypotheses.size(), std::size_t(4));
    QVERIFY(some.hypotheses.at(0).score <= all.hypotheses.at(0).score);
}

void tst_Search::lengthLimitIsHonest()
{
    const std::map<std::vector<TokenId>, std::vector<double>> table{
        {{}, {0.1, 0.9}}, {{1}, {0.1, 0.9}}, {{1, 1}, {0.1, 0.9}}, {{1, 1, 1}, {0.1, 0.9}}};
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Sampling}) {
        FakeStepModel model = test::tableModel(2, table);
        SearchRequest cut = request(method, 2);
        cut.options.temperature = 0.01; // as good as greedy
        const FoundHypothesis found = search(model, cut).hypotheses.at(0);
        QCOMPARE(ids(found), (std::vector<TokenId>{1, 1}));
        QVERIFY(!found.isComplete);
    }
}

void tst_Search::nBestBoundsHypotheses()
{
    for (const int nBest : {1, 3, 9}) {
        FakeStepModel model = test::hashModel(6);
        SearchRequest beam = request(DecodingMethod::Beam, 10);
        beam.options.nBest = nBest;
        QCOMPARE(int(search(model, beam).hypotheses.size()), std::min(nBest, 4));
    }
}

void tst_Search::slotsSpellTheHypothesis()
{
    // A row's parent slot tells the model its prefix; so must the slots that a hypothesis reports.
    class Recorder final : public StepModel
    {
    public:
        int vocabulary() const override { return m_model.vocabulary(); }
        int maxPositions() const override { return m_model.maxPositions(); }
        std::span<const float> step(std::span<const StepRow> rows) override
        {
            seen.insert(seen.end(), rows.begin(), rows.end());
            return m_model.step(rows);
        }
        std::vector<StepRow> seen;

    private:
        FakeStepModel m_model = test::hashModel(6);
    };
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        Recorder model;
        for (const FoundHypothesis& found : search(model, request(method, 10)).hypotheses) {
            TokenId input = kStart;
            int parent = -1;
            for (const FoundToken& token : found.tokens) {
                const StepRow& row = model.seen.at(std::size_t(token.slot));
                QCOMPARE(row.token, input);
                QCOMPARE(row.parent, parent);
                input = token.id;
                parent = token.slot;
            }
        }
    }
}

void tst_Search::treeHoldsEveryHypothesis()
{
    FakeStepModel model = test::hashModel(6);
    const SearchResult result = search(model, request(DecodingMethod::Beam, 10));
    QCOMPARE(result.tree.nodes.at(0).id, kStart);
    QCOMPARE(result.tree.nodes.at(0).step, -1);
    for (std::size_t index = 1; index < result.tree.nodes.size(); ++index) {
        const SearchTree::Node& node = result.tree.nodes[index];
        QVERIFY(node.parent >= 0 && std::size_t(node.parent) < index);
        const SearchTree::Node& parent = result.tree.nodes[std::size_t(node.parent)];
        QVERIFY(parent.state == SearchTree::State::Expanded);
        QCOMPARE(node.step, parent.step + 1);
        QVERIFY(std::abs(node.logProbabilitySum - parent.logProbabilitySum - double(node.logProbability)) < 1e-9);
    }
    for (const FoundHypothesis& found : result.hypotheses) {
        QVERIFY(result.tree.nodes.at(std::size_t(found.node)).state == SearchTree::State::Finished);
        std::vector<TokenId> spelled;
        for (int node = found.node; node > 0; node = result.tree.nodes[std::size_t(node)].parent)
            spelled.insert(spelled.begin(), result.tree.nodes[std::size_t(node)].id);
        QCOMPARE(spelled, ids(found));
    }
}

void tst_Search::treeShowsWhereTheSearchLeftTheGreedyPath_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("greedy") << int(DecodingMethod::Greedy);
    QTest::newRow("beam") << int(DecodingMethod::Beam);
    QTest::newRow("sampling") << int(DecodingMethod::Sampling);
}

void tst_Search::treeShowsWhereTheSearchLeftTheGreedyPath()
{
    QFETCH(const int, method);
    FakeStepModel greedyModel = test::hashModel(6);
    const std::vector<TokenId> greedy = ids(search(greedyModel, request(DecodingMethod::Greedy, 10)).hypotheses.at(0));

    FakeStepModel model = test::hashModel(6);
    SearchRequest searched = request(DecodingMethod(method), 10);
    searched.options.nBest = 4;
    const SearchTree tree = search(model, searched).tree;
    const std::vector<int> path = tree.greedyPath();
    QVERIFY(path.size() <= greedy.size());
    if (DecodingMethod(method) == DecodingMethod::Greedy)
        QCOMPARE(path.size(), greedy.size());
    for (std::size_t step = 0; step < path.size(); ++step)
        QCOMPARE(tree.nodes.at(std::size_t(path[step])).id, greedy[step]);
    QCOMPARE(tree.path(path.empty() ? 0 : path.back()), path);

    // Where it ends, the next token of greedy search was not looked at.
    const int end = path.empty() ? 0 : path.back();
    for (const SearchTree::Node& node : tree.nodes)
        QVERIFY(node.parent != end || path.size() == greedy.size() || node.id != greedy[path.size()]);
}

void tst_Search::stopIsObeyedAtOnce()
{
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        std::stop_source source;
        FakeStepModel model = test::hashModel(6);
        SearchRequest stopped = request(method, 30);
        stopped.rules.suppressedIds = {0}; // never ends by itself
        stopped.stop = source.get_token();
        stopped.onStep = [&](int step, const std::vector<TokenId>& best) {
            QCOMPARE(int(best.size()), step);
            if (step == 3)
                source.request_stop();
        };
        const SearchResult result = search(model, stopped);
        QVERIFY(result.isStopped);
        QVERIFY(result.hypotheses.empty());
        QCOMPARE(model.steps(), 3);
    }
}

void tst_Search::givenTargetIsScored()
{
    FakeStepModel model = test::hashModel(6);
    const FoundHypothesis best = search(model, request(DecodingMethod::Beam, 10)).hypotheses.at(0);

    FakeStepModel again = test::hashModel(6);
    SearchRequest given = request(DecodingMethod::Beam, 10);
    given.forced = ForcedTokens{ids(best), false};
    const SearchResult result = search(again, given);
    QCOMPARE(result.hypotheses.size(), std::size_t(1));
    const FoundHypothesis& found = result.hypotheses[0];
    QCOMPARE(ids(found), ids(best));
    QVERIFY(std::abs(found.score - best.score) < 1e-6);
    QCOMPARE(found.isComplete, best.isComplete);
    for (std::size_t step = 0; step < found.tokens.size(); ++step) {
        QCOMPARE(found.tokens[step].logProbability, best.tokens[step].logProbability);
        QCOMPARE(found.tokens[step].entropy, best.tokens[step].entropy);
        QVERIFY(found.tokens[step].top == best.tokens[step].top);
    }

    FakeStepModel unfinished = test::hashModel(6);
    given.forced = ForcedTokens{{1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2}, false}; // longer than one batch of rows
    const FoundHypothesis cut = search(unfinished, given).hypotheses.at(0);
    QCOMPARE(cut.tokens.size(), std::size_t(12));
    QVERIFY(!cut.isComplete);
}

void tst_Search::givenPrefixIsContinued()
{
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        FakeStepModel model = test::hashModel(6);
        SearchRequest prefixed = request(method, 12);
        prefixed.forced = ForcedTokens{{3, 5}, true};
        const SearchResult result = search(model, prefixed);
        for (const FoundHypothesis& found : result.hypotheses) {
            QVERIFY(found.tokens.size() > 2);
            QCOMPARE(found.tokens[0].id, 3);
            QCOMPARE(found.tokens[1].id, 5);
            QVERIFY(std::abs(found.score - logProbability(found) / double(found.tokens.size())) < 1e-6);
        }
        FakeStepModel plain = test::hashModel(6);
        prefixed.forced = ForcedTokens{{}, true};
        FakeStepModel bare = test::hashModel(6);
        QCOMPARE(ids(search(plain, prefixed).hypotheses.at(0)),
                 ids(search(bare, request(method, 12)).hypotheses.at(0)));
    }
}

void tst_Search::positionsBoundTheLength()
{
    FakeStepModel model = test::hashModel(6, 5); // throws when it is fed more
    SearchRequest endless = request(DecodingMethod::Beam, 100);
    endless.rules.suppressedIds = {0};
    for (const FoundHypothesis& found : search(model, endless).hypotheses)
        QCOMPARE(found.tokens.size(), std::size_t(5));

    SearchRequest given = request(DecodingMethod::Beam, 100);
    given.forced = ForcedTokens{{1, 2, 3, 1, 2, 0}, false};
    FakeStepModel again = test::hashModel(6, 5);
    QCOMPARE(test::errorOf([&] { search(again, given); }),
             std::string("The given translation has 6 tokens, but the model takes at most 5."));
}

void tst_Search::forbiddingEverythingIsAnError()
{
    for (const DecodingMethod method : {DecodingMethod::Greedy, DecodingMethod::Beam, DecodingMethod::Sampling}) {
        FakeStepModel model = test::hashModel(3);
        SearchRequest masked = request(method, 5);
        masked.rules.suppressedIds = {0, 1, 2};
        QCOMPARE(test::errorOf([&] { search(model, masked); }),
                 std::string("The model's configuration forbids every token."));
    }
}

void tst_Search::damagedLogitsAreAnError()
{
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        FakeStepModel model(3, [bad](const std::vector<TokenId>&) { return std::vector<double>{0.5, bad, 0.1}; });
        QVERIFY(!test::errorOf([&] { search(model, request(DecodingMethod::Beam, 5)); }).empty());
    }
    FakeStepModel nothing(3, [](const std::vector<TokenId>&) { return std::vector<double>{0.0, 0.0, 0.0}; });
    QVERIFY(!test::errorOf([&] { search(nothing, request(DecodingMethod::Beam, 5)); }).empty());
}

void tst_Search::badOptions_data()
{
    QTest::addColumn<std::function<void(DecodingOptions&)>>("change");
    using Change = std::function<void(DecodingOptions&)>;
    QTest::newRow("no beams") << Change([](DecodingOptions& options) { options.beamSize = 0; });
    QTest::newRow("too many beams") << Change([](DecodingOptions& options) { options.beamSize = 65; });
    QTest::newRow("NaN length penalty") << Change(
        [](DecodingOptions& options) { options.lengthPenalty = std::nan(""); });
    QTest::newRow("negative n-best") << Change([](DecodingOptions& options) { options.nBest = -1; });
    QTest::newRow("zero temperature") << Change([](DecodingOptions& options) { options.temperature = 0.0; });
    QTest::newRow("negative top-k") << Change([](DecodingOptions& options) { options.topK = -5; });
    QTest::newRow("zero top-p") << Change([](DecodingOptions& options) { options.topP = 0.0; });
    QTest::newRow("top-p above 1") << Change([](DecodingOptions& options) { options.topP = 1.5; });
    QTest::newRow("length penalty beyond any use")
        << Change([](DecodingOptions& options) { options.lengthPenalty = 50.0; });
    QTest::newRow("negative length") << Change([](DecodingOptions& options) { options.maxNewTokens = -1; });
    QTest::newRow("negative candidates") << Change([](DecodingOptions& options) { options.topCandidates = -1; });
}

void tst_Search::badOptions()
{
    QFETCH(const std::function<void(DecodingOptions&)>, change);
    DecodingOptions options;
    checkOptions(options); // the defaults are fine
    change(options);
    QVERIFY(!test::errorOf([&] { checkOptions(options); }).empty());
}

QTEST_APPLESS_MAIN(tst_Search)
#include "tst_search.moc"
