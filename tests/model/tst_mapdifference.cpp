// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/mapdifference.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace heed;
using test::matrix;

class TestMapDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonTokensAreInBothInOrder_data();
    void commonTokensAreInBothInOrder();
    void equalTokensAreWhole();
    void selectedCellsKeepTheirOrder();
    void divergenceOfKnownPairs_data();
    void divergenceOfKnownPairs();
    void divergenceIsSymmetric();
    void divergenceLooksAtShares();
    void aMapDoesNotDifferFromItself();
    void theSummaryFindsTheWorstCellAndRow();
    void rowsWithoutWeightHaveNoDivergence();
    void emptyMapsHaveNoDifference();
};

namespace {

std::vector<std::string> words(const QString& text)
{
    std::vector<std::string> result;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        result.push_back(word.toStdString());
    return result;
}

} // namespace

void TestMapDifference::commonTokensAreInBothInOrder_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("common");
    QTest::newRow("the same") << "le chat dort"
                              << "le chat dort"
                              << "le chat dort";
    QTest::newRow("one word replaced") << "le chat dort ."
                                       << "le chien dort ."
                                       << "le dort .";
    QTest::newRow("one word added") << "le chat dort"
                                    << "le gros chat dort"
                                    << "le chat dort";
    QTest::newRow("repeated words") << "a b a b a"
                                    << "b a b"
                                    << "b a b";
    QTest::newRow("moved") << "x a b c"
                           << "a b c x"
                           << "a b c";
    QTest::newRow("nothing") << "one two"
                             << "un deux"
                             << "";
    QTest::newRow("one side empty") << ""
                                    << "un deux"
                                    << "";
    QTest::newRow("an overlapping beginning and end") << "a a"
                                                      << "a a a"
                                                      << "a a";
}

void TestMapDifference::commonTokensAreInBothInOrder()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, common);
    const std::vector<std::string> wordsA = words(a);
    const std::vector<std::string> wordsB = words(b);
    const CommonTokens found = commonTokens(wordsA, wordsB);
    QCOMPARE(found.a.size(), found.b.size());
    QStringList seen;
    for (std::size_t index = 0; index < found.a.size(); ++index) {
        QCOMPARE(wordsA[std::size_t(found.a[index])], wordsB[std::size_t(found.b[index])]);
        QVERIFY(index == 0 || (found.a[index] > found.a[index - 1] && found.b[index] > found.b[index - 1]));
        seen << QString::fromStdString(wordsA[std::size_t(found.a[index])]);
    }
    QCOMPARE(seen.join(u' '), common);
}

void TestMapDifference::equalTokensAreWhole()
{
    const std::vector<std::string> some = words(QStringLiteral("a b c"));
    QVERIFY(commonTokens(some, some).isWhole(3, 3));
    QVERIFY(!commonTokens(some, words(QStringLiteral("a b"))).isWhole(3, 2));
    QVERIFY(commonTokens(some, {}).isEmpty());
}

void TestMapDifference::selectedCellsKeepTheirOrder()
{
    const Matrix map = matrix({{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    HEED_COMPARE_MATRIX(selectCells(map, std::vector{0, 2}, std::vector{1, 2}), matrix({{2, 3}, {8, 9}}), 0.0);
}

// m is the mean of the two; the sums are written out.
void TestMapDifference::divergenceOfKnownPairs_data()
{
    QTest::addColumn<std::vector<float>>("p");
    QTest::addColumn<std::vector<float>>("q");
    QTest::addColumn<double>("expected");
    QTest::newRow("equal") << std::vector<float>{.5F, .5F} << std::vector<float>{.5F, .5F} << 0.0;
    QTest::newRow("nothing shared") << std::vector<float>{1, 0} << std::vector<float>{0, 1} << 1.0;
    // m = (.75, .25): ½ log2(4/3) + ½ (½ log2(2/3) + ½ log2 2)
    QTest::newRow("one sure, one not") << std::vector<float>{1, 0} << std::vector<float>{.5F, .5F} << 0.311278;
    // m = (.25, .5, .25): ½ · (½ log2 2 + ½ log2 1) twice
    QTest::newRow("half shared") << std::vector<float>{.5F, .5F, 0} << std::vector<float>{0, .5F, .5F} << 0.5;
}

void TestMapDifference::divergenceOfKnownPairs()
{
    QFETCH(std::vector<float>, p);
    QFETCH(std::vector<float>, q);
    QFETCH(double, expected);
    QVERIFY(qAbs(double(jensenShannon(p, q)) - expected) < 1e-6);
}

void TestMapDifference::divergenceIsSymmetric()
{
    const std::vector<float> p{.1F, .2F, .7F};
    const std::vector<float> q{.6F, .3F, .1F};
    QCOMPARE(jensenShannon(p, q), jensenShannon(q, p));
}

void TestMapDifference::divergenceLooksAtShares()
{
    QVERIFY(jensenShannon(std::vector{.1F, .2F}, std::vector{.2F, .4F}) < 1e-6F);
}

void TestMapDifference::aMapDoesNotDifferFromItself()
{
    const Matrix map = matrix({{.2, .8}, {.5, .5}});
    const DifferenceSummary summary = summarizeDifference(map, map);
    QCOMPARE(summary.largest, 0.0F);
    QCOMPARE(summary.mean, 0.0F);
    QCOMPARE(summary.meanDivergence, 0.0F);
    HEED_COMPARE_MATRIX(differenceOf(map, map), matrix({{0, 0}, {0, 0}}), 0.0);
}

void TestMapDifference::theSummaryFindsTheWorstCellAndRow()
{
    const Matrix a = matrix({{.5, .5}, {1, 0}});
    const Matrix b = matrix({{.25, .75}, {0, 1}});
    HEED_COMPARE_MATRIX(differenceOf(a, b), matrix({{.25, -.25}, {1, -1}}), 1e-7);
    const DifferenceSummary summary = summarizeDifference(a, b);
    QCOMPARE(summary.largest, 1.0F);
    QCOMPARE(summary.query, 1);
    QCOMPARE(summary.key, 0);
    QCOMPARE(summary.mean, 0.625F);
    QCOMPARE(summary.mostDivergentQuery, 1);
    QCOMPARE(summary.rowDivergence[1], 1.0F);
    QCOMPARE(summary.meanDivergence, (summary.rowDivergence[0] + 1.0F) / 2.0F);
}

void TestMapDifference::rowsWithoutWeightHaveNoDivergence()
{
    const DifferenceSummary summary = summarizeDifference(matrix({{0, 0}, {.5, .5}}), matrix({{.5, .5}, {.5, .5}}));
    QVERIFY(std::isnan(summary.rowDivergence[0]));
    QCOMPARE(summary.meanDivergence, 0.0F);
    QCOMPARE(summary.mostDivergentQuery, 1);
}

void TestMapDifference::emptyMapsHaveNoDifference()
{
    const DifferenceSummary summary = summarizeDifference({}, {});
    QCOMPARE(summary.query, -1);
    QCOMPARE(summary.mostDivergentQuery, -1);
    QVERIFY(std::isnan(summary.meanDivergence));
}

QTEST_GUILESS_MAIN(TestMapDifference)
#include "tst_mapdifference.moc"
