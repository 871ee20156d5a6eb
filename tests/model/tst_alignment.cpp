// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignment.h"
#include "tests/model/analysisutils.h"

#include <QTest>

using namespace heed;
using test::matrix;
using test::tokens;

namespace {

using Links = std::vector<AlignmentLink>;
using Positions = std::vector<int>;

// Rows BOS, y1, y2, y3 as decoder inputs; columns x1, x2, x3, </s>.
Matrix exampleCross()
{
    return matrix({{.7, .2, .05, .05}, {.8, .1, .05, .05}, {.1, .75, .1, .05}, {.05, .1, .8, .05}});
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowThatProducesTheToken();
    void rowThatConsumesTheToken();
    void endOfSentenceIsExcluded();
    void rowWithoutWeightAlignsToNothing();
    void piecesLinkTheirWords();
    void specialTokensLinkToNothing();
    void wordsFromOneMap();
    void pharaohRoundTrip_data();
    void pharaohRoundTrip();
    void brokenPharaohIsRefused_data();
    void brokenPharaohIsRefused();
};

void TestAlignment::rowThatProducesTheToken()
{
    const Positions found = hardAlignment(alignmentMap(exampleCross(), AlignmentRow::Produces), {});
    // y1 → x1, y2 → x1, y3 → x2; the last row produces </s>.
    QCOMPARE(found, (Positions{0, 0, 1, 2}));
}

void TestAlignment::rowThatConsumesTheToken()
{
    const Positions found = hardAlignment(alignmentMap(exampleCross(), AlignmentRow::Consumes), {});
    // y1 → x1, y2 → x2, y3 → x3; no step reads </s>.
    QCOMPARE(found, (Positions{0, 1, 2, -1}));
}

void TestAlignment::endOfSentenceIsExcluded()
{
    const Matrix map = matrix({{.1, .2, .7}});
    QCOMPARE(hardAlignment(map, {}), (Positions{2}));
    QCOMPARE(hardAlignment(map, {false, false, true}), (Positions{1}));
    QCOMPARE(hardAlignment(map, {true, true, true}), (Positions{-1}));
}

void TestAlignment::rowWithoutWeightAlignsToNothing()
{
    QCOMPARE(hardAlignment(matrix({{0, 0}, {.5, .5}}), {}), (Positions{-1, 0}));
}

void TestAlignment::piecesLinkTheirWords()
{
    const auto source = groupTokens(tokens({"▁un", "▁cha", "t", "▁noir"}), "", {.wholeWords = true});
    const auto target = groupTokens(tokens({"▁a", "▁bla", "ck", "▁cat"}), "", {.wholeWords = true});
    // "bla" → "noir", "ck" → "noir": one link. "cat" → "cha".
    QVERIFY((linkWords({0, 3, 3, 1}, source, target) == Links{{0, 0}, {1, 2}, {2, 1}}));
    // Pieces of one word that go to different words: two links.
    QVERIFY((linkWords({0, 3, 2, -1}, source, target) == Links{{0, 0}, {1, 1}, {2, 1}}));
}

void TestAlignment::specialTokensLinkToNothing()
{
    // Shown or hidden, special tokens neither link nor are counted.
    for (const bool isHidden : {false, true}) {
        const AxisReduction reduction{.wholeWords = true, .hideSpecial = isHidden};
        const auto source = groupTokens(tokens({"<fra>", "▁chat", "</s>"}), "", reduction);
        const auto target = groupTokens(tokens({"<s>", "▁cat", "</s>"}), "", reduction);
        QVERIFY((linkWords({1, 1, 2}, source, target) == Links{{0, 0}}));
    }
}

void TestAlignment::wordsFromOneMap()
{
    const auto source = tokens({"▁le", "▁chat", "▁dort", "</s>"});
    const auto target = tokens({"▁the", "▁cat", "▁sleeps", "</s>"});
    QVERIFY((alignWords(exampleCross(), AlignmentRow::Produces, source, target) == Links{{0, 0}, {0, 1}, {1, 2}}));
    QVERIFY((alignWords(exampleCross(), AlignmentRow::Consumes, source, target) == Links{{0, 0}, {1, 1}, {2, 2}}));
}

void TestAlignment::pharaohRoundTrip_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one sure link") << QByteArray("0-0");
    QTest::newRow("sure and possible") << QByteArray("0-0 1p2 12-3");
}

void TestAlignment::pharaohRoundTrip()
{
    QFETCH(QByteArray, line);
    QCOMPARE(toPharaoh(parsePharaoh(line.toStdString())), line.toStdString());
    QCOMPARE(toPharaoh(parsePharaoh("  " + line.toStdString() + "\t\r\n")), line.toStdString());
}

void TestAlignment::brokenPharaohIsRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("word") << QByteArray("chat");
    QTest::newRow("one number") << QByteArray("3");
    QTest::newRow("no target") << QByteArray("3-");
    QTest::newRow("negative") << QByteArray("-1-2");
    QTest::newRow("negative target") << QByteArray("1--2");
    QTest::newRow("three numbers") << QByteArray("1-2-3");
    QTest::newRow("other letter") << QByteArray("1s2");
    QTest::newRow("too large") << QByteArray("99999999999-1");
}

void TestAlignment::brokenPharaohIsRefused()
{
    QFETCH(QByteArray, part);
    QCOMPARE(test::errorOf([&] { parsePharaoh("0-0 " + part.toStdString()); }),
             "\"" + part.toStdString() + "\" is no alignment link; links look like 3-4 (sure) or 3p4 (possible).");
}

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
