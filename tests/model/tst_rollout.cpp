// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/rollout.h"
#include "model/maptrace.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <numeric>

using namespace heed;
using test::matrix;

class TestRollout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorOfThreeLayers();
    void reversedOrderIsAnotherResult();
    void rowsSumToOne();
    void attentionToItselfStaysThere();
    void noLayersNoRollout();
    void vectorOfEncoderAndDecoder();
    void sourceShareDependsOnDepthAlone();
    void layerMeansOfATrace();

private:
    // Expected values: an independent implementation.
    const Matrix m_first = matrix({{.7, .2, .1}, {.1, .8, .1}, {.2, .3, .5}});
    const Matrix m_second = matrix({{.6, .3, .1}, {.3, .4, .3}, {.1, .1, .8}});
    const Matrix m_third = matrix({{.5, .25, .25}, {.2, .6, .2}, {.05, .15, .8}});
    const std::vector<Matrix> m_self{matrix({{1, 0}, {.4, .6}}), matrix({{1, 0}, {.3, .7}}),
                                     matrix({{1, 0}, {.8, .2}})};
    const std::vector<Matrix> m_cross{matrix({{.2, .5, .3}, {.1, .1, .8}}), matrix({{.6, .3, .1}, {.25, .5, .25}}),
                                      matrix({{.1, .1, .8}, {.7, .2, .1}})};
};

void TestRollout::vectorOfThreeLayers()
{
    HEED_COMPARE_MATRIX(attentionRollout(std::vector{m_first, m_second, m_third}),
                        matrix({{.558438, .273438, .168125}, {.224750, .574750, .200500}, {.152125, .222125, .625750}}),
                        1e-6);
}

void TestRollout::reversedOrderIsAnotherResult()
{
    // The product the wrong way round, which must not come out above.
    HEED_COMPARE_MATRIX(attentionRollout(std::vector{m_third, m_second, m_first}),
                        matrix({{.545688, .254875, .199438}, {.201688, .547875, .250438}, {.138313, .196188, .665500}}),
                        1e-6);
}

void TestRollout::rowsSumToOne()
{
    const Matrix rollout = attentionRollout(std::vector{m_first, m_second, m_third});
    for (int row = 0; row < rollout.rows(); ++row) {
        const auto values = rollout.row(row);
        QVERIFY(qAbs(std::accumulate(values.begin(), values.end(), 0.0F) - 1.0F) < 1e-6F);
    }
}

void TestRollout::attentionToItselfStaysThere()
{
    const Matrix identity = matrix({{1, 0}, {0, 1}});
    HEED_COMPARE_MATRIX(attentionRollout(std::vector(5, identity)), identity, 1e-7);
}

void TestRollout::noLayersNoRollout()
{
    QVERIFY(attentionRollout({}).isEmpty());
}

void TestRollout::vectorOfEncoderAndDecoder()
{
    const Matrix encoder = attentionRollout(std::vector{m_first, m_second});
    HEED_COMPARE_MATRIX(encoder, matrix({{.6925, .2225, .0850}, {.1775, .6675, .1550}, {.1350, .1850, .6800}}), 1e-6);
    HEED_COMPARE_MATRIX(decoderRollout(encoder, m_self, m_cross),
                        matrix({{.251531, .260781, .362688, .125, 0}, {.388275, .296120, .190606, .074, .051}}), 1e-6);
}

void TestRollout::sourceShareDependsOnDepthAlone()
{
    const Matrix encoder = attentionRollout(std::vector{m_first, m_second});
    for (int depth = 1; depth <= 3; ++depth) {
        const Matrix rollout = decoderRollout(encoder, std::span(m_self).first(std::size_t(depth)),
                                              std::span(m_cross).first(std::size_t(depth)));
        for (int row = 0; row < rollout.rows(); ++row) {
            const auto source = rollout.row(row).first(3);
            const float share = std::accumulate(source.begin(), source.end(), 0.0F);
            QVERIFY(qAbs(share - (1.0F - 1.0F / float(1 << depth))) < 1e-6F);
        }
    }
}

void TestRollout::layerMeansOfATrace()
{
    AttentionMaps maps{{2, 2, 1, 2}, {}, {}};
    for (const double weight : {0.0, 0.5, 0.25, 1.0})
        maps.weights.push_back(matrix({{weight, 1 - weight}}));
    const std::vector<Matrix> means = layerMeans(MapTrace({}, {}, maps), AttentionKind::Cross);
    QCOMPARE(means.size(), std::size_t(2));
    HEED_COMPARE_MATRIX(means[0], matrix({{.25, .75}}), 1e-7);
    HEED_COMPARE_MATRIX(means[1], matrix({{.625, .375}}), 1e-7);
}

QTEST_GUILESS_MAIN(TestRollout)
#include "tst_rollout.moc"
