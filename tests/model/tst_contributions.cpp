// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/contributions.h"
#include "model/analysis/wordmerge.h"
#include "model/vectortrace.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>

using namespace heed;
using test::matrix;

class TestContributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightedNormsVector();
    void oneHeadEqualsTheSumOverOneHead();
    void headsCanCancelEachOther();
    void transformedValuesAreValuesTimesProjection();
};

// Expected values: an independent implementation.
void TestContributions::weightedNormsVector()
{
    HEED_COMPARE_MATRIX(weightedNorms(matrix({{.9, .1}, {.5, .5}}), matrix({{.1, 0}, {3, 4}})),
                        matrix({{.09, .5}, {.05, 2.5}}), 1e-6);
}

void TestContributions::oneHeadEqualsTheSumOverOneHead()
{
    const std::vector<Matrix> weights{matrix({{.9, .1}, {.5, .5}})};
    const std::vector<Matrix> transformed{matrix({{.1, 0}, {3, 4}})};
    HEED_COMPARE_MATRIX(weightedNorms(weights, transformed), weightedNorms(weights[0], transformed[0]), 1e-6);
}

void TestContributions::headsCanCancelEachOther()
{
    const std::vector<Matrix> weights{matrix({{1}}), matrix({{1}})};
    const std::vector<Matrix> opposite{matrix({{3, 4}}), matrix({{-3, -4}})};
    const std::vector<Matrix> crossing{matrix({{3, 0}}), matrix({{0, 4}})};
    HEED_COMPARE_MATRIX(weightedNorms(weights, opposite), matrix({{0}}), 1e-6);
    HEED_COMPARE_MATRIX(weightedNorms(weights, crossing), matrix({{5}}), 1e-6);
}

void TestContributions::transformedValuesAreValuesTimesProjection()
{
    // One layer, two heads of two numbers, two keys; the second head's values are [3, 4] and [7, 8].
    AttentionVectors vectors{{1, 2, 1, 2}, 2, 1.0F, false, {}};
    vectors.layers.push_back({std::vector<float>(4), std::vector<float>(8), {1, 2, 3, 4, 5, 6, 7, 8}});
    const VectorTrace trace({}, {}, vectors);
    HEED_COMPARE_MATRIX(transformedValues(trace, {AttentionKind::Cross, 0, 1}, matrix({{1, 0, 10}, {0, 2, 100}})),
                        matrix({{3, 8, 430}, {7, 16, 870}}), 1e-6);
}

QTEST_GUILESS_MAIN(TestContributions)
#include "tst_contributions.moc"
