// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pairaligner.h"
#include "app/cli/wordpieces.h"
#include "model/maptrace.h"

#include <QTest>

using namespace heed;
using namespace Qt::StringLiterals;

namespace {

Token piece(std::uint32_t begin, std::uint32_t end)
{
    Token token;
    token.span = {begin, end};
    return token;
}

Token special()
{
    Token token;
    token.isSpecial = true;
    return token;
}

/// "a bc" (3 pieces and </s>) and "x yz" (3 pieces and </s>), one layer of two heads.
AlignedPair makePair(const std::vector<Matrix>& heads)
{
    AlignedPair pair;
    pair.sourceTokens = {piece(0, 1), piece(1, 3), piece(3, 4), special()};
    pair.targetTokens = {piece(0, 1), piece(1, 3), piece(3, 4), special()};
    pair.source = groupByWords(pair.sourceTokens, "a bc", spaceSeparatedWords("a bc"));
    pair.target = groupByWords(pair.targetTokens, "x yz", spaceSeparatedWords("x yz"));
    AttentionMaps cross;
    cross.shape = {1, int(heads.size()), 4, 4};
    cross.weights = heads;
    pair.trace = std::make_shared<MapTrace>(AttentionMaps(), AttentionMaps(), cross);
    return pair;
}

Matrix matrix(std::initializer_list<std::initializer_list<float>> rows)
{
    Matrix result(int(rows.size()), int(rows.begin()->size()));
    int row = 0;
    for (const auto& values : rows)
        std::copy(values.begin(), values.end(), result.row(row++).begin());
    return result;
}

std::string pharaoh(const AlignedPair& pair, const AlignmentView& view)
{
    return toPharaoh(alignPair(pair, view));
}

} // namespace

class TestCliAlign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWhatSpacesSeparate();
    void piecesBelongToTheWordOfTheirFirstVisibleByte();
    void wordsWithoutPiecesKeepTheirNumber();
    void joinedWords_data();
    void joinedWords();
    void piecesOfAWordCountTogether();
    void bothRowsAreOneStepApart();
    void layerMean();
    void specialTokensAreNeverLinked();
    void everyHeadAndMeanInBothRows();
};

void TestCliAlign::wordsAreWhatSpacesSeparate()
{
    QVERIFY(spaceSeparatedWords("  a bc\td ") == (std::vector<ByteSpan>{{2, 3}, {4, 6}, {7, 8}}));
    QVERIFY(spaceSeparatedWords(" ").empty());
}

void TestCliAlign::piecesBelongToTheWordOfTheirFirstVisibleByte()
{
    // "ab cd": pieces "a", "b", " c" (with the space), "d", and </s>
    const std::vector<Token> pieces{piece(0, 1), piece(1, 2), piece(2, 4), piece(4, 5), special()};
    const auto result = groupByWords(pieces, "ab cd", spaceSeparatedWords("ab cd"));
    QCOMPARE(result.wordCount, 2);
    QVERIFY(result.words == (std::vector<int>{0, 1}));
    QCOMPARE(result.groups[0].first, 0);
    QCOMPARE(result.groups[0].count, 2);
    QCOMPARE(result.groups[1].first, 2);
    QCOMPARE(result.groups[1].count, 2);
}

void TestCliAlign::wordsWithoutPiecesKeepTheirNumber()
{
    const std::vector<Token> pieces{piece(0, 1), piece(4, 5)};
    const auto result = groupByWords(pieces, "a \x01 b", spaceSeparatedWords("a \x01 b"));
    QCOMPARE(result.wordCount, 3);
    QVERIFY(result.words == (std::vector<int>{0, 2}));
}

