// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/sampling.h"
#include "tests/model/fakestepmodel.h"
#include "tests/testutils.h"

using namespace heed;

namespace {

const std::vector<double> kProbabilities{0.05, 0.4, 0.1, 0.25, 0.2};

std::vector<float> logits()
{
    std::vector<float> logits;
    for (const double probability : kProbabilities)
        logits.push_back(float(std::log(probability)) + 1.0F);
    return logits;
}

std::vector<TokenId> support(const DecodingOptions& options, const std::vector<TokenId>& suppressed = {})
{
    return TokenSampler(options, suppressed, 0).support(logits()).ids;
}

std::vector<std::vector<TokenId>> sampleTexts(const DecodingOptions& options)
{
    test::FakeStepModel model = test::hashModel(6);
    SearchRequest request;
    request.rules = {9, 0, std::nullopt, {}};
    request.options = options;
    request.options.method = DecodingMethod::Sampling;
    request.options.maxNewTokens = 20;
    std::vector<std::vector<TokenId>> texts;
    for (const FoundHypothesis& found : search(model, request).hypotheses) {
        texts.emplace_back();
        for (const FoundToken& token : found.tokens)
            texts.back().push_back(token.id);
    }
    return texts;
}

} // namespace

class tst_SearchSampling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topK();
    void topP_data();
    void topP();
    void topKComesBeforeTopP();
    void suppressedTokensHaveNoWeight();
    void temperatureSharpensAndFlattens();
    void drawsFollowTheProbabilities();
    void drawsAreSpecified();
    void seedsRepeat();
    void severalSamplesDiffer();
};

void tst_SearchSampling::topK()
{
    DecodingOptions options;
    QCOMPARE(support(options), (std::vector<TokenId>{0, 1, 2, 3, 4}));
    options.topK = 2;
    QCOMPARE(support(options), (std::vector<TokenId>{1, 3}));
    options.topK = 100;
    QCOMPARE(support(options).size(), std::size_t(5));
}

void tst_SearchSampling::topP_data()
{
    QTest::addColumn<double>("topP");
    QTest::addColumn<std::vector<TokenId>>("expected");
    QTest::newRow("less than the first") << 0.1 << std::vector<TokenId>{1};
    QTest::newRow("just more than the first") << 0.41 << std::vector<TokenId>{1, 3};
    QTest::newRow("three") << 0.8 << std::vector<TokenId>{1, 3, 4};
    QTest::newRow("nearly all") << 0.99 << std::vector<TokenId>{1, 3, 4, 2, 0};
}

void tst_SearchSampling::topP()
{
    QFETCH(const double, topP);
    QFETCH(const std::vector<TokenId>, expected);
    DecodingOptions options;
    options.topP = topP;
    QCOMPARE(support(options), expected);
}

void tst_SearchSampling::topKComesBeforeTopP()
{
    DecodingOptions options;
    options.topK = 2; // 0.4 and 0.25, renormalised 0.615 and 0.385
    options.topP = 0.6;
    QCOMPARE(support(options), std::vector<TokenId>{1});
}

void tst_SearchSampling::suppressedTokensHaveNoWeight()
{
    DecodingOptions options;
    QCOMPARE(support(options, {1, 0}), (std::vector<TokenId>{2, 3, 4}));
    options.topK = 2;
    QCOMPARE(support(options, {1, 0}), (std::vector<TokenId>{3, 4}));
}

void tst_SearchSampling::temperatureSharpensAndFlattens()
{
    const auto first = [](double temperature) {
        DecodingOptions options;
        options.temperature = temperature;
        const TokenSampler::Support found = TokenSampler(options, {}, 0).support(logits());
        return double(found.weights.at(1)) / found.sum;
    };
    QVERIFY(std::abs(first(1.0) - 0.4) < 1e-6);
    QVERIFY(first(0.1) > 0.98);
    QVERIFY(std::abs(first(100.0) - 0.2) < 0.01);
}

void tst_SearchSampling::drawsFollowTheProbabilities()
{
    TokenSampler sampler({}, {}, 0);
    std::vector<int> counts(kProbabilities.size());
    constexpr int kDraws = 20000;
    for (int draw = 0; draw < kDraws; ++draw)
        ++counts.at(std::size_t(sampler.draw(logits())));
    for (std::size_t id = 0; id < counts.size(); ++id)
        QVERIFY(std::abs(double(counts[id]) / kDraws - kProbabilities[id]) < 0.015); // 4 standard deviations
}

void tst_SearchSampling::drawsAreSpecified()
{
    // The same on every platform: the first outputs of std::mt19937_64 with seed 7, through the inverse of the distribution.
    DecodingOptions options;
    options.seed = 7;
    TokenSampler sampler(options, {}, 0);
    std::mt19937_64 generator(7);
    for (int draw = 0; draw < 100; ++draw) {
        const double uniform = double(generator() >> 11) / 9007199254740992.0;
        TokenId expected = 0;
        double reached = kProbabilities[0];
        while (uniform >= reached && expected < 4)
            reached += kProbabilities[std::size_t(++expected)];
        QCOMPARE(sampler.draw(logits()), expected);
    }
}

void tst_SearchSampling::seedsRepeat()
{
    DecodingOptions options;
    options.seed = 5;
    const auto first = sampleTexts(options);
    QCOMPARE(first.size(), std::size_t(1));
    QVERIFY(sampleTexts(options) == first);
    bool differs = false;
    for (options.seed = 6; options.seed < 12; ++options.seed)
        differs = differs || sampleTexts(options) != first;
    QVERIFY(differs);
}

void tst_SearchSampling::severalSamplesDiffer()
{
    DecodingOptions options;
    options.nBest = 5;
    const auto texts = sampleTexts(options);
    QCOMPARE(texts.size(), std::size_t(5));
    QVERIFY(std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text != texts.front(); }));
    options.nBest = 1; // the first sample does not depend on how many there are
    const auto alone = sampleTexts(options);
    QVERIFY(std::find(texts.begin(), texts.end(), alone.front()) != texts.end());
}

QTEST_APPLESS_MAIN(tst_SearchSampling)
#include "tst_searchsampling.moc"
