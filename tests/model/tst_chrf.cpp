// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/metrics/chrf.h"

#include <QTest>

#include <string>
#include <vector>

using namespace heed;

namespace {

using Lines = std::vector<std::string>;

ChrfScore chrfOf(const Lines& hypotheses, const Lines& references, double beta = 2.0)
{
    return chrf(hypotheses, references, beta);
}

} // namespace

class TestChrf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void perfectTranslationScores100();
    void whiteSpaceDoesNotCount();
    void charactersAreCodePoints();
    void betaOneIsSymmetric();
    void largeBetaIsRecall();
    void scores_data();
    void scores();
    void differentLengthsAreRefused();
};

void TestChrf::perfectTranslationScores100()
{
    const ChrfScore result = chrfOf({"Le chat dort."}, {"Le chat dort."});
    QCOMPARE(result.score, 100.0);
    QCOMPARE(result.precision, 100.0);
    QCOMPARE(result.recall, 100.0);
}

void TestChrf::whiteSpaceDoesNotCount()
{
    QCOMPARE(chrfOf({"bien\u202f!"}, {" b i e n\u00a0! "}).score, 100.0);
}

void TestChrf::charactersAreCodePoints()
{
    // é and è share their first UTF-8 byte, which must not count as half a match.
    QCOMPARE(chrfOf({"é"}, {"è"}).score, 0.0);
    // One of two characters right in both: the one-byte and the two-byte pair must score the same.
    QCOMPARE(chrfOf({"éa"}, {"éb"}).score, chrfOf({"xa"}, {"xb"}).score);
}

void TestChrf::betaOneIsSymmetric()
{
    const Lines one{"le chat dort"};
    const Lines other{"un chat mange le pain"};
    QCOMPARE(chrfOf(one, other, 1.0).score, chrfOf(other, one, 1.0).score);
    QCOMPARE(chrfOf(one, other).precision, chrfOf(other, one).recall);
}

void TestChrf::largeBetaIsRecall()
{
    const ChrfScore result = chrfOf({"le chat"}, {"le chat dort bien"}, 1e6);
    QVERIFY(qAbs(result.score - result.recall) < 1e-6);
    QVERIFY(result.recall < result.precision);
}

void TestChrf::scores_data()
{
    QTest::addColumn<QByteArray>("hypothesis"); // lines separated by |
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<double>("beta");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("tolerance");
    // Published: the effective-order cases of sacreBLEU's test_chrf.py, β = 3, four decimals.
    QTest::newRow("published: one letter") << QByteArray("a") << QByteArray("a") << 3.0 << 100.0 << 1e-4;
    QTest::newRow("published: empty") << QByteArray("") << QByteArray("reference") << 3.0 << 0.0 << 0.0;
    QTest::newRow("published: spaces") << QByteArray("a b c") << QByteArray("abc") << 3.0 << 100.0 << 1e-4;
    QTest::newRow("published: two lines") << QByteArray("a|b") << QByteArray("a|c") << 3.0 << 50.0 << 1e-4;
    QTest::newRow("published: half") << QByteArray("aa") << QByteArray("ab") << 3.0 << 25.0 << 1e-4;
    // By hand: precisions and recalls 5/6, 3/5, 1/4 and three zeros; equal, so F is their mean for any β.
    QTest::newRow("one letter of six wrong")
        << QByteArray("abcxef") << QByteArray("abcdef") << 2.0 << 100.0 * (5.0 / 6 + 3.0 / 5 + 1.0 / 4) / 6 << 1e-9;
    // From an independent implementation in Python (collections.Counter).
    QTest::newRow("French")
        << QByteArray("Aujourd'hui, l'eau coûte 3,50 € le litre.|Il n'a pas dit « bonjour » à 10-12 personnes...")
        << QByteArray("Aujourd'hui l'eau coûte 3,50 € par litre.|Il n'a pas dit « bonjour » à 10 - 12 personnes.")
        << 2.0 << 87.04996971811198 << 1e-9;
    QTest::newRow("too short") << QByteArray("Le petit chat noir dort")
                               << QByteArray("Le petit chat noir dort sur le grand lit rouge") << 2.0
                               << 53.269977031043325 << 1e-9;
    QTest::newRow("emoji") << QByteArray("Très bien 😀 !") << QByteArray("Très bien 😁\u202f!") << 2.0
                           << 73.47883597883599 << 1e-9;
}

void TestChrf::scores()
{
    QFETCH(QByteArray, hypothesis);
    QFETCH(QByteArray, reference);
    QFETCH(double, beta);
    QFETCH(double, expected);
    QFETCH(double, tolerance);
    Lines hypotheses;
    Lines references;
    for (const QByteArray& line : hypothesis.split('|'))
        hypotheses.push_back(line.toStdString());
    for (const QByteArray& line : reference.split('|'))
        references.push_back(line.toStdString());
    const double score = chrfOf(hypotheses, references, beta).score;
    QVERIFY2(qAbs(score - expected) <= tolerance, qPrintable(QString::number(score, 'g', 17)));
}

void TestChrf::differentLengthsAreRefused()
{
    QVERIFY_EXCEPTION_THROWN(chrfOf({"a"}, {}), Error);
}

QTEST_GUILESS_MAIN(TestChrf)
#include "tst_chrf.moc"
