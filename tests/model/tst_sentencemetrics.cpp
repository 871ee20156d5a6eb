// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/sentencemetrics.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>

using namespace heed;
using test::matrix;

class TestSentenceMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneToOneHasNoPenalty();
    void uncoveredSourceIsPenalized();
    void scatteredAttentionIsPenalized();
    void emptyMapHasNoPenalty();
};

void TestSentenceMetrics::oneToOneHasNoPenalty()
{
    const SentenceAttentionMetrics metrics = sentenceAttentionMetrics(matrix({{0, 1}, {1, 0}}));
    QCOMPARE(metrics.coverageDeviation, 0.0);
    QCOMPARE(metrics.absentmindednessOut, 0.0);
    QCOMPARE(metrics.absentmindednessIn, 0.0);
}

void TestSentenceMetrics::uncoveredSourceIsPenalized()
{
    // Coverages 2 and 0: −½ (ln 2 + ln 2). The columns' own distributions are ½, ½ and nothing: ½ · ln ½.
    const SentenceAttentionMetrics metrics = sentenceAttentionMetrics(matrix({{1, 0}, {1, 0}}));
    QVERIFY(qAbs(metrics.coverageDeviation + std::log(2.0)) < 1e-7);
    QCOMPARE(metrics.absentmindednessOut, 0.0);
    QVERIFY(qAbs(metrics.absentmindednessIn + 0.5 * std::log(2.0)) < 1e-7);
}

void TestSentenceMetrics::scatteredAttentionIsPenalized()
{
    // Rows and columns are uniform over four and two: −ln 4 and −ln 2; every source token is covered by one half.
    const SentenceAttentionMetrics metrics
        = sentenceAttentionMetrics(matrix({{.25, .25, .25, .25}, {.25, .25, .25, .25}}));
    QVERIFY(qAbs(metrics.absentmindednessOut + std::log(4.0)) < 1e-7);
    QVERIFY(qAbs(metrics.absentmindednessIn + std::log(2.0)) < 1e-7);
    QVERIFY(qAbs(metrics.coverageDeviation + std::log(1.25)) < 1e-7);
}

void TestSentenceMetrics::emptyMapHasNoPenalty()
{
    QCOMPARE(sentenceAttentionMetrics({}).coverageDeviation, 0.0);
}

QTEST_GUILESS_MAIN(TestSentenceMetrics)
#include "tst_sentencemetrics.moc"
