// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplechoice.h"
#include "app/examples/examplefile.h"
#include "app/examples/examplesmenu.h"
#include "faketranslator.h"
#include "model/error.h"
#include "model/translator.h"

#include <QAction>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstddef>
#include <filesystem>

using namespace heed;
using namespace heed::test;

class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundledExamplesAreComplete_data();
    void bundledExamplesAreComplete();
    void bundledSentencesHoldTheWordsTheyChoose();
    void textsFallBackToEnglish();
    void faultyFilesAreRefused_data();
    void faultyFilesAreRefused();
    void wordsAreFoundWhole_data();
    void wordsAreFoundWhole();
    void wordsChooseTheCell();
    void wordsChooseTheStrongestHead();
    void allTokensOfAWordAreTried();
    void theBundledModelShowsWhatTheyTell_data();
    void theBundledModelShowsWhatTheyTell();
    void aGivenHeadIsTaken();
    void missingWordsChooseNothing();
    void theMenuOffersEveryExample();
};

namespace {

SentenceTranslation sentenceOf(const char* text)
{
    return fakeTranslation(text).sentences.front();
}

} // namespace

void TestExamples::bundledExamplesAreComplete_data()
{
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "fr", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestExamples::bundledExamplesAreComplete()
{
    QFETCH(QString, language);
    const auto examples = bundledExamples(language);
    const auto english = bundledExamples(QStringLiteral("en"));
    QVERIFY(examples.size() >= 12);
    QSet<QString> titles;
    for (std::size_t index = 0; index < examples.size(); ++index) {
        const Example& example = examples[index];
        QVERIFY2(!titles.contains(example.title), qPrintable(example.title));
        titles += example.title;
        QCOMPARE(example.sentence, english[index].sentence);
        if (language != u"en") // every text was translated
            QVERIFY2(example.title != english[index].title && example.look != english[index].look,
                     qPrintable(example.title));
    }
}

/// Words of the source are known; those of a translation are the model's.
void TestExamples::bundledSentencesHoldTheWordsTheyChoose()
{
    for (const Example& example : bundledExamples(QStringLiteral("en"))) {
        TokenizedText text;
        text.text = example.sentence.toStdString();
        text.tokens.resize(1);
        text.tokens.front().span = {0, std::uint32_t(text.text.size())};
        const bool hasSourceQuery = example.choice.kind == AttentionKind::Encoder;
        const bool hasSourceKey = example.choice.kind != AttentionKind::Decoder;
        for (const auto& [isSource, word] :
             {std::pair(hasSourceQuery, example.choice.queryWord), std::pair(hasSourceKey, example.choice.keyWord)}) {
            if (isSource && !word.isEmpty())
                QVERIFY2(tokensOfWord(text, word.toStdString()).first == 0, qPrintable(word));
        }
    }
}

void TestExamples::textsFallBackToEnglish()
{
    const auto examples
        = parseExamples(R"({"examples": [{"title": {"en": "T", "fr": "F"}, "sentence": "S", "look": {"en": "L"}}]})",
                        QStringLiteral("fr"));
    QCOMPARE(examples.front().title, QStringLiteral("F"));
    QCOMPARE(examples.front().look, QStringLiteral("L"));
    QVERIFY(examples.front().choice.kind == AttentionKind::Cross);
    QVERIFY(!examples.front().choice.head);
}

void TestExamples::faultyFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("named");
    const QByteArray start = R"({"examples": [{"title": {"en": "T"}, "look": {"en": "L"}, )";
    QTest::newRow("nothing") << QByteArray() << QByteArray("JSON");
    QTest::newRow("no JSON") << QByteArray("examples") << QByteArray("JSON");
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray("\"examples\"");
    QTest::newRow("no examples") << QByteArray(R"({"examples": []})") << QByteArray("\"examples\"");
    QTest::newRow("a number for an example") << QByteArray(R"({"examples": [7]})") << QByteArray("Example 1");
    QTest::newRow("no sentence") << start + "\"x\": 1}]}" << QByteArray("\"sentence\"");
    QTest::newRow("an empty sentence") << start + R"("sentence": "  "}]})" << QByteArray("\"sentence\"");
    QTest::newRow("an endless sentence") << start + R"("sentence": ")" + QByteArray(5000, 'x') + "\"}]}"
                                         << QByteArray("more than");
    QTest::newRow("no English") << QByteArray(R"({"examples": [{"title": {"fr": "T"}, "sentence": "S"}]})")
                                << QByteArray("title.en");
    QTest::newRow("an unknown kind") << start + R"("sentence": "S", "select": {"kind": "self"}}]})"
                                     << QByteArray("\"kind\"");
    QTest::newRow("a head without a layer")
        << start + R"("sentence": "S", "select": {"head": 2}}]})" << QByteArray("\"layer\" and \"head\"");
    QTest::newRow("a layer 0") << start + R"("sentence": "S", "select": {"layer": 0, "head": 1}}]})"
                               << QByteArray("\"layer\"");
    QTest::newRow("too large") << QByteArray(3'000'000, ' ') << QByteArray("megabyte");
}

