// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignmentscore.h"

#include <QTest>

using namespace heed;

namespace {

AlignmentScore scoreOf(std::string_view found, std::string_view gold)
{
    AlignmentScore score;
    score.add(parsePharaoh(found), parsePharaoh(gold));
    return score;
}

} // namespace

class TestAlignmentScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores_data();
    void scores();
    void repeatedLinksCountOnce();
    void sentencesAddUp();
    void nothingToCompare();
};

void TestAlignmentScore::scores_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("gold");
    QTest::addColumn<double>("errorRate");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    // By hand from the definition in Och & Ney 2003.
    QTest::newRow("all right") << QByteArray("0-0 1-1") << QByteArray("0-0 1-1") << 0.0 << 1.0 << 1.0;
    QTest::newRow("all wrong") << QByteArray("0-1 1-0") << QByteArray("0-0 1-1") << 1.0 << 0.0 << 0.0;
    QTest::newRow("possible links do no harm")
        << QByteArray("0-0 1-1 1-2") << QByteArray("0-0 1-1 1p2") << 0.0 << 1.0 << 1.0;
    QTest::newRow("possible links need not be found")
        << QByteArray("0-0") << QByteArray("0-0 1p1") << 0.0 << 1.0 << 1.0;
    // A = 4 links, S = 3, A∩S = 2, A∩P = 3: 1 − 5/7.
    QTest::newRow("mixed") << QByteArray("0-0 1-1 2-1 3-3") << QByteArray("0-0 1-1 2-2 2p1") << 1.0 - 5.0 / 7.0 << 0.75
                           << 2.0 / 3.0;
    QTest::newRow("nothing found") << QByteArray("") << QByteArray("0-0") << 1.0 << 0.0 << 0.0;
}

void TestAlignmentScore::scores()
{
    QFETCH(QByteArray, found);
    QFETCH(QByteArray, gold);
    QFETCH(double, errorRate);
    QFETCH(double, precision);
    QFETCH(double, recall);
    const AlignmentScore score = scoreOf(found.toStdString(), gold.toStdString());
    QVERIFY(qAbs(score.errorRate() - errorRate) < 1e-12);
    QVERIFY(qAbs(score.precision() - precision) < 1e-12);
    QVERIFY(qAbs(score.recall() - recall) < 1e-12);
}

void TestAlignmentScore::repeatedLinksCountOnce()
{
    QVERIFY(qAbs(scoreOf("0-0 0-0 0p0 5-5", "0-0").precision() - 0.5) < 1e-12);
}

void TestAlignmentScore::sentencesAddUp()
{
    // Over the corpus, not a mean of sentences: 2 of 3 found are right, all 2 sure ones found.
    AlignmentScore score;
    score.add(parsePharaoh("0-0"), parsePharaoh("0-0"));
    score.add(parsePharaoh("0-0 1-0"), parsePharaoh("0-0"));
    QVERIFY(qAbs(score.precision() - 2.0 / 3.0) < 1e-12);
    QVERIFY(qAbs(score.recall() - 1.0) < 1e-12);
    QVERIFY(qAbs(score.errorRate() - 0.2) < 1e-12);
}

void TestAlignmentScore::nothingToCompare()
{
    QCOMPARE(AlignmentScore{}.errorRate(), 0.0);
}

QTEST_GUILESS_MAIN(TestAlignmentScore)
#include "tst_alignmentscore.moc"
