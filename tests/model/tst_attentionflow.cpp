// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionflow.h"
#include "model/error.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <random>

using namespace heed;
using test::matrix;

class TestAttentionFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorOfThreeLayers();
    void oneLayerIsTheLayerItself();
    void attentionToItselfStaysThere();
    void everyPositionHearsItselfBest();
    void tooLongIsRefused();
    void stoppingGivesNothing();
    void noLayersNoFlow();
};

// Expected values: an independent implementation.
void TestAttentionFlow::vectorOfThreeLayers()
{
    const std::vector<Matrix> layers{matrix({{.7, .2, .1}, {.1, .8, .1}, {.2, .3, .5}}),
                                     matrix({{.6, .3, .1}, {.3, .4, .3}, {.1, .1, .8}}),
                                     matrix({{.5, .25, .25}, {.2, .6, .2}, {.05, .15, .8}})};
    HEED_COMPARE_MATRIX(attentionFlow(layers),
                        matrix({{.512821, .282051, .205128}, {.243243, .540541, .216216}, {.200000, .233333, .566667}}),
                        1e-6);
}

void TestAttentionFlow::oneLayerIsTheLayerItself()
{
    const std::vector<Matrix> layers{matrix({{.5, .5}, {.2, .8}})};
    HEED_COMPARE_MATRIX(attentionFlow(layers), matrix({{.75, .25}, {.1, .9}}), 1e-6);
}

void TestAttentionFlow::attentionToItselfStaysThere()
{
    const Matrix identity = matrix({{1, 0}, {0, 1}});
    HEED_COMPARE_MATRIX(attentionFlow(std::vector(4, identity)), identity, 1e-6);
}

void TestAttentionFlow::everyPositionHearsItselfBest()
{
    constexpr int kLength = 24;
    std::mt19937 random(11);
    std::uniform_real_distribution<float> uniform;
    std::vector<Matrix> layers(2, Matrix(kLength, kLength));
    for (Matrix& layer : layers) {
        for (int query = 0; query < layer.rows(); ++query) {
            float sum = 0.0F;
            for (float& weight : layer.row(query))
                sum += weight = uniform(random);
            for (float& weight : layer.row(query))
                weight /= sum;
        }
    }
    const Matrix flow = attentionFlow(layers);
    QCOMPARE(flow.rows(), kLength);
    // Half of every layer is the residual connection.
    for (int query = 0; query < flow.rows(); ++query)
        QVERIFY(flow(query, query) == *std::ranges::max_element(flow.row(query)));
}

void TestAttentionFlow::tooLongIsRefused()
{
    const std::vector<Matrix> layers{Matrix(kMaxFlowTokens + 1, kMaxFlowTokens + 1)};
    QCOMPARE(test::errorOf([&] { attentionFlow(layers); }),
             std::string("Attention flow is computed for up to 60 tokens; this has 61."));
}

void TestAttentionFlow::stoppingGivesNothing()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(attentionFlow(std::vector{matrix({{1, 0}, {0, 1}})}, source.get_token()).isEmpty());
}

void TestAttentionFlow::noLayersNoFlow()
{
    QVERIFY(attentionFlow({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAttentionFlow)
#include "tst_attentionflow.moc"