void TestExamples::faultyFilesAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, named);
    try {
        parseExamples(json, QStringLiteral("en"));
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QVERIFY2(QByteArray(error.what()).contains(named), error.what());
    }
}

void TestExamples::wordsAreFoundWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("token");
    QTest::newRow("a word") << "one two three"
                            << "two" << 1;
    QTest::newRow("the first of two") << "one two two"
                                      << "two" << 1;
    QTest::newRow("not inside of another") << "items it"
                                           << "it" << 1;
    QTest::newRow("before a full stop") << "one two."
                                        << "two" << 1;
    QTest::newRow("another case") << "One two"
                                  << "one" << 0;
    QTest::newRow("its own case first") << "i I"
                                        << "I" << 1;
    QTest::newRow("beside an accent") << "éa a"
                                      << "a" << 1;
    QTest::newRow("two pieces") << "one twotwotwo"
                                << "twotwotwo" << 1;
    QTest::newRow("missing") << "one two"
                             << "three" << -1;
    QTest::newRow("empty") << "one two"
                           << "" << -1;
}

void TestExamples::wordsAreFoundWhole()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QTEST(tokensOfWord(sentenceOf(text.toUtf8().constData()).source, word.toStdString()).first, "token");
}

void TestExamples::wordsChooseTheCell()
{
    const SentenceTranslation sentence = sentenceOf("one two three"); // ONE TWO THREE
    Example::Choice choice;
    choice.queryWord = QStringLiteral("THREE");
    choice.keyWord = QStringLiteral("one");
    Selection selection = chosenBy(choice, sentence);
    QCOMPARE(selection.query, 2);
    QCOMPARE(selection.step, 2);
    QCOMPARE(selection.key, 0);

    choice.kind = AttentionKind::Decoder; // its columns start with the start token
    choice.keyWord = QStringLiteral("ONE");
    selection = chosenBy(choice, sentence);
    QCOMPARE(selection.query, 2);
    QCOMPARE(selection.key, 1);

    choice.kind = AttentionKind::Encoder;
    choice.queryWord = QStringLiteral("two");
    choice.keyWord = QStringLiteral("three");
    selection = chosenBy(choice, sentence);
    QCOMPARE(selection.query, 1);
    QCOMPARE(selection.key, 2);
    QCOMPARE(selection.step, -1);
    choice.stepWord = QStringLiteral("THREE");
    QCOMPARE(chosenBy(choice, sentence).step, 2);
}

void TestExamples::wordsChooseTheStrongestHead()
{
    const SentenceTranslation sentence = sentenceOf("one two three");
    const auto trace = sentence.record->trace(0);
    Example::Choice choice;
    choice.kind = AttentionKind::Encoder;
    choice.queryWord = QStringLiteral("three");
    choice.keyWord = QStringLiteral("one");
    const Selection selection = chosenBy(choice, sentence);
    const float chosen = trace->weights(selection.headIndex())(2, 0);
    for (const Matrix& map : trace->allWeights(AttentionKind::Encoder))
        QVERIFY(map(2, 0) <= chosen);

    choice.kind = AttentionKind::Cross; // a column alone: the row that looks hardest at it
    choice.queryWord.clear();
    const Selection column = chosenBy(choice, sentence);
    const Matrix map = trace->weights(column.headIndex());
    for (int query = 0; query < map.rows(); ++query)
        QVERIFY(map(query, 0) <= map(column.query, 0));
    QCOMPARE(column.step, column.query);
}

