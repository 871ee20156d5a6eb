// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/detokenizer.h"
#include "model/text/unicode.h"
#include "tests/testutils.h"

#include <QTest>

#include <random>
#include <string>
#include <vector>

using namespace heed;

namespace {

Token ordinary(const char* piece)
{
    Token token;
    token.piece = piece;
    return token;
}

Token special(const char* piece)
{
    Token token = ordinary(piece);
    token.isSpecial = true;
    return token;
}

TokenizedText detokenized(const QStringList& pieces)
{
    Detokenizer detokenizer;
    for (const QString& piece : pieces) {
        Token token = ordinary(piece.toUtf8().constData());
        token.isSpecial = piece == "</s>" || piece == "<pad>";
        token.isUnknown = piece == "<unk>";
        detokenizer.add(token);
    }
    return detokenizer.finish();
}

std::string textOf(const TokenizedText& tokenized, std::size_t token)
{
    const ByteSpan span = tokenized.tokens.at(token).span;
    return tokenized.text.substr(span.begin, span.end - span.begin);
}

} // namespace

class TestDetokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void spansAreWhatThePieceWrote();
    void spansTileTheText();
    void bytesBecomeCharacters();
    void brokenBytesBecomeReplacementCharacters();
    void finishStartsAnew();
};

void TestDetokenizer::texts_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QStringList{} << "";
    QTest::newRow("only the end") << QStringList{"</s>"} << "";
    QTest::newRow("words") << QStringList{"▁Le", "▁chat", "▁dort", ".", "</s>"} << "Le chat dort.";
    QTest::newRow("apostrophe") << QStringList{"▁L", "'", "homme", "▁d", "'", "aujourd", "'", "hui"}
                                << "L'homme d'aujourd'hui";
    QTest::newRow("French question mark") << QStringList{"▁Vrai", "ment", "▁?", "</s>"} << "Vraiment ?";
    QTest::newRow("guillemets") << QStringList{"▁«", "▁Viens", "▁»", "▁dit", "-", "il"} << "« Viens » dit-il";
    QTest::newRow("no mark at the start") << QStringList{"chat", "▁noir"} << "chat noir";
    QTest::newRow("lone marks") << QStringList{"▁", "chat", "▁", "▁", "noir", "▁"} << "chat noir";
    QTest::newRow("mark inside a piece") << QStringList{"▁il▁y▁a", "▁un"} << "il y a un";
    QTest::newRow("nothing but marks") << QStringList{"▁", "▁", "</s>"} << "";
    QTest::newRow("special tokens between") << QStringList{"<pad>", "▁Le", "</s>", "▁chat"} << "Le chat";
    QTest::newRow("unknown is shown") << QStringList{"▁Le", "▁", "<unk>", "."} << "Le ⁇.";
}

void TestDetokenizer::texts()
{
    QFETCH(QStringList, pieces);
    QFETCH(QString, text);
    const TokenizedText result = detokenized(pieces);
    QCOMPARE(QString::fromStdString(result.text), text);
    QCOMPARE(int(result.tokens.size()), int(pieces.size()));
}

void TestDetokenizer::spansAreWhatThePieceWrote()
{
    const TokenizedText result = detokenized({"▁L", "'", "été", "▁", "▁?", "<pad>", "▁", "</s>"});
    QCOMPARE(result.text, std::string("L'été ?"));
    QCOMPARE(textOf(result, 0), std::string("L"));
    QCOMPARE(textOf(result, 1), std::string("'"));
    QCOMPARE(textOf(result, 2), std::string("été"));
    QCOMPARE(textOf(result, 3), std::string(" ")); // the lone mark wrote the space
    QCOMPARE(textOf(result, 4), std::string("?"));
    for (const std::size_t silent : {5, 6, 7})
        QVERIFY(result.tokens[silent].span.isEmpty());
}

void TestDetokenizer::spansTileTheText()
{
    const QStringList vocabulary{"▁", "▁le", "chat", "▁œuf", "é▁", "</s>", "<unk>", "'", "▁▁"};
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        QStringList pieces;
        for (unsigned count = random() % 10; count > 0; --count)
            pieces << vocabulary[int(random() % unsigned(vocabulary.size()))];
        const TokenizedText result = detokenized(pieces);
        QVERIFY(isValidUtf8(result.text));
        QVERIFY(!result.text.starts_with(' ') && !result.text.ends_with(' '));
        QVERIFY(result.text.find("  ") == std::string::npos);
        std::uint32_t end = 0;
        for (std::size_t index = 0; index < result.tokens.size(); ++index) {
            const ByteSpan span = result.tokens[index].span;
            QVERIFY(span.begin >= end && span.begin <= span.end && span.end <= result.text.size());
            QCOMPARE(result.text.substr(end, span.begin - end).find_first_not_of(' '), std::string::npos);
            end = span.end;
        }
        QCOMPARE(result.text.substr(end).find_first_not_of(' '), std::string::npos);
    }
}

void TestDetokenizer::bytesBecomeCharacters()
{
    Detokenizer detokenizer;
    detokenizer.add(ordinary("▁a"));
    for (const char byte : {'\xE6', '\xBC', '\xA2', 'b'}) // 漢b
        detokenizer.addByte(ordinary("byte"), byte);
    detokenizer.add(special("</s>"));
    const TokenizedText result = detokenizer.finish();
    QCOMPARE(result.text, std::string("a漢b"));
    QCOMPARE(textOf(result, 1), std::string("漢"));
    QVERIFY(result.tokens[2].span.isEmpty() && result.tokens[3].span.isEmpty());
    QCOMPARE(textOf(result, 4), std::string("b"));
    QVERIFY(result.tokens[5].span.isEmpty());
}

void TestDetokenizer::brokenBytesBecomeReplacementCharacters()
{
    Detokenizer detokenizer;
    for (const char byte : {'\xE6', '\xBC', '\xFF', 'x'})
        detokenizer.addByte(ordinary("byte"), byte);
    const TokenizedText result = detokenizer.finish();
    QCOMPARE(result.text, std::string("��x"));
    QCOMPARE(textOf(result, 0), std::string("�"));
    QCOMPARE(textOf(result, 2), std::string("�"));
    QCOMPARE(textOf(result, 3), std::string("x"));
}

void TestDetokenizer::finishStartsAnew()
{
    Detokenizer detokenizer;
    detokenizer.add(ordinary("▁a"));
    QCOMPARE(detokenizer.finish().text, std::string("a"));
    detokenizer.add(ordinary("▁b"));
    const TokenizedText second = detokenizer.finish();
    QCOMPARE(second.text, std::string("b"));
    QCOMPARE(int(second.tokens.size()), 1);
}

QTEST_GUILESS_MAIN(TestDetokenizer)

#include "tst_detokenizer.moc"
