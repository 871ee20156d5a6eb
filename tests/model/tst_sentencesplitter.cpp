// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencesplitter.h"
#include "model/text/unicode.h"
#include "tests/testutils.h"

#include <QTest>

#include <random>
#include <string>

using namespace heed;

class TestSentenceSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void spansAreTrimmedAscendingAndComplete();
    void longTextTakesLinearTime();
};

// In the tables "|" marks where sentences are expected to be cut; it is removed before the text is split.
void TestSentenceSplitter::splits_data()
{
    QTest::addColumn<QString>("marked");
    QTest::newRow("nothing") << "";
    QTest::newRow("only spaces") << " \t  ";
    QTest::newRow("no full stop") << "The cat sleeps";
    QTest::newRow("two sentences") << "The cat sleeps.| The dog barks.";
    QTest::newRow("question and exclamation") << "Really?| Yes!| Well then.";
    QTest::newRow("several marks") << "What?!| No way!!!| Fine.";
    QTest::newRow("no space, no cut") << "See example.com or a.b.";
    QTest::newRow("small letter follows") << "The firm Yahoo! is old.";
    // abbreviations
    QTest::newRow("titles") << "Mr. Smith met Mrs. Jones and Dr. Brown.| They talked.";
    QTest::newRow("connecting") << "Fruit, e.g. Apples, i.e. Those, vs. Pears.";
    QTest::newRow("perhaps at the end") << "Smith et al. show it.| So did Li et al.| They met.";
    QTest::newRow("initials") << "J. R. R. Tolkien wrote it.| George W. Bush did not.";
    QTest::newRow("pronoun is no initial") << "So do I.| He left.";
    QTest::newRow("country inside") << "The U.S. Army came.";
    QTest::newRow("country at the end") << "He lives in the U.S.| The weather is fine.";
    QTest::newRow("hour inside") << "At 5 p.m. Peter came.";
    QTest::newRow("hour at the end") << "It was 5 a.m.| We slept.";
    QTest::newRow("degree") << "She has a Ph.D. from MIT.";
    QTest::newRow("company inside") << "Apple Inc. Chairman Cook spoke.";
    QTest::newRow("company at the end") << "He works at Apple Inc.| It is large.";
    QTest::newRow("etc. at the end") << "Apples, pears, etc.| Then cake.";
    QTest::newRow("month") << "On Jan. 5 it snowed.| It rained in Feb.| Then it was warm.";
    QTest::newRow("number sign") << "No. 5 is alive.| No.| I am not.";
    QTest::newRow("figure") << "See Fig. 3 and p. 12.| Then read on.";
    QTest::newRow("word like an abbreviation") << "He sat.| The gen was gone.";
    QTest::newRow("in brackets") << "Some (e.g. Paris) are large.| Others are not.";
    // numbers
    QTest::newRow("decimals") << "It costs 3.50 or 1.5 million.| Pay now.";
    QTest::newRow("number at the end") << "I am 30.| You are 40.";
    QTest::newRow("number begins") << "He left.| 20 people stayed.";
    QTest::newRow("list numbers") << "1. Open the door.| 2. Close it.";
    QTest::newRow("version") << "Use Qt 6.4.2 now.| Then build.";
    // quotes and brackets
    QTest::newRow("quote ends") << "He said \"No.\"| Then he left.";
    QTest::newRow("quote goes on") << "\"Stop!\" he said.| \"Why?\"| She laughed.";
    QTest::newRow("curly quotes") << "“No.”| “Yes.”";
    QTest::newRow("brackets") << "It rained.| (It was late.)| We slept.";
    QTest::newRow("dialogue dashes") << "- Hello!| - Hi!| — Bye.";
    // ellipsis
    QTest::newRow("ellipsis goes on") << "Well... maybe not.";
    QTest::newRow("ellipsis before I") << "Well... I don't know.";
    QTest::newRow("ellipsis ends") << "Wait…| What?| He left...| Then he came.";
    QTest::newRow("ellipsis before a number") << "For... 1.6 million.";
    // addresses
    QTest::newRow("URL") << "Visit https://a.org/b?c=d.e!| Then www.example.com.| Done.";
    QTest::newRow("file name") << "Open main.cpp and read it.";
    // French
    QTest::newRow("French marks") << "Ça va ?| Oui !| Très bien.";
    QTest::newRow("French title") << "M. Dupont est là.| Mme Petit aussi.| MM. Durand et Roux non.";
    QTest::newRow("guillemets end") << "« Oui ! »| Il partit.";
    QTest::newRow("guillemets go on") << "« Viens ! » dit-il.| « Non. »";
    QTest::newRow("before Christ") << "En 50 av. J.-C. Rome gagna.| En 52 av. J.-C.| Les Gaulois aussi.";
    QTest::newRow("page") << "Voir p. 5 et chap. 3.| Et puis ?";
    QTest::newRow("accented capitals") << "Il rit.| Élodie aussi.| À demain.| Œuvre finie.";
    // other scripts
    QTest::newRow("Chinese") << "今日は。|元気ですか？|はい。";
    QTest::newRow("Russian") << "Он спит.| Она нет.";
    QTest::newRow("Arabic") << "هل أنت هنا؟| نعم.";
    QTest::newRow("emoji stays with its sentence") << "Great! 😀 See you.";
    // lines
    QTest::newRow("line breaks") << "First line\n|second line\r\n|third\u2028|fourth";
    QTest::newRow("empty lines") << "\n\nOne.\n\n|Two.\n";
    QTest::newRow("abbreviation at the line's end") << "Dear Mr.\n|Smith";
    QTest::newRow("only marks") << "...";
    QTest::newRow("only a full stop") << ".";
}

