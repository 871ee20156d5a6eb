// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/wordtokenizer.h"
#include "model/text/wordvocabulary.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <string>
#include <vector>

using namespace heed;

namespace {

const char* const kWords = "<unk>\n<pad>\n<sos>\n<eos>\nthe\ncat\nmat.\n.\ndon\n'\nt\nélan\n(\n)\nl'\neau";

} // namespace

/// Text and the words of models made with torch.nn.
class TestWordTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsVocabulary();
    void refusesVocabulary_data();
    void refusesVocabulary();
    void cutsText_data();
    void cutsText();
    void cutsThousandsOfSigns();
    void keepsSpans();
    void lowersLetters();
    void standsBetweenBosAndEosAsAsked();
    void joinsWords_data();
    void joinsWords();
    void refusesUnknownWordsWithoutUnk();
    void opensFolderOfTutorial();

private:
    QString pieces(const TokenizedText& text) const;
    test::TemporaryFolder m_folder;
};

void TestWordTokenizer::init()
{
    m_folder.write("vocab.txt", kWords);
    m_folder.write("config.json", R"({"model_type": "nn_transformer"})");
}

QString TestWordTokenizer::pieces(const TokenizedText& text) const
{
    QStringList all;
    for (const Token& token : text.tokens)
        all << QString::fromStdString(token.piece).remove(QChar(0x2581));
    return all.join('|');
}

void TestWordTokenizer::readsVocabulary()
{
    m_folder.write("vocab.txt", "<pad>\r\n<s>\r\nun chat\r\n</s>\r\n");
    const WordVocabulary vocabulary = WordVocabulary::read(m_folder.path() / "vocab.txt");
    QCOMPARE(vocabulary.size(), 4);
    QCOMPARE(vocabulary.padId().value(), 0);
    QCOMPARE(vocabulary.beginId().value(), 1);
    QCOMPARE(vocabulary.endId().value(), 3);
    QCOMPARE(vocabulary.find("un chat").value(), 2);
    QVERIFY(!vocabulary.unknownId() && !vocabulary.find("chat"));
    QVERIFY(vocabulary.isSpecial(3) && !vocabulary.isSpecial(2));
    m_folder.write("vocab.txt", "\xEF\xBB\xBF<unk>\nun\n"); // with a byte order mark
    QCOMPARE(WordVocabulary::read(m_folder.path() / "vocab.txt").unknownId().value(), 0);
}

void TestWordTokenizer::refusesVocabulary_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "fewer than two";
    QTest::newRow("one token") << QByteArray("<unk>\n") << "fewer than two";
    QTest::newRow("an empty line") << QByteArray("<unk>\n\nthe\n") << "Line 2";
    QTest::newRow("twice") << QByteArray("<unk>\nthe\ncat\nthe") << "Line 4";
    QTest::newRow("a space behind") << QByteArray("<unk>\nthe \ncat\n") << "Line 2";
    QTest::newRow("a count") << QByteArray("<unk>\nthe\t512\ncat\n") << "without counts";
    QTest::newRow("not UTF-8") << QByteArray("<unk>\n\xE9lan\n") << "Line 2";
}

void TestWordTokenizer::refusesVocabulary()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    m_folder.write("vocab.txt", content.toStdString());
    const QString message
        = QString::fromStdString(test::errorOf([&] { WordVocabulary::read(m_folder.path() / "vocab.txt"); }));
    QVERIFY2(message.contains(fault) && message.contains("vocab.txt") && message.endsWith('.'), qPrintable(message));
}

void TestWordTokenizer::cutsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("words") << "the cat"
                           << "<sos>|the|cat|<eos>";
    QTest::newRow("a full stop of its own") << "the cat."
                                            << "<sos>|the|cat|.|<eos>";
    QTest::newRow("a full stop in the vocabulary") << "the mat."
                                                   << "<sos>|the|mat.|<eos>";
    QTest::newRow("inside a word") << "don't"
                                   << "<sos>|don|'|t|<eos>";
    QTest::newRow("longest beginning") << "l'eau"
                                       << "<sos>|l'|eau|<eos>";
    QTest::newRow("unknown") << "the dog."
                             << "<sos>|the|<unk>|.|<eos>";
    QTest::newRow("unknown signs") << "cat!"
                                   << "<sos>|cat|<unk>|<eos>";
    QTest::newRow("spaces") << "  the\t\u00a0cat \n"
                            << "<sos>|the|cat|<eos>";
    QTest::newRow("accents") << "\u00e9lan"
                             << "<sos>|\u00e9lan|<eos>";
    QTest::newRow("nothing") << ""
                             << "<sos>|<eos>";
    QTest::newRow("in brackets") << "(cat)"
                                 << "<sos>|(|cat|)|<eos>";
}

void TestWordTokenizer::cutsText()
{
    QFETCH(QString, text);
    const auto tokenizer = openTokenizer(m_folder.path());
    QTEST(pieces(tokenizer->encodeSource(text.toStdString(), {})), "tokens");
}

