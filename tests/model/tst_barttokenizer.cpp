// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bytelevel.h"
#include "model/text/tokenizer.h"
#include "model/text/unicode.h"
#include "model/text/unicodecategory.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <QChar>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace heed;
using nlohmann::json;

namespace {

/// Merges by hand, the most important first. "é" is the bytes C3 A9, which are written Ã and ©.
constexpr const char* kMerges = "#version: 0.2\n"
                                "Ġ c\n"
                                "a t\n"
                                "Ġc at\n"
                                "T h\n"
                                "Th e\n"
                                "a f\n"
                                "Ã ©\n"
                                "Ġc af\n"
                                "a a\n"
                                "aa aa\n";

/// The four that come first in BART's vocab.json, the bytes, the merged pieces and <mask>.
json vocabulary()
{
    json ids{{"<s>", 0}, {"<pad>", 1}, {"</s>", 2}, {"<unk>", 3}};
    for (int byte = 0; byte < 256; ++byte)
        ids[byteLevelCharacter(static_cast<unsigned char>(byte))] = 4 + byte;
    int next = 260;
    for (const char* piece : {"Ġc", "at", "Ġcat", "Th", "The", "af", "Ã©", "Ġcaf", "aa", "aaaa", "<mask>"})
        ids[piece] = next++;
    return ids;
}

std::vector<std::string> piecesOf(const TokenizedText& tokenized)
{
    std::vector<std::string> pieces;
    for (const Token& token : tokenized.tokens)
        pieces.push_back(token.piece);
    return pieces;
}

std::vector<TokenId> idsOf(const TokenizedText& tokenized)
{
    std::vector<TokenId> ids;
    for (const Token& token : tokenized.tokens)
        ids.push_back(token.id);
    return ids;
}

std::string textOf(const TokenizedText& tokenized, std::size_t token)
{
    const ByteSpan span = tokenized.tokens.at(token).span;
    return tokenized.text.substr(span.begin, span.end - span.begin);
}

} // namespace

class TestBartTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyByteHasItsCharacter();
    void categoriesAreThoseOfQt();
    void wordsAreCutAsTheExpressionSays_data();
    void wordsAreCutAsTheExpressionSays();
    void mergesTheMostImportantFirst_data();
    void mergesTheMostImportantFirst();
    void marksBothEnds();
    void spansAreWholeCharacters();
    void typedMaskIsAToken();
    void typedSpecialTokensAreTokens();
    void folderMayAskForASpaceInFront();
    void encodingThenDecodingGivesTheText_data();
    void encodingThenDecodingGivesTheText();
    void brokenBytesBecomeReplacementCharacters();
    void decodesAnyIds();
    void longWordsAreQuick();
    void refusesBrokenMerges_data();
    void refusesBrokenMerges();

private:
    void write(const test::TemporaryFolder& folder, const char* merges = kMerges) const;

    test::TemporaryFolder m_folder;
    std::unique_ptr<Tokenizer> m_tokenizer;
};

void TestBartTokenizer::write(const test::TemporaryFolder& folder, const char* merges) const
{
    folder.write("config.json", R"({"model_type": "bart"})");
    folder.write("vocab.json", vocabulary().dump());
    folder.write("merges.txt", merges);
}

void TestBartTokenizer::initTestCase()
{
    write(m_folder);
    m_tokenizer = openTokenizer(m_folder.path());
}

void TestBartTokenizer::everyByteHasItsCharacter()
{
    QCOMPARE(byteLevelCharacter('!'), std::string("!"));
    QCOMPARE(byteLevelCharacter('~'), std::string("~"));
    QCOMPARE(byteLevelCharacter(' '), std::string("Ġ"));
    QCOMPARE(byteLevelCharacter('\n'), std::string("Ċ"));
    QCOMPARE(byteLevelCharacter(0), std::string("Ā"));
    QCOMPARE(byteLevelCharacter(0x7F), std::string("\u0121"));
    QCOMPARE(byteLevelCharacter(0xA0), std::string("\u0142"));
    QCOMPARE(byteLevelCharacter(0xAD), std::string("\u0143"));
    QCOMPARE(byteLevelCharacter(0xFF), std::string("ÿ"));
    std::string all;
    std::string spelt;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
        spelt += byteLevelCharacter(static_cast<unsigned char>(byte));
    }
    QCOMPARE(byteLevelBytes(spelt), all);
    QCOMPARE(byteLevelBytes("漢"), std::string("漢"));
}

void TestBartTokenizer::categoriesAreThoseOfQt()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (QChar::unicodeVersion(c) == QChar::Unicode_Unassigned || QChar::unicodeVersion(c) > QChar::Unicode_14_0)
            continue;
        if (isLetter(c) != QChar::isLetter(c) || isNumber(c) != QChar::isNumber(c))
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(c), 4, 16)));
    }
    QVERIFY(isNumber(U'½') && isNumber(U'Ⅻ') && !isLetter(U'Ⅻ') && isLetter(U'漢'));
}

