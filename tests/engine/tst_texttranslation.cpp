// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/randommodel.h"
#include "model/translator.h"
#include "tests/model/tinyvocabulary.h"
#include "tests/testutils.h"

#include <QTemporaryDir>

using namespace heed;

namespace {

std::vector<TokenId> generated(const Hypothesis& hypothesis)
{
    std::vector<TokenId> ids;
    for (const GeneratedToken& token : hypothesis.tokens)
        ids.push_back(token.token.id);
    return ids;
}

} // namespace

/// Translating text, not ids: sentences, spans, progress, forced words. The model is random, its vocabulary real.
class tst_TextTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySentenceIsTranslatedForItself();
    void tokensPointIntoTheirTexts();
    void whiteSpaceBetweenSentencesIsKept();
    void nothingToTranslate_data();
    void nothingToTranslate();
    void oddTexts_data();
    void oddTexts();
    void longSentencesAreCut();
    void progressCountsSentencesAndSteps();
    void stoppingKeepsWhatIsFinished();
    void forcedText();
    void forcedBeginning();

private:
    DecodingOptions options() const
    {
        DecodingOptions options;
        options.maxNewTokens = 12;
        return options;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Translator> m_translator;
};

void tst_TextTranslation::initTestCase()
{
    const std::filesystem::path folder(m_folder.path().toStdString());
    ModelConfig config;
    config.modelSize = 32;
    config.encoderLayers = 2;
    config.decoderLayers = 1;
    config.encoderHeads = config.decoderHeads = 4;
    config.encoderFeedForward = config.decoderFeedForward = 48;
    config.maxPositions = 40;
    config.sourceVocabulary = config.targetVocabulary = test::tinyVocabulary().vocabulary.size();
    config.eosId = test::tinyVocabulary().vocabulary.eosId();
    config.padId = config.decoderStartId = config.targetVocabulary - 1;
    config.forcedEosId = config.eosId;
    config.suppressedIds = {config.padId};
    writeRandomModel(folder, config, false, 3);
    writeTokenizerFiles(folder, test::tinyVocabulary(), {"en", "fr"});
    LoadOptions loading;
    loading.threads = 2;
    m_translator = openTranslator(folder, loading);
    QVERIFY(m_translator->info().hasTokenizer);
}

void tst_TextTranslation::everySentenceIsTranslatedForItself()
{
    const std::string text = "The cat sleeps on the mat. Where is the old man?";
    const Translation both = m_translator->translate(text, options(), {}, {});
    QCOMPARE(both.sentences.size(), std::size_t(2));
    for (const SentenceTranslation& sentence : both.sentences) {
        const std::string part = text.substr(sentence.span.begin, sentence.span.end - sentence.span.begin);
        QCOMPARE(sentence.source.text, part);
        const Translation alone = m_translator->translate(part, options(), {}, {});
        QCOMPARE(alone.sentences.size(), std::size_t(1));
        QCOMPARE(generated(sentence.hypotheses.at(0)), generated(alone.sentences[0].hypotheses.at(0)));
        const auto trace = sentence.record->trace(0);
        QCOMPARE(trace->shape(AttentionKind::Cross).keys, int(sentence.source.tokens.size()));
        QCOMPARE(trace->shape(AttentionKind::Cross).queries, int(sentence.hypotheses[0].tokens.size()));
        QCOMPARE(sentence.startToken.piece, std::string("<pad>"));
        QVERIFY(sentence.timings.steps > 0);
    }
}

void tst_TextTranslation::tokensPointIntoTheirTexts()
{
    const Translation translation = m_translator->translate("The children are in the garden.", options(), {}, {});
    const SentenceTranslation& sentence = translation.sentences.at(0);
    QCOMPARE(sentence.source.tokens.back().piece, std::string("</s>"));
    for (const Hypothesis& hypothesis : sentence.hypotheses) {
        std::uint32_t end = 0;
        for (const GeneratedToken& token : hypothesis.tokens) {
            if (token.token.span.isEmpty())
                continue;
            QVERIFY(token.token.span.begin >= end);
            end = token.token.span.end;
            QVERIFY(end <= hypothesis.text.size());
        }
        for (const GeneratedToken& token : hypothesis.tokens) {
            QCOMPARE(token.top.size(), std::size_t(10));
            for (const Candidate& candidate : token.top)
                QVERIFY(!candidate.piece.empty() && candidate.piece.front() != '#');
        }
    }
}

void tst_TextTranslation::whiteSpaceBetweenSentencesIsKept()
{
    const Translation translation = m_translator->translate("  The cat sleeps.\n\nWhere is it?\t", options(), {}, {});
    QCOMPARE(translation.sentences.size(), std::size_t(2));
    QCOMPARE(translation.text, "  " + translation.sentences[0].hypotheses.at(0).text + "\n\n"
                                   + translation.sentences[1].hypotheses.at(0).text + "\t");
}