/// No beginning of the signs is looked for that is longer than any word: time with the cube of their number.
void TestWordTokenizer::cutsThousandsOfSigns()
{
    constexpr std::size_t kSigns = 30'000;
    const auto tokenizer = openTokenizer(m_folder.path());
    const TokenizedText cut = tokenizer->encodeSource("mat." + std::string(kSigns, '!') + "cat", {});
    QCOMPARE(cut.tokens.size(), kSigns + 4); // with <sos> and <eos>
    QCOMPARE(cut.tokens[1].piece, std::string("\u2581mat."));
    QCOMPARE(cut.tokens[kSigns + 2].piece, std::string("\u2581cat"));
}

void TestWordTokenizer::keepsSpans()
{
    const std::string text = "  the \u00e9lan, cat.";
    const TokenizedText cut = openTokenizer(m_folder.path())->encodeSource(text, {});
    QCOMPARE(cut.text, text);
    std::vector<std::string> covered;
    for (const Token& token : cut.tokens)
        covered.push_back(text.substr(token.span.begin, token.span.end - token.span.begin));
    QCOMPARE(covered, (std::vector<std::string>{"", "the", "\u00e9lan", ",", "cat", ".", ""}));
    QVERIFY(cut.tokens[3].isUnknown && cut.tokens[0].isSpecial && cut.tokens[1].startsWord);
    QCOMPARE(cut.tokens[1].piece, std::string("\u2581the")); // as SentencePiece spells it
    QVERIFY(!cut.tokens[5].startsWord);
    QCOMPARE(cut.tokens[5].piece, std::string("."));
}

void TestWordTokenizer::lowersLetters()
{
    QCOMPARE(pieces(openTokenizer(m_folder.path())->encodeSource("The", {})), "<sos>|<unk>|<eos>");
    m_folder.write("config.json", R"({"model_type": "nn_transformer", "lowercase": true})");
    QCOMPARE(pieces(openTokenizer(m_folder.path())->encodeSource("The \u00c9LAN", {})), "<sos>|the|\u00e9lan|<eos>");
}

void TestWordTokenizer::standsBetweenBosAndEosAsAsked()
{
    m_folder.write("config.json", R"({"model_type": "nn_transformer", "source_bos": false, "source_eos": false})");
    const auto tokenizer = openTokenizer(m_folder.path());
    QCOMPARE(pieces(tokenizer->encodeSource("the cat", {})), "the|cat");
    QCOMPARE(pieces(tokenizer->encodeTarget("the cat", {})), "the|cat|<eos>");
}

void TestWordTokenizer::joinsWords_data()
{
    QTest::addColumn<QList<int>>("ids");
    QTest::addColumn<QString>("text");
    QTest::newRow("a sentence") << QList<int>{4, 5, 7, 3} << "the cat.";
    QTest::newRow("brackets") << QList<int>{12, 5, 13, 7} << "(cat).";
    QTest::newRow("apostrophes") << QList<int>{14, 15} << "l'eau";
    QTest::newRow("inside a word") << QList<int>{8, 9, 10} << "don't";
    QTest::newRow("special tokens vanish") << QList<int>{2, 4, 1, 5, 3} << "the cat";
    QTest::newRow("unknown") << QList<int>{4, 0} << "the \u2047";
    QTest::newRow("nothing") << QList<int>{3} << "";
}

void TestWordTokenizer::joinsWords()
{
    QFETCH(QList<int>, ids);
    const auto tokenizer = openTokenizer(m_folder.path());
    const TokenizedText joined = tokenizer->decodeTarget(std::vector<TokenId>(ids.begin(), ids.end()));
    QTEST(QString::fromStdString(joined.text), "text");
    QCOMPARE(joined.tokens.size(), std::size_t(ids.size()));
}

void TestWordTokenizer::refusesUnknownWordsWithoutUnk()
{
    m_folder.write("vocab.txt", "<sos>\n<eos>\nthe");
    const auto tokenizer = openTokenizer(m_folder.path());
    const std::string message = test::errorOf([&] { tokenizer->encodeSource("the dog", {}); });
    QVERIFY2(message.starts_with("The word \"dog\" is not in \"")
                 && message.find("vocab.txt\", which has no <unk>") < 500,
             message.c_str());
}

void TestWordTokenizer::opensFolderOfTutorial()
{
    const auto tokenizer = openTokenizer(test::dataPath("pytorch/numbers"));
    QCOMPARE(tokenizer->sourceVocabularySize(), 16);
    QCOMPARE(pieces(tokenizer->encodeSource("seven two.", {})), "<bos>|seven|two|.|<eos>");
    QCOMPARE(pieces(tokenizer->encodeTarget("sept deux.", {})), "sept|deux|.|<eos>");
}

QTEST_GUILESS_MAIN(TestWordTokenizer)

#include "tst_wordtokenizer.moc"
