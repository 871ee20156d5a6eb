// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/wordmerge.h"
#include "tests/model/analysisutils.h"

#include <QTest>

using namespace heed;
using test::matrix;
using test::token;
using test::tokens;

namespace {

std::vector<std::string> labelsOf(const std::vector<TokenGroup>& groups)
{
    std::vector<std::string> labels;
    for (const TokenGroup& group : groups)
        labels.push_back(group.label);
    return labels;
}

using Labels = std::vector<std::string>;

} // namespace

class TestWordMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byDefaultEveryTokenIsShown();
    void piecesJoinToWords();
    void labelsComeFromTheText();
    void specialTokensStandAlone();
    void specialTokensAreHidden();
    void firstPieceNeedsNoWordMark();
    void sumOverKeysMeanOverQueries();
    void wordRowsStillSumToOne();
    void hiddenColumnsLeaveLessThanOne();
    void normalizedRowsSumToOneAgain();
    void singleTokensLeaveScoresAlone();
};

void TestWordMerge::byDefaultEveryTokenIsShown()
{
    const auto sentence = tokens({"▁Le", "▁cha", "t", "</s>"});
    const auto groups = groupTokens(sentence, "", {});
    QCOMPARE(labelsOf(groups), (Labels{"▁Le", "▁cha", "t", "</s>"}));
    QCOMPARE(groups[2].first, 2);
    QCOMPARE(groups[2].count, 1);
}

void TestWordMerge::piecesJoinToWords()
{
    const auto sentence = tokens({"▁Le", "▁cha", "to", "n", "▁dort", ".", "</s>"});
    const auto groups = groupTokens(sentence, "", {.wholeWords = true});
    QCOMPARE(labelsOf(groups), (Labels{"Le", "chaton", "dort.", "</s>"}));
    QCOMPARE(groups[1].first, 1);
    QCOMPARE(groups[1].count, 3);
    QVERIFY(groups[3].isSpecial);
}

void TestWordMerge::labelsComeFromTheText()
{
    // An unknown character: the piece is <unk>'s, the label what the user typed.
    const std::string text = "un 猫noir";
    Token unknown = token("▁⁇", {3, 6});
    unknown.isUnknown = true;
    const std::vector<Token> sentence{token("▁un", {0, 2}), unknown, token("noir", {6, 10})};
    const auto groups = groupTokens(sentence, text, {.wholeWords = true});
    QCOMPARE(labelsOf(groups), (Labels{"un", "猫noir"}));
    QVERIFY((groups[1].span == ByteSpan{3, 10}));
}

void TestWordMerge::specialTokensStandAlone()
{
    const auto sentence = tokens({"<s>", "t", "o", "</s>", "<pad>"});
    QCOMPARE(labelsOf(groupTokens(sentence, "", {.wholeWords = true})), (Labels{"<s>", "to", "</s>", "<pad>"}));
}

void TestWordMerge::specialTokensAreHidden()
{
    const auto sentence = tokens({"<s>", "▁un", "▁cha", "t", "</s>"});
    QCOMPARE(labelsOf(groupTokens(sentence, "", {.hideSpecial = true})), (Labels{"▁un", "▁cha", "t"}));
    QCOMPARE(labelsOf(groupTokens(sentence, "", {.wholeWords = true, .hideSpecial = true})), (Labels{"un", "chat"}));
}

void TestWordMerge::firstPieceNeedsNoWordMark()
{
    QCOMPARE(labelsOf(groupTokens(tokens({"l", "'", "eau", "▁bleue"}), "", {.wholeWords = true})),
             (Labels{"l'eau", "bleue"}));
    QVERIFY(groupTokens({}, "", {.wholeWords = true}).empty());
}

void TestWordMerge::sumOverKeysMeanOverQueries()
{
    // Keys: word of 1 piece, word of 2; queries: word of 2 pieces, word of 1.
    const auto keys = groupTokens(tokens({"▁a", "▁b", "c"}), "", {.wholeWords = true});
    const auto queries = groupTokens(tokens({"▁x", "y", "▁z"}), "", {.wholeWords = true});
    const Matrix map = matrix({{.7, .2, .1}, {.1, .8, .1}, {.2, .3, .5}});
    HEED_COMPARE_MATRIX(reduceMap(map, queries, keys), matrix({{.4, .6}, {.2, .8}}), 1e-6);
}

void TestWordMerge::wordRowsStillSumToOne()
{
    const auto groups = groupTokens(tokens({"▁a", "b", "c", "▁d", "</s>"}), "", {.wholeWords = true});
    Matrix map(5, 5, 0.2F);
    HEED_COMPARE_MATRIX(reduceMap(map, groups, groups), matrix({{.6, .2, .2}, {.6, .2, .2}, {.6, .2, .2}}), 1e-6);
}

void TestWordMerge::hiddenColumnsLeaveLessThanOne()
{
    const auto keys = groupTokens(tokens({"▁a", "▁b", "</s>"}), "", {.hideSpecial = true});
    const auto queries = groupTokens(tokens({"<pad>", "▁x"}), "", {.hideSpecial = true});
    HEED_COMPARE_MATRIX(reduceMap(matrix({{.1, .1, .8}, {.3, .1, .6}}), queries, keys), matrix({{.3, .1}}), 1e-6);
}

void TestWordMerge::normalizedRowsSumToOneAgain()
{
    Matrix map = matrix({{.3, .1}, {0, 0}});
    normalizeRows(map);
    HEED_COMPARE_MATRIX(map, matrix({{.75, .25}, {0, 0}}), 1e-6);
}

void TestWordMerge::singleTokensLeaveScoresAlone()
{
    const auto groups = groupTokens(tokens({"▁a", "▁b"}), "", {});
    const float masked = -std::numeric_limits<float>::infinity();
    Matrix scores = matrix({{-3.5, 0}, {2.25, 7}});
    scores(0, 1) = masked;
    QVERIFY(reduceMap(scores, groups, groups) == scores);
}

QTEST_GUILESS_MAIN(TestWordMerge)
#include "tst_wordmerge.moc"
