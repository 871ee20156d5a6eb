// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/idtranslation.h"
#include "model/text/tokenids.h"
#include "tests/engine/golden.h"

#include <QTest>

using namespace heed;

/// Translations of token ids by models without tokenizer, which stand where others have text.
class tst_IdTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTransformersFinds_data();
    void findsWhatTransformersFinds();
    void everyLineIsASentence();
    void tokensHaveTheirPlaces();
    void goesOnAfterAGivenBeginning();
    void wrongInput_data();
    void wrongInput();
    void stopIsAResult();
};

namespace {

QString joined(const std::vector<TokenId>& ids)
{
    QStringList words;
    for (const TokenId id : ids)
        words << QString::number(id);
    return words.join(u' ');
}

DecodingOptions greedy()
{
    DecodingOptions options;
    options.method = DecodingMethod::Greedy;
    return options;
}

std::unique_ptr<Translator> openMarian()
{
    return test::openModel(test::dataPath("golden/marian/model"));
}

} // namespace

void tst_IdTranslation::findsWhatTransformersFinds_data()
{
    QTest::addColumn<QString>("family");
    for (const char* family : test::kGoldenFamilies)
        QTest::newRow(family) << QString::fromLatin1(family);
}

void tst_IdTranslation::findsWhatTransformersFinds()
{
    QFETCH(const QString, family);
    const test::Golden golden(family.toStdString());
    const auto translator = test::openModel(golden.modelFolder());
    DecodingOptions options = greedy();
    options.maxNewTokens = golden.maxNewTokens();
    options.forcedBosId = golden.forcedBosId();
    for (std::size_t index = 0; index < golden.caseCount(); ++index) {
        const QString source = joined(golden.inputIds(index));
        std::vector<TokenId> expected = golden.at(index).at("greedy").at("ids");
        expected.erase(expected.begin()); // the start token
        const Translation found = translateIdLine(*translator, source.toStdString(), {}, options, {});
        QCOMPARE(QString::fromStdString(found.source), source);
        QCOMPARE(QString::fromStdString(found.text), joined(expected));
        QCOMPARE(found.sentences.at(0).source.text, found.source);
        QVERIFY(found.sentences.at(0).record);
    }
}

void tst_IdTranslation::everyLineIsASentence()
{
    const auto translator = openMarian();
    const std::string lines = "  17, 42 0\n\n , \n9 0 ";
    std::vector<int> sentences;
    const Translation whole = translateIdLines(*translator, lines, greedy(), {}, [&](const TranslationProgress& at) {
        sentences.push_back(at.sentence);
        QCOMPARE(at.sentenceCount, 2);
    });
    QVERIFY(sentences == (std::vector<int>{0, 1}));
    QCOMPARE(whole.source, lines);
    QCOMPARE(whole.sentences.size(), std::size_t(2));
    QCOMPARE(lines.substr(whole.sentences[0].span.begin, whole.sentences[0].span.end - 2), std::string("17, 42 0"));
    QCOMPARE(whole.sentences[0].source.text, std::string("17 42 0"));
    QCOMPARE(whole.sentences[1].source.text, std::string("9 0"));
    const Translation second = translateIdLine(*translator, "9 0", {}, greedy(), {});
    QVERIFY(whole.text.ends_with("\n\n , \n" + second.text + ' '));
    QVERIFY(whole.model && !whole.model->hasTokenizer);
    QVERIFY(whole.options == greedy());
}

void tst_IdTranslation::tokensHaveTheirPlaces()
{
    const auto translator = openMarian();
    const SentenceTranslation sentence = translateIdLine(*translator, "17 9 0", {}, {}, {}).sentences.at(0);
    const std::vector<Token>& source = sentence.source.tokens;
    QCOMPARE(source.at(0).span, (ByteSpan{0, 2}));
    QCOMPARE(source.at(1).span, (ByteSpan{3, 4}));
    QVERIFY(source.at(0).startsWord && source.at(1).startsWord);
    QVERIFY(source.at(2).isSpecial && source.at(2).span.isEmpty());
    for (const Hypothesis& hypothesis : sentence.hypotheses) {
        for (const GeneratedToken& generated : hypothesis.tokens) {
            const ByteSpan span = generated.token.span;
            if (!generated.token.isSpecial)
                QCOMPARE(hypothesis.text.substr(span.begin, span.end - span.begin), std::to_string(generated.token.id));
        }
        QVERIFY(parseIds(hypothesis.text).size() == hypothesis.tokens.size());
    }
}

void tst_IdTranslation::goesOnAfterAGivenBeginning()
{
    const auto translator = openMarian();
    const ForcedTarget target{.text = {}, .ids = std::vector<TokenId>{8, 3}, .continueSearch = true};
    const Translation translation = translateIdLine(*translator, "17 9 0", target, greedy(), {});
    QVERIFY(translation.text.starts_with("8 3 "));
}

void tst_IdTranslation::wrongInput_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("message");
    QTest::newRow("a word") << "5 The 0"
                            << "\"The\" is not a token id: marian/model has no tokenizer, so it reads ids, such as "
                               "\"5 17 9 2\".";
    QTest::newRow("no ids") << " ,\n"
                            << "There are no source token ids to translate.";
    const QString folder = QString::fromStdString(test::dataPath("golden/marian/model").string());
    QTest::newRow("beyond the vocabulary")
        << "5 0\n211 0"
        << QStringLiteral("The source token id 211 is outside the vocabulary of %1, whose ids are 0 to 210.")
               .arg(folder);
    QTest::newRow("negative") << "-1 0"
                              << QStringLiteral(
                                     "The source token id -1 is outside the vocabulary of %1, whose ids are 0 to 210.")
                                     .arg(folder);
    QTest::newRow("too large") << "99999999999 0"
                               << "\"99999999999\" is not a token id: marian/model has no tokenizer, so it reads ids, "
                                  "such as \"5 17 9 2\".";
}

void tst_IdTranslation::wrongInput()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, message);
    const auto translator = openMarian();
    QCOMPARE(test::errorOf([&] { translateIdLines(*translator, lines.toStdString(), {}, {}, {}); }),
             message.toStdString());
}

void tst_IdTranslation::stopIsAResult()
{
    std::stop_source stop;
    stop.request_stop();
    const Translation stopped = translateIdLines(*openMarian(), "5 0\n7 0", {}, stop.get_token(), {});
    QVERIFY(stopped.isStopped && stopped.sentences.empty());
}

QTEST_GUILESS_MAIN(tst_IdTranslation)
#include "tst_idtranslation.moc"