void TestBartTokenizer::wordsAreCutAsTheExpressionSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // joined with |
    QTest::newRow("words with their space") << "The cat sleeps"
                                            << "The| cat| sleeps";
    QTest::newRow("contractions") << "I don't, we'll, 'S"
                                  << "I| don|'t|,| we|'ll|,| '|S";
    QTest::newRow("a contraction begins anywhere") << "'sword"
                                                   << "'s|word";
    QTest::newRow("letters, numbers, signs") << "a1½Ⅻ!? 42€"
                                             << "a|1½Ⅻ|!?| 42|€";
    QTest::newRow("spaces leave one to the word") << "a   b"
                                                  << "a|  | b";
    QTest::newRow("a line break is not a word's space") << "a\nb \n c"
                                                        << "a|\n|b| \n| c";
    QTest::newRow("a tab before a word") << "a \tb"
                                         << "a| |\t|b";
    QTest::newRow("space at the end") << "a  "
                                      << "a|  ";
    QTest::newRow("nothing but space") << " \n "
                                       << " \n ";
    QTest::newRow("no-break space") << QString::fromUtf8("a\u00A0b") << QString::fromUtf8("a|\u00A0|b");
    QTest::newRow("accents and Chinese") << "œuvre 漢字é"
                                         << "œuvre| 漢字é";
    QTest::newRow("combining accents are signs") << QString::fromUtf8("e\u0301a") << QString::fromUtf8("e|\u0301|a");
    QTest::newRow("empty") << ""
                           << "";
}

void TestBartTokenizer::wordsAreCutAsTheExpressionSays()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const std::string bytes = text.toStdString();
    QStringList cut;
    std::uint32_t end = 0;
    for (const ByteSpan& word : byteLevelWords(bytes)) {
        QCOMPARE(word.begin, end);
        QVERIFY(!word.isEmpty());
        end = word.end;
        cut << QString::fromStdString(bytes.substr(word.begin, word.end - word.begin));
    }
    QCOMPARE(end, std::uint32_t(bytes.size()));
    QCOMPARE(cut.join('|'), words);
}

void TestBartTokenizer::mergesTheMostImportantFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pieces"); // joined with a space, as Heed spells them
    QTest::newRow("The cat") << "The cat"
                             << "The ▁cat";
    QTest::newRow("a word in front has no space") << "cat"
                                                  << "c at";
    QTest::newRow("caf before at") << "The café cafat"
                                   << "The ▁caf é ▁caf at";
    QTest::newRow("pairs from the left") << "aaaaaaa"
                                         << "aaaa aa a";
    QTest::newRow("bytes of no merge") << "è"
                                       << "Ã ¨";
    QTest::newRow("space alone") << "a  "
                                 << "a ▁ ▁";
}

void TestBartTokenizer::mergesTheMostImportantFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, pieces);
    QStringList cut;
    for (const std::string& piece : piecesOf(m_tokenizer->encodeSource(text.toStdString(), {})))
        cut << QString::fromStdString(piece);
    QCOMPARE(cut.join(' '), "<s> " + pieces + " </s>");
}

void TestBartTokenizer::marksBothEnds()
{
    const TokenizedText tokenized = m_tokenizer->encodeSource("The cat", {});
    QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{0, 264, 262, 2}));
    QCOMPARE(idsOf(m_tokenizer->encodeTarget("The cat", {})), idsOf(tokenized));
    QCOMPARE(idsOf(m_tokenizer->encodeSource("", {})), (std::vector<TokenId>{0, 2}));
    QVERIFY(tokenized.tokens[0].isSpecial && tokenized.tokens[3].isSpecial);
    QVERIFY(tokenized.tokens[1].startsWord && tokenized.tokens[2].startsWord);
    QCOMPARE(textOf(tokenized, 2), std::string("cat"));
    QVERIFY(m_tokenizer->choices() == TaskChoices());
}

void TestBartTokenizer::spansAreWholeCharacters()
{
    const std::string text = "è The  漢 café\n😀";
    const TokenizedText tokenized = m_tokenizer->encodeSource(text, {});
    std::uint32_t end = 0;
    std::string covered;
    for (std::size_t token = 0; token < tokenized.tokens.size(); ++token) {
        const ByteSpan span = tokenized.tokens[token].span;
        if (span.isEmpty())
            continue;
        QVERIFY(span.begin >= end);
        end = span.end;
        QVERIFY(isValidUtf8(textOf(tokenized, token)));
        if (textOf(tokenized, token) != " " && textOf(tokenized, token) != "\n")
            covered += textOf(tokenized, token);
    }
    QCOMPARE(covered, std::string("èThe漢café😀"));
    QCOMPARE(textOf(tokenized, 1), std::string("è")); // the first byte's token has the character
    QVERIFY(tokenized.tokens[2].span.isEmpty());
}