void TestCliAlign::joinedWords_data()
{
    QTest::addColumn<QString>("tokenised");
    QTest::addColumn<bool>("isFrench");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain words") << u"the cat sleeps"_s << false << u"the cat sleeps"_s;
    QTest::newRow("English punctuation") << u"Yes ! It 's ( well ) known , is n't it ?"_s << false
                                         << u"Yes! It's (well) known, isn't it?"_s;
    QTest::newRow("French punctuation") << u"Oui ! C' est connu , n’ est-ce pas ?"_s << true
                                        << u"Oui ! C'est connu, n'est-ce pas ?"_s;
    QTest::newRow("guillemets") << u"il dit « oui » ."_s << true << u"il dit « oui »."_s;
    QTest::newRow("quotation marks") << u"he said \" yes \" ."_s << false << u"he said \"yes\"."_s;
    QTest::newRow("hyphens") << u"le procès - verbal"_s << true << u"le procès-verbal"_s;
    QTest::newRow("nothing") << QString() << false << QString();
}

void TestCliAlign::joinedWords()
{
    QFETCH(QString, tokenised);
    QFETCH(bool, isFrench);
    QFETCH(QString, text);
    const auto joined = joinWords(tokenised.toStdString(), isFrench ? Typography::French : Typography::English);
    QCOMPARE(QString::fromStdString(joined.text), text);
    const auto words = tokenised.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(joined.words.size(), std::size_t(words.size()));
    for (std::size_t at = 0; at < joined.words.size(); ++at) {
        const auto span = joined.words[at];
        const auto word = QString::fromStdString(joined.text.substr(span.begin, span.end - span.begin));
        QCOMPARE(word, QString(words[qsizetype(at)]).replace(u'’', u'\''));
    }
}

void TestCliAlign::piecesOfAWordCountTogether()
{
    // The single largest weight of y's row is on "a", but the two pieces of "bc" have more together.
    const auto pair = makePair({matrix({{.9F, .05F, .05F, 0}, {.4F, .3F, .3F, 0}, {.4F, .3F, .3F, 0}, {0, 0, 0, 1}})});
    QCOMPARE(pharaoh(pair, {0, 0, AlignmentRow::Produces}), std::string("0-0 1-1"));
}

void TestCliAlign::bothRowsAreOneStepApart()
{
    const auto pair = makePair({matrix({{1, 0, 0, 0}, {0, 1, 0, 0}, {1, 0, 0, 0}, {1, 0, 0, 0}})});
    QCOMPARE(pharaoh(pair, {0, 0, AlignmentRow::Produces}), std::string("0-0 0-1")); // y: .5 and .5, the first wins
    QCOMPARE(pharaoh(pair, {0, 0, AlignmentRow::Consumes}), std::string("0-1 1-0"));
}

void TestCliAlign::layerMean()
{
    const auto toFirst = matrix({{.6F, .4F, 0, 0}, {.6F, .4F, 0, 0}, {.6F, .4F, 0, 0}, {0, 0, 0, 1}});
    const auto toSecond = matrix({{.1F, .9F, 0, 0}, {.1F, .9F, 0, 0}, {.1F, .9F, 0, 0}, {0, 0, 0, 1}});
    const auto pair = makePair({toFirst, toSecond});
    QCOMPARE(pharaoh(pair, {0, 0, AlignmentRow::Produces}), std::string("0-0 0-1"));
    QCOMPARE(pharaoh(pair, {0, {}, AlignmentRow::Produces}), std::string("1-0 1-1"));
}

void TestCliAlign::specialTokensAreNeverLinked()
{
    const auto pair = makePair({matrix({{.1F, 0, 0, .9F}, {0, .1F, 0, .9F}, {0, 0, .1F, .9F}, {0, 0, 0, 1}})});
    QCOMPARE(pharaoh(pair, {0, 0, AlignmentRow::Produces}), std::string("0-0 1-1"));
}

void TestCliAlign::everyHeadAndMeanInBothRows()
{
    const auto views = allAlignmentViews({2, 3, 0, 0});
    QCOMPARE(views.size(), std::size_t(2 * 2 * (3 + 1)));
    QVERIFY(!views.front().head);
}

QTEST_GUILESS_MAIN(TestCliAlign)
#include "tst_clialign.moc"