void TestSentenceSplitter::splits()
{
    QFETCH(QString, marked);
    QStringList expected;
    for (const QString& sentence : marked.split('|')) {
        if (!sentence.trimmed().isEmpty())
            expected << sentence.trimmed();
    }
    const std::string text = QString(marked).remove('|').toStdString();
    QStringList found;
    for (const ByteSpan span : splitSentences(text))
        found << QString::fromStdString(text.substr(span.begin, span.end - span.begin));
    QCOMPARE(found, expected);
}

void TestSentenceSplitter::spansAreTrimmedAscendingAndComplete()
{
    constexpr const char* kParts[] = {"A", "b",  ".",  "!",  "?",   " ", " ", "\n", "\"",     "(", ")", "…", "é",
                                      "É", "漢", "。", "Mr", "e.g", "1", "«", "»",  "\u00A0", "'", "-", "😀", "\0"};
    std::mt19937 random(11);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (unsigned part = random() % 30; part > 0; --part)
            text += kParts[random() % std::size(kParts)];
        std::uint32_t end = 0;
        std::string between;
        for (const ByteSpan span : splitSentences(text)) {
            QVERIFY(span.begin >= end && span.begin < span.end && span.end <= text.size());
            QVERIFY(!isWhiteSpace(decodeUtf8(text, span.begin).codePoint));
            QVERIFY(isValidUtf8(text.substr(span.begin, span.end - span.begin)));
            between += text.substr(end, span.begin - end);
            end = span.end;
        }
        between += text.substr(end);
        for (std::size_t offset = 0; offset < between.size(); offset += decodeUtf8(between, offset).length)
            QVERIFY2(isWhiteSpace(decodeUtf8(between, offset).codePoint), text.c_str());
    }
}

void TestSentenceSplitter::longTextTakesLinearTime()
{
    // Quadratic work on any of these would run into the test's time limit.
    for (const char* part : {".", ". ", "A. ", "a ", "\"", ". - ", "1. a ", "\n", ".\u00A0", "Mr. ", "« ", "e.g."}) {
        std::string text;
        while (text.size() < 300000)
            text += part;
        QVERIFY(splitSentences(text).size() <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestSentenceSplitter)

#include "tst_sentencesplitter.moc"
