// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/logitsummary.h"
#include "model/vectormath.h"
#include "tests/testutils.h"

#include <algorithm>
#include <random>

using namespace heed;

namespace {

std::vector<float> randomLogits(std::size_t count, float width)
{
    std::mt19937_64 generator(count);
    std::vector<float> logits;
    for (std::size_t index = 0; index < count; ++index)
        logits.push_back((float(generator() >> 40) / float(1 << 24) - 0.5F) * width);
    return logits;
}

} // namespace

class tst_SearchLogits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exponential();
    void equalsTheDefinition_data();
    void equalsTheDefinition();
    void equalLogitsAreRankedById();
    void impossibleTokensCountNothing();
    void certaintyHasNoEntropy();
};

void tst_SearchLogits::exponential()
{
    for (float x = -86.9F; x <= 88.0F; x += 0.0137F) {
        const double expected = std::exp(double(x));
        QVERIFY2(std::abs(double(vectorExp(x)) - expected) <= 2.5e-7 * expected,
                 qPrintable(QString::number(double(x))));
    }
    QCOMPARE(vectorExp(0.0F), 1.0F);
    QVERIFY(vectorExp(-1000.0F) < 2e-38F);
    QVERIFY(std::isnan(vectorExp(std::numeric_limits<float>::quiet_NaN())));
}

void tst_SearchLogits::equalsTheDefinition_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("top");
    QTest::newRow("one token") << 1 << 4.0 << 3;
    QTest::newRow("fewer than a block") << 100 << 10.0 << 10;
    QTest::newRow("just above a block") << 129 << 10.0 << 129;
    QTest::newRow("flat") << 5000 << 0.01 << 8;
    QTest::newRow("steep") << 5000 << 600.0 << 8;
    QTest::newRow("a large vocabulary") << 59514 << 25.0 << 10;
    QTest::newRow("more than there are blocks") << 1000 << 25.0 << 40;
    QTest::newRow("none") << 1000 << 25.0 << 0;
}

void tst_SearchLogits::equalsTheDefinition()
{
    QFETCH(const int, count);
    QFETCH(const double, width);
    QFETCH(const int, top);
    const std::vector<float> logits = randomLogits(std::size_t(count), float(width));
    const LogitSummary summary = summarizeLogits(logits, top);

    const double largest = double(*std::max_element(logits.begin(), logits.end()));
    double sum = 0.0;
    for (const float logit : logits)
        sum += std::exp(double(logit) - largest);
    const double logSumExp = largest + std::log(sum);
    double entropy = 0.0;
    for (const float logit : logits)
        entropy -= std::exp(double(logit) - logSumExp) * (double(logit) - logSumExp);
    QVERIFY(std::abs(double(summary.logSumExp) - logSumExp) < 2e-6 * std::max(1.0, std::abs(logSumExp)));
    QVERIFY(std::abs(double(summary.entropy) - entropy) < 2e-5);

    std::vector<ScoredToken> sorted;
    for (std::size_t id = 0; id < logits.size(); ++id)
        sorted.push_back({TokenId(id), logits[id]});
    std::stable_sort(sorted.begin(), sorted.end(), [](const ScoredToken& left, const ScoredToken& right) {
        return left.logProbability > right.logProbability;
    });
    sorted.resize(std::min(sorted.size(), std::size_t(top)));
    for (ScoredToken& token : sorted)
        token.logProbability -= summary.logSumExp;
    QVERIFY(summary.top == sorted);
}

void tst_SearchLogits::equalLogitsAreRankedById()
{
    const std::vector<float> logits(700, 2.5F);
    const LogitSummary summary = summarizeLogits(logits, 4);
    for (std::size_t rank = 0; rank < summary.top.size(); ++rank)
        QCOMPARE(summary.top[rank].id, TokenId(rank));
    QVERIFY(std::abs(double(summary.entropy) - std::log(700.0)) < 1e-5);
}

void tst_SearchLogits::impossibleTokensCountNothing()
{
    std::vector<float> logits(300, -std::numeric_limits<float>::infinity());
    logits[17] = 1.0F;
    logits[250] = 1.0F;
    const LogitSummary summary = summarizeLogits(logits, 3);
    QVERIFY(std::abs(double(summary.logSumExp) - 1.0 - std::log(2.0)) < 1e-6);
    QVERIFY(std::abs(double(summary.entropy) - std::log(2.0)) < 1e-6);
    QCOMPARE(summary.top.at(0).id, 17);
    QCOMPARE(summary.top.at(1).id, 250);
}

void tst_SearchLogits::certaintyHasNoEntropy()
{
    std::vector<float> logits(300, -200.0F);
    logits[5] = 100.0F;
    const LogitSummary summary = summarizeLogits(logits, 1);
    QCOMPARE(summary.entropy, 0.0F);
    QCOMPARE(summary.top.at(0).logProbability, 0.0F);
}

QTEST_APPLESS_MAIN(tst_SearchLogits)
#include "tst_searchlogits.moc"
