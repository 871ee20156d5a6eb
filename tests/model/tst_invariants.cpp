// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/invariants.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace heed;
using test::matrix;

class TestInvariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowDeviationIsTheWorstRow();
    void futureWeightLooksAboveTheDiagonal();
    void softmaxDeviationOfEqualMapsIsZero();
    void softmaxDeviationFindsTheWorstCell();
};

void TestInvariants::rowDeviationIsTheWorstRow()
{
    QVERIFY(rowDeviation(matrix({{.5, .5}, {.25, .75}})) < 1e-7F);
    QVERIFY(qAbs(rowDeviation(matrix({{.5, .5}, {.25, .5}, {.5, .625}})) - 0.25F) < 1e-7F);
    QCOMPARE(rowDeviation(Matrix{}), 0.0F);
}

void TestInvariants::futureWeightLooksAboveTheDiagonal()
{
    QCOMPARE(futureWeight(matrix({{1, 0}, {.5, .5}})), 0.0F);
    QCOMPARE(futureWeight(matrix({{.875, .125}, {.5, .5}})), 0.125F);
}

void TestInvariants::softmaxDeviationOfEqualMapsIsZero()
{
    // softmax of the logarithms of probabilities are the probabilities.
    const Matrix weights = matrix({{.2, .5, .3}, {1, 0, 0}});
    Matrix scores = weights;
    for (float& score : scores.values())
        score = score > 0 ? std::log(score) + 4.0F : -std::numeric_limits<float>::infinity();
    QVERIFY(softmaxDeviation(scores, weights) < 1e-6F);
}

void TestInvariants::softmaxDeviationFindsTheWorstCell()
{
    QVERIFY(qAbs(softmaxDeviation(matrix({{0, 0}, {0, 0}}), matrix({{.5, .5}, {.25, .75}})) - 0.25F) < 1e-6F);
}

QTEST_GUILESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