/// "heureuses" may be two tokens, and either may be what reaches back.
void TestExamples::allTokensOfAWordAreTried()
{
    SentenceTranslation sentence = sentenceOf("one two three");
    sentence.source.text = "one twothree";
    sentence.source.tokens[1].span = {4, 7};
    sentence.source.tokens[2].span = {7, 12};
    QCOMPARE(tokensOfWord(sentence.source, "twothree").first, 1);
    QCOMPARE(tokensOfWord(sentence.source, "twothree").end, 3);
    Example::Choice choice;
    choice.kind = AttentionKind::Encoder;
    choice.queryWord = QStringLiteral("one");
    choice.keyWord = QStringLiteral("twothree");
    const Selection selection = chosenBy(choice, sentence);
    const auto trace = sentence.record->trace(0);
    const float chosen = trace->weights(selection.headIndex())(selection.query, selection.key);
    for (const Matrix& map : trace->allWeights(AttentionKind::Encoder))
        QVERIFY(std::max(map(0, 1), map(0, 2)) <= chosen);
}

void TestExamples::aGivenHeadIsTaken()
{
    const auto examples = parseExamples(R"({"examples": [{"title": {"en": "T"}, "sentence": "S", "look": {"en": "L"},
            "select": {"kind": "encoder", "layer": 2, "head": 3, "query": "two", "key": "one"}}]})",
                                        QStringLiteral("en"));
    const Selection selection = chosenBy(examples.front().choice, sentenceOf("one two three"));
    QCOMPARE(selection.headIndex(), (HeadIndex{AttentionKind::Encoder, 1, 2}));
    QCOMPARE(selection.query, 1);
}

void TestExamples::missingWordsChooseNothing()
{
    Example::Choice choice;
    choice.queryWord = QStringLiteral("heureuses");
    const SentenceTranslation sentence = sentenceOf("one two three");
    const Selection selection = chosenBy(choice, sentence);
    QCOMPARE(selection.query, -1);
    QCOMPARE(selection.key, -1);
    SentenceTranslation empty = sentence;
    empty.hypotheses.clear();
    QCOMPARE(chosenBy(choice, empty).query, -1);
    SentenceTranslation bare = sentence;
    bare.record = nullptr;
    choice.keyWord = QStringLiteral("two");
    QCOMPARE(chosenBy(choice, bare).key, 1);
}

void TestExamples::theBundledModelShowsWhatTheyTell_data()
{
    QTest::addColumn<int>("number");
    const auto examples = bundledExamples(QStringLiteral("en"));
    for (int number = 0; number < int(examples.size()); ++number)
        QTest::newRow(qPrintable(examples[std::size_t(number)].title)) << number;
}

/// A cell that an example names by two words is worth looking at, and its words are there.
void TestExamples::theBundledModelShowsWhatTheyTell()
{
    QFETCH(int, number);
    static const auto translator = openTranslator(std::filesystem::path(HEED_SOURCE_DIR) / "resources/model");
    const Example example = bundledExamples(QStringLiteral("en")).at(std::size_t(number));
    const Translation translation = translator->translate(example.sentence.toStdString(), {}, {}, {});
    const SentenceTranslation& sentence = translation.sentences.at(0);
    const Selection selection = chosenBy(example.choice, sentence);
    QVERIFY(selection.query >= 0);
    QVERIFY(selection.key >= 0);
    if (!example.choice.queryWord.isEmpty()) {
        const float weight = sentence.record->trace(0)->weights(selection.headIndex())(selection.query, selection.key);
        QVERIFY2(weight > 0.3F, qPrintable(QString::number(weight)));
        if (example.choice.queryWord == example.choice.keyWord) // copied piece by piece
            QCOMPARE(sentence.hypotheses.at(0).tokens.at(std::size_t(selection.query)).token.piece,
                     sentence.source.tokens.at(std::size_t(selection.key)).piece);
    }
    QVERIFY(example.choice.stepWord.isEmpty() || selection.step >= 0);
}

void TestExamples::theMenuOffersEveryExample()
{
    ExamplesMenu menu;
    std::vector<QString> chosen;
    connect(&menu, &ExamplesMenu::exampleChosen, this,
            [&](const Example& example) { chosen.push_back(example.sentence); });
    const auto count = menu.examples().size();
    QCOMPARE(std::size_t(menu.actions().size()), count + 2); // "Next example" and a line
    menu.actions().at(3)->trigger();
    menu.nextAction()->trigger();
    menu.actions().last()->trigger();
    menu.nextAction()->trigger();
    QCOMPARE(chosen, (std::vector{menu.examples()[1].sentence, menu.examples()[2].sentence,
                                  menu.examples().back().sentence, menu.examples()[0].sentence}));
}

QTEST_MAIN(TestExamples)
#include "tst_examples.moc"
