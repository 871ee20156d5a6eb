// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/logitlens.h"
#include "model/forwardpass.h"

#include <QTest>

#include <cmath>

using namespace heed;

namespace {

/// A decoder of two layers whose states, [3], are the logits of a vocabulary of three.
class PlainPass final : public ForwardPass
{
public:
    explicit PlainPass(bool hasOutputLayer) : m_hasOutputLayer(hasOutputLayer) { }

    TokenStates states(Stack stack, int position) const override
    {
        TokenStates states;
        if (stack == Stack::Encoder || position != 1)
            return states;
        states.input = {0.0F, 0.0F, 0.0F};
        states.layers.resize(2);
        states.layers[0].output = {std::log(2.0F), 0.0F, 0.0F};
        states.layers[1].output = {0.0F, std::log(6.0F), 0.0F};
        return states;
    }
    Matrix headOutputs(AttentionKind, int, int) const override { return {}; }
    Matrix outputWeights(const HeadIndex&) const override { return {}; }
    std::vector<float> outputBias(AttentionKind, int) const override { return {}; }
    Matrix positions(Stack) const override { return {}; }
    Matrix logits(const Matrix& states) const override { return m_hasOutputLayer ? states : Matrix(); }
    std::string targetPiece(TokenId id) const override { return std::string(1, char('a' + id)); }

private:
    bool m_hasOutputLayer;
};

bool isNear(float logProbability, double probability)
{
    return std::abs(std::exp(double(logProbability)) - probability) < 1e-6;
}

} // namespace

class TestLensReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayerIsRead();
    void equalTokensRankById_data();
    void equalTokensRankById();
    void withoutAnOutputLayerThereIsNothing();
};

void TestLensReadings::everyLayerIsRead()
{
    const auto readings = logitLens(PlainPass(true), 1, 1);
    QCOMPARE(readings.size(), std::size_t(3));
    QVERIFY(isNear(readings[0].topLogProbability, 1.0 / 3.0));
    QVERIFY(std::abs(double(readings[0].entropy) - std::log(3.0)) < 1e-6);
    QCOMPARE(readings[1].topPiece, std::string("a"));
    QVERIFY(isNear(readings[1].topLogProbability, 0.5));
    QVERIFY(isNear(readings[1].writtenLogProbability, 0.25));
    QCOMPARE(readings[1].writtenRank, 2);
    QCOMPARE(readings[2].topId, 1);
    QVERIFY(isNear(readings[2].writtenLogProbability, 0.75));
    QCOMPARE(readings[2].writtenRank, 1);
}

void TestLensReadings::equalTokensRankById_data()
{
    QTest::addColumn<int>("written");
    QTest::newRow("first") << 0;
    QTest::newRow("second") << 1;
    QTest::newRow("third") << 2;
}

void TestLensReadings::equalTokensRankById()
{
    QFETCH(const int, written);
    const LensReading undecided = logitLens(PlainPass(true), 1, written).front();
    QCOMPARE(undecided.topId, 0);
    QCOMPARE(undecided.writtenRank, written + 1);
}

void TestLensReadings::withoutAnOutputLayerThereIsNothing()
{
    QVERIFY(logitLens(PlainPass(false), 1, 0).empty());
}

QTEST_APPLESS_MAIN(TestLensReadings)
#include "tst_lensreadings.moc"