void TestBartTokenizer::typedMaskIsAToken()
{
    const TokenizedText tokenized = m_tokenizer->encodeSource("The <mask> cat<mask>", {});
    QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{0, 264, 270, 262, 270, 2}));
    QVERIFY(tokenized.tokens[2].isSpecial);
    QCOMPARE(textOf(tokenized, 2), std::string("<mask>"));
    QCOMPARE(textOf(tokenized, 3), std::string("cat"));
}

/// As Hugging Face's tokenizers 0.23 read them: only <mask> takes the space in front.
void TestBartTokenizer::typedSpecialTokensAreTokens()
{
    const TokenizedText tokenized = m_tokenizer->encodeSource(" cat</s> cat<pad><unk>", {});
    QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{0, 262, 2, 262, 1, 3, 2}));
    QCOMPARE(textOf(tokenized, 2), std::string("</s>"));
    QVERIFY(tokenized.tokens[4].isSpecial);
    QVERIFY(tokenized.tokens[5].isUnknown);
}

void TestBartTokenizer::folderMayAskForASpaceInFront()
{
    const test::TemporaryFolder folder;
    write(folder);
    folder.write("tokenizer_config.json", R"({"tokenizer_class": "BartTokenizer", "add_prefix_space": true})");
    const auto tokenizer = openTokenizer(folder.path());
    for (const char* text : {"cat cat", " cat cat"}) {
        const TokenizedText tokenized = tokenizer->encodeSource(text, {});
        QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{0, 262, 262, 2}));
        QCOMPARE(textOf(tokenized, 1), std::string("cat"));
        QCOMPARE(textOf(tokenized, 2), std::string("cat"));
    }
}

void TestBartTokenizer::encodingThenDecodingGivesTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "The cat's café, 42 times.";
    QTest::newRow("spaces are kept") << " The   cat \n";
    QTest::newRow("other scripts") << "漢字 😀 קט é";
    QTest::newRow("control characters") << QString::fromUtf8("a\x01\x7F"
                                                             "b");
    QTest::newRow("empty") << "";
}

void TestBartTokenizer::encodingThenDecodingGivesTheText()
{
    QFETCH(QString, text);
    const TokenizedText encoded = m_tokenizer->encodeTarget(text.toStdString(), {});
    const TokenizedText decoded = m_tokenizer->decodeTarget(idsOf(encoded));
    QCOMPARE(QString::fromStdString(decoded.text), text);
    for (std::size_t token = 0; token < encoded.tokens.size(); ++token) {
        if (!encoded.tokens[token].isSpecial)
            QCOMPARE(decoded.tokens[token], encoded.tokens[token]);
    }
}

void TestBartTokenizer::brokenBytesBecomeReplacementCharacters()
{
    const std::vector<TokenId> ids{0, 264, 4 + 0xC3, 262, 2};
    const TokenizedText decoded = m_tokenizer->decodeTarget(ids);
    QCOMPARE(decoded.text, std::string("The\uFFFD cat"));
    QCOMPARE(textOf(decoded, 2), std::string("\uFFFD"));
    QCOMPARE(textOf(decoded, 3), std::string("cat"));
}

void TestBartTokenizer::decodesAnyIds()
{
    const std::vector<TokenId> ids{-1, 271, 2147483647, -2147483647 - 1, 3, 0, 2};
    const TokenizedText decoded = m_tokenizer->decodeTarget(ids);
    QCOMPARE(idsOf(decoded), ids);
    QCOMPARE(decoded.text, std::string("⁇⁇⁇⁇⁇"));
    QCOMPARE(decoded.tokens[1].piece, std::string("#271"));
}

void TestBartTokenizer::longWordsAreQuick()
{
    const std::string text(100000, 'a');
    QCOMPARE(int(m_tokenizer->encodeSource(text, {}).tokens.size()), 2 + 100000 / 4);
}

void TestBartTokenizer::refusesBrokenMerges_data()
{
    QTest::addColumn<QByteArray>("merges");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("Windows line ends") << QByteArray("#version: 0.2\r\na t\r\n") << true;
    QTest::newRow("no version") << QByteArray("a t\nc at") << true;
    QTest::newRow("one piece") << QByteArray("#version: 0.2\na t\nat\n") << false;
    QTest::newRow("three pieces") << QByteArray("#version: 0.2\na t\na t s\n") << false;
    QTest::newRow("nothing in front") << QByteArray("a t\n\n t") << false;
}

void TestBartTokenizer::refusesBrokenMerges()
{
    QFETCH(QByteArray, merges);
    QFETCH(bool, isFine);
    const test::TemporaryFolder folder;
    write(folder, merges.constData());
    std::string fault;
    if (isFine) {
        QCOMPARE(openTokenizer(folder.path())->decodeTarget(std::vector<TokenId>{264}).text, std::string("The"));
    } else {
        fault = test::errorOf([&] { openTokenizer(folder.path()); });
        QVERIFY2(fault.ends_with("merges.txt\" does not name two pieces in line 3."), fault.c_str());
    }
}

QTEST_GUILESS_MAIN(TestBartTokenizer)

#include "tst_barttokenizer.moc"
