// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/byt5tokenizer.h"
#include "model/text/tokenizerconfig.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <string>
#include <vector>

using namespace heed;

namespace {

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

class TestByT5Tokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteIsAToken_data();
    void everyByteIsAToken();
    void charactersBelongToTheirFirstByte();
    void prefixIsOutsideTheText();
    void typedSentinelsAreTokens();
    void encodingThenDecodingGivesTheText();
    void decodesAnyIds();
    void folderNeedsNoFiles();

private:
    ByT5Tokenizer m_tokenizer{TokenizerConfig()};
};

/// The first three are what transformers' own test of ByT5Tokenizer expects.
void TestByT5Tokenizer::everyByteIsAToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("ids");
    QTest::newRow("sign") << QByteArray("Unicode €.")
                          << QList<int>{88, 113, 108, 102, 114, 103, 104, 35, 229, 133, 175, 49, 1};
    QTest::newRow("accents") << QByteArray("e è é ê ë")
                             << QList<int>{104, 35, 198, 171, 35, 198, 172, 35, 198, 173, 35, 198, 174, 1};
    QTest::newRow("typed end") << QByteArray("hi</s>") << QList<int>{107, 108, 1};
    QTest::newRow("empty") << QByteArray() << QList<int>{1};
    QTest::newRow("spaces are kept") << QByteArray(" \t ") << QList<int>{35, 12, 35, 1};
}

void TestByT5Tokenizer::everyByteIsAToken()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, ids);
    const std::vector<TokenId> expected(ids.begin(), ids.end());
    QCOMPARE(idsOf(m_tokenizer.encodeSource(text.toStdString(), {})), expected);
    QCOMPARE(idsOf(m_tokenizer.encodeTarget(text.toStdString(), {})), expected);
}

void TestByT5Tokenizer::charactersBelongToTheirFirstByte()
{
    const TokenizedText tokenized = m_tokenizer.encodeSource("é 漢", {});
    const std::vector<std::string> texts{"é", "", " ", "漢", "", "", ""};
    const std::vector<std::string> pieces{"<0xC3>", "<0xA9>", "▁", "<0xE6>", "<0xBC>", "<0xA2>", "</s>"};
    QCOMPARE(tokenized.tokens.size(), texts.size());
    for (std::size_t token = 0; token < texts.size(); ++token) {
        QCOMPARE(textOf(tokenized, token), texts[token]);
        QCOMPARE(tokenized.tokens[token].piece, pieces[token]);
        QCOMPARE(tokenized.tokens[token].startsWord, token == 0 || token == 2);
    }
}

void TestByT5Tokenizer::prefixIsOutsideTheText()
{
    const TokenizedText tokenized = m_tokenizer.encodeSource("é", {{}, {}, "en: "});
    QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{104, 113, 61, 35, 198, 172, 1}));
    QCOMPARE(textOf(tokenized, 4), std::string("é"));
    QVERIFY(tokenized.tokens[3].isSpecial && tokenized.tokens[3].span.isEmpty());
    QVERIFY(!tokenized.tokens[4].isSpecial && tokenized.tokens[4].startsWord);
    QVERIFY(m_tokenizer.choices().takesPrefix);
}

void TestByT5Tokenizer::typedSentinelsAreTokens()
{
    QCOMPARE(idsOf(m_tokenizer.encodeSource("a<extra_id_2>b<extra_id_125>", {}))[1], 261);
    QCOMPARE(m_tokenizer.sourceVocabularySize(), 384);
    TokenizerConfig config;
    config.vocabularySize = 259; // a network without sentinels
    QCOMPARE(ByT5Tokenizer(config).sourceVocabularySize(), 259);
    config.vocabularySize = 5;
    QCOMPARE(ByT5Tokenizer(config).sourceVocabularySize(), 259);
}

void TestByT5Tokenizer::encodingThenDecodingGivesTheText()
{
    for (const std::string text : {"The cat's café, 42 times.", "  two  spaces\n", "漢字 😀 קט", ""}) {
        const TokenizedText encoded = m_tokenizer.encodeTarget(text, {});
        const TokenizedText decoded = m_tokenizer.decodeTarget(idsOf(encoded));
        QCOMPARE(decoded.text, text);
        for (std::size_t token = 0; token + 1 < encoded.tokens.size(); ++token)
            QCOMPARE(decoded.tokens[token], encoded.tokens[token]);
    }
}

void TestByT5Tokenizer::decodesAnyIds()
{
    const std::vector<TokenId> ids{0, 3 + 'a', 3 + 0xC3, 3 + 'b', 1, -1, 384, 2147483647, 259};
    const TokenizedText decoded = m_tokenizer.decodeTarget(ids);
    QCOMPARE(idsOf(decoded), ids);
    QCOMPARE(decoded.text, std::string("a\uFFFDb⁇⁇⁇"));
}

void TestByT5Tokenizer::folderNeedsNoFiles()
{
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "t5", "tokenizer_class": "ByT5Tokenizer", "vocab_size": 384})");
    QVERIFY(hasTokenizer(folder.path()));
    QCOMPARE(openTokenizer(folder.path())->sourceVocabularySize(), 384);
}

QTEST_GUILESS_MAIN(TestByT5Tokenizer)

#include "tst_byt5tokenizer.moc"