void tst_TextTranslation::nothingToTranslate_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("white space") << " \n\t ";
}

void tst_TextTranslation::nothingToTranslate()
{
    QFETCH(const QString, text);
    const Translation translation = m_translator->translate(text.toStdString(), options(), {}, {});
    QVERIFY(translation.sentences.empty());
    QVERIFY(!translation.isStopped);
    QCOMPARE(translation.text, text.toStdString());
}

void tst_TextTranslation::oddTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown characters") << QByteArray("\u65e5\u672c\u8a9e");
    QTest::newRow("emoji") << QByteArray("\U0001F642");
    QTest::newRow("right to left") << QByteArray("\u05e9\u05dc\u05d5\u05dd");
    QTest::newRow("control characters") << QByteArray("a\x01\x02z");
    QTest::newRow("invalid UTF-8") << QByteArray("caf\xe9 \xff");
    QTest::newRow("one letter") << QByteArray("a");
    QTest::newRow("a full stop") << QByteArray(".");
}

void tst_TextTranslation::oddTexts()
{
    QFETCH(const QByteArray, text);
    const Translation translation = m_translator->translate(text.toStdString(), options(), {}, {});
    QCOMPARE(translation.sentences.size(), std::size_t(1));
    QVERIFY(!translation.sentences[0].hypotheses.empty());
    QVERIFY(translation.sentences[0].span.end <= translation.source.size());
}

void tst_TextTranslation::longSentencesAreCut()
{
    std::string text;
    for (int word = 0; word < 100; ++word)
        text += "cat ";
    const Translation translation = m_translator->translate(text, options(), {}, {});
    QCOMPARE(translation.sentences.size(), std::size_t(1));
    const SentenceTranslation& sentence = translation.sentences[0];
    QVERIFY(sentence.isSourceCut);
    QCOMPARE(int(sentence.source.tokens.size()), m_translator->info().maxPositions);
    QCOMPARE(sentence.source.tokens.back().piece, std::string("</s>"));
}

void tst_TextTranslation::progressCountsSentencesAndSteps()
{
    std::vector<TranslationProgress> reports;
    const Translation translation = m_translator->translate(
        "The dog. The cat.", options(), {}, [&](const TranslationProgress& progress) { reports.push_back(progress); });
    int steps = 0;
    for (const SentenceTranslation& sentence : translation.sentences)
        steps += sentence.timings.steps;
    QCOMPARE(int(reports.size()), steps);
    QCOMPARE(reports.front().sentence, 0);
    QCOMPARE(reports.front().step, 1);
    QCOMPARE(reports.back().sentence, 1);
    QVERIFY(
        reports.back().partial.starts_with(translation.sentences[0].hypotheses.at(0).text + ' ')); // the text so far
    for (const TranslationProgress& report : reports)
        QCOMPARE(report.sentenceCount, 2);
}

void tst_TextTranslation::stoppingKeepsWhatIsFinished()
{
    std::stop_source source;
    const Translation translation = m_translator->translate("The dog. The cat. The sea.", options(), source.get_token(),
                                                            [&](const TranslationProgress& progress) {
                                                                if (progress.sentence == 1)
                                                                    source.request_stop();
                                                            });
    QVERIFY(translation.isStopped);
    QCOMPARE(translation.sentences.size(), std::size_t(1));
    QVERIFY(translation.text.starts_with(translation.sentences[0].hypotheses.at(0).text));
}

void tst_TextTranslation::forcedText()
{
    ForcedTarget target;
    target.text = "Le chat dort.";
    const Translation translation = m_translator->translateForced("The cat sleeps.", target, options(), {});
    const SentenceTranslation& sentence = translation.sentences.at(0);
    QVERIFY(sentence.isForced);
    QCOMPARE(sentence.hypotheses.size(), std::size_t(1));
    QCOMPARE(sentence.hypotheses[0].text, *target.text);
    QCOMPARE(translation.text, *target.text);
    QCOMPARE(sentence.hypotheses[0].tokens.back().token.piece, std::string("</s>"));
    QVERIFY(sentence.hypotheses[0].isComplete);
}

void tst_TextTranslation::forcedBeginning()
{
    ForcedTarget target;
    target.text = "Le chat";
    target.continueSearch = true;
    const Translation translation = m_translator->translateForced("The cat sleeps.", target, options(), {});
    for (const Hypothesis& hypothesis : translation.sentences.at(0).hypotheses)
        QVERIFY2(hypothesis.text.starts_with("Le chat"), hypothesis.text.c_str());
}

QTEST_APPLESS_MAIN(tst_TextTranslation)
#include "tst_texttranslation.moc"
