// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/sampling.h"
#include "tests/model/fakestepmodel.h"
#include "tests/testutils.h"

#include <cmath>
#include <numeric>
#include <random>

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
    request.rules = {9, 0, std::nullopt, {}, {}};
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
    void shapedSoftmaxIsWhatSamplingDrawsFrom_data();
    void shapedSoftmaxIsWhatSamplingDrawsFrom();
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
        const TokenSupport found = TokenSampler(options, {}, 0).support(logits());
        return double(found.weights.at(1)) / found.sum;
    };
    QVERIFY(std::abs(first(1.0) - 0.4) < 1e-6);
    QVERIFY(first(0.1) > 0.98);
    QVERIFY(std::abs(first(100.0) - 0.2) < 0.01);
}

void tst_SearchSampling::shapedSoftmaxIsWhatSamplingDrawsFrom_data()
{
    QTest::addColumn<double>("temperature");
    QTest::addColumn<int>("topK");
    QTest::addColumn<double>("topP");
    QTest::newRow("the model's own") << 1.0 << 0 << 1.0;
    QTest::newRow("sharpened") << 0.3 << 0 << 1.0;
    QTest::newRow("flattened") << 4.0 << 0 << 1.0;
    QTest::newRow("top 7") << 1.0 << 7 << 1.0;
    QTest::newRow("top 0.5") << 1.0 << 0 << 0.5;
    QTest::newRow("all at once") << 1.7 << 40 << 0.8;
    QTest::newRow("one remains") << 1.0 << 1 << 1.0;
}

void tst_SearchSampling::shapedSoftmaxIsWhatSamplingDrawsFrom()
{
    QFETCH(const double, temperature);
    QFETCH(const int, topK);
    QFETCH(const double, topP);
    constexpr std::size_t kVocabulary = 500;
    std::mt19937_64 generator(3);
    std::vector<float> logits(kVocabulary);
    std::vector<float> probabilities(kVocabulary);
    double total = 0.0;
    for (float& logit : logits) {
        logit = float(generator() % 10000) / 1000.0F;
        total += std::exp(double(logit));
    }
    for (std::size_t id = 0; id < kVocabulary; ++id)
        probabilities[id] = float(std::exp(double(logits[id])) / total);

    const ShapedDistribution shaped = shapeDistribution(probabilities, {temperature, topK, topP});
    DecodingOptions options;
    options.temperature = temperature;
    options.topK = topK;
    options.topP = topP;
    const TokenSupport support = TokenSampler(options, {}, 0).support(logits);
    QCOMPARE(shaped.kept, int(support.ids.size()));
    double sum = 0.0;
    double entropy = 0.0;
    for (std::size_t index = 0; index < support.ids.size(); ++index) {
        const double expected = double(support.weights[index]) / support.sum;
        QVERIFY(std::abs(double(shaped.drawn[std::size_t(support.ids[index])]) - expected) < 1e-5);
        sum += double(shaped.drawn[std::size_t(support.ids[index])]);
        entropy -= expected * std::log(expected);
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-5); // so everything else is 0
    QVERIFY(std::abs(shaped.entropy - entropy) < 1e-3);
    QVERIFY(std::abs(std::accumulate(shaped.tempered.begin(), shaped.tempered.end(), 0.0) - 1.0) < 1e-5);
    QCOMPARE(std::count(shaped.drawn.begin(), shaped.drawn.end(), 0.0F), std::ptrdiff_t(kVocabulary) - shaped.kept);
    if (SamplingShape{temperature, topK, topP}.isNeutral()) {
        for (std::size_t id = 0; id < kVocabulary; ++id)
            QVERIFY(std::abs(shaped.drawn[id] - probabilities[id]) < 1e-6F);
    }
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
