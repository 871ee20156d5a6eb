// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/randommodel.h"
#include "heedprocess.h"
#include "model/text/vocabularytraining.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPositions = 40;
constexpr int kLayers = 2;
constexpr int kHeads = 2;

const std::vector<std::string> kCorpus{
    "the cat sleeps on the mat .",      "le chat dort sur le tapis .",
    "the dog runs to the house .",      "le chien court vers la maison .",
    "she reads a good book today .",    "elle lit un bon livre aujourd'hui .",
    "we drink water and eat bread .",   "nous buvons de l'eau et mangeons du pain .",
    "The old man tells a long story .", "Le vieil homme raconte une longue histoire ."};

} // namespace

/// The program with a model that reads and writes text. Its weights are random: what it says makes no sense, but
/// everything about it must hold together.
class TestCliText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneLineForEachLine();
    void jsonHoldsTogether();
    void aLineOfSeveralSentences();
    void targetText();
    void samplingRepeatsItself();
    void cutsAreSaid();
    void brokenBytesAreSaid();
    void exportOfSeveralSentences();
    void alignmentLinksEveryTargetWord();
    void alignmentErrorRate();
    void wrongAlignments_data();
    void wrongAlignments();
    void evaluation();

private:
    Outcome run(const QString& command, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runHeed(QStringList{command, u"--model"_s, m_folder.path()} + arguments, input);
    }

    QTemporaryDir m_folder;
};

void TestCliText::initTestCase()
{
    VocabularyTrainingOptions options;
    options.size = 90;
    options.characterCoverage = 1.0;
    const auto trained = trainVocabulary(kCorpus, options);
    const std::filesystem::path folder = m_folder.path().toStdString();
    writeTokenizerFiles(folder, trained, {"en", "fr"});

    ModelConfig config;
    config.modelSize = 16;
    config.encoderLayers = config.decoderLayers = kLayers;
    config.encoderHeads = config.decoderHeads = kHeads;
    config.encoderFeedForward = config.decoderFeedForward = 32;
    config.sourceVocabulary = config.targetVocabulary = int(trained.vocabulary.size());
    config.maxPositions = config.maxLength = kPositions;
    config.padId = config.decoderStartId = config.targetVocabulary - 1;
    config.suppressedIds = {config.padId};
    writeRandomModel(folder, config, false, 5);
}

void TestCliText::oneLineForEachLine()
{
    const auto outcome = run(u"translate"_s, {u"--max-length"_s, u"8"_s}, "the cat\n\nthe dog. a book. bread.\n");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.count(u'\n'), 3);
    QCOMPARE(outcome.out.split(u'\n').at(1), QString());
}

void TestCliText::jsonHoldsTogether()
{
    const auto outcome = run(u"translate"_s, {u"--json"_s, u"--max-length"_s, u"8"_s, u"the cat sleeps"_s});
    QCOMPARE(outcome.exitCode, 0);
    const auto line = jsonLines(outcome).value(0);
    QCOMPARE(line[u"source"_s].toString(), u"the cat sleeps"_s);
    QCOMPARE(line[u"source_ids"_s].toArray().last().toInt(), 0);
    const auto hypotheses = line[u"hypotheses"_s].toArray();
    QCOMPARE(hypotheses.size(), 4);
    double lastScore = 0.0;
    for (const auto& value : hypotheses) {
        const auto hypothesis = value.toObject();
        const auto tokens = hypothesis[u"tokens"_s].toArray();
        QCOMPARE(tokens.size(), hypothesis[u"ids"_s].toArray().size());
        double sum = 0.0;
        for (const auto& token : tokens)
            sum += token.toObject()[u"log_probability"_s].toDouble();
        const double score = hypothesis[u"score"_s].toDouble();
        QVERIFY(std::abs(score - sum / double(tokens.size())) < 1e-4); // length penalty 1
        QVERIFY(score <= lastScore);
        lastScore = score;
    }
    const auto plain = run(u"translate"_s, {u"--max-length"_s, u"8"_s, u"the cat sleeps"_s});
    QCOMPARE(plain.out.trimmed(), hypotheses.at(0).toObject()[u"text"_s].toString().trimmed());
}

void TestCliText::aLineOfSeveralSentences()
{
    const auto outcome = run(
        u"translate"_s, {u"--json"_s, u"--greedy"_s, u"--max-length"_s, u"8"_s, u"The old man reads. The dog runs."_s});
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const auto line = jsonLines(outcome).value(0);
    const auto sentences = line[u"sentences"_s].toArray();
    QCOMPARE(sentences.size(), 2);
    QCOMPARE(sentences.at(1).toObject()[u"source"_s].toString(), u"The dog runs."_s);
    QJsonArray ids;
    for (const auto& sentence : sentences) {
        for (const auto& id : sentence.toObject()[u"source_ids"_s].toArray())
            ids.append(id);
    }
    QCOMPARE(line[u"source_ids"_s].toArray(), ids);
}

void TestCliText::targetText()
{
    const auto outcome = run(u"translate"_s, {u"--json"_s, u"--target"_s, u"le chat dort ."_s, u"the cat sleeps ."_s});
    QCOMPARE(outcome.exitCode, 0);
    const auto hypothesis = jsonLines(outcome).value(0)[u"hypotheses"_s].toArray().at(0).toObject();
    QCOMPARE(hypothesis[u"ids"_s].toArray().last().toInt(), 0);
    QVERIFY(hypothesis[u"text"_s].toString().startsWith(u"le chat dort"_s));
}

void TestCliText::samplingRepeatsItself()
{
    const auto sample = [this](const QString& seed) {
        return run(u"translate"_s, {u"--sample"_s, u"--seed"_s, seed, u"--max-length"_s, u"12"_s, u"the cat"_s}).out;
    };
    const auto first = sample(u"1"_s);
    QCOMPARE(sample(u"1"_s), first);
    QVERIFY(sample(u"2"_s) != first || sample(u"3"_s) != first);
}

void TestCliText::cutsAreSaid()
{
    const auto outcome
        = run(u"translate"_s, {u"--greedy"_s, u"--max-length"_s, u"2"_s}, QByteArray("the cat ").repeated(60) + '\n');
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.err.contains(u"line 1: A sentence is longer than the 40 tokens"_s), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(u"line 1: The translation was cut after 2 tokens"_s), qPrintable(outcome.err));
}

void TestCliText::brokenBytesAreSaid()
{
    const auto outcome = run(u"translate"_s, {u"--max-length"_s, u"3"_s}, "the \xff cat\n");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.count(u'\n'), 1);
    QVERIFY(outcome.err.contains(u"line 1: Bytes that are not UTF-8 were replaced."_s));
}

void TestCliText::exportOfSeveralSentences()
{
    const QTemporaryDir output;
    const auto outcome = run(u"export"_s, {u"-o"_s, output.path(), u"--layer=1"_s, u"--head=2"_s, u"--words"_s,
                                           u"--max-length"_s, u"8"_s, u"The old man reads. The dog runs."_s});
    QCOMPARE(outcome.exitCode, 0);
    for (const auto& name : {u"sentence1-cross-layer1-head2.png"_s, u"sentence2-cross-layer1-head2.png"_s})
        QVERIFY2(contentOf(output.filePath(name)).startsWith("\x89PNG"), qPrintable(outcome.out));
}

void TestCliText::alignmentLinksEveryTargetWord()
{
    const QByteArray pair = "the cat sleeps .\tle chat dort bien .\n";
    for (const auto& row : {u"--awi"_s, u"--awo"_s}) {
        const auto outcome = run(u"align"_s, {row, u"--layer=2"_s, u"--head=1"_s}, pair);
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.exitCode, 0);
        QList<int> targets;
        for (const QString& link : outcome.out.trimmed().split(u' ')) {
            QVERIFY(link.section(u'-', 0, 0).toInt() < 4);
            targets.append(link.section(u'-', 1).toInt());
        }
        std::sort(targets.begin(), targets.end());
        QCOMPARE(targets, (QList<int>{0, 1, 2, 3, 4}));
    }
}

void TestCliText::alignmentErrorRate()
{
    const QTemporaryDir folder;
    const QByteArray pairs = "the cat sleeps .\tle chat dort .\nthe dog runs\tle chien court\n";
    const auto found = run(u"align"_s, {}, pairs);
    QCOMPARE(found.exitCode, 0);
    const QString gold = folder.filePath(u"gold"_s);
    writeFile(gold, found.out.toUtf8());
    const auto score = run(u"align"_s, {u"--gold"_s, gold}, pairs);
    QCOMPARE(score.out, u"layer\thead\trow\taer\tprecision\trecall\n2\tmean\tawo\t0.0\t100.0\t100.0\n"_s);

    const auto all = run(u"align"_s, {u"--gold"_s, gold, u"--all-heads"_s}, pairs);
    QCOMPARE(all.out.count(u'\n'), 1 + 2 * kLayers * (kHeads + 1));
    for (const auto& row : {u"awo"_s, u"awi"_s}) {
        const auto one = run(u"align"_s, {u"--gold"_s, gold, u"--all-heads"_s, u"--"_s + row}, pairs);
        QCOMPARE(one.exitCode, 0);
        QCOMPARE(one.out.count(u'\n'), 1 + kLayers * (kHeads + 1));
        QCOMPARE(one.out.count(u'\t' + row + u'\t'), kLayers * (kHeads + 1));
    }
}

void TestCliText::wrongAlignments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no such layer") << QStringList{u"--layer=3"_s, u"--head=1"_s} << QByteArray() << 2;
    QTest::newRow("a layer without a head") << QStringList{u"--layer=1"_s} << QByteArray() << 2;
    QTest::newRow("all heads without gold") << QStringList{u"--all-heads"_s} << QByteArray() << 2;
    QTest::newRow("no tab") << QStringList{} << QByteArray("the cat\n") << 1;
    QTest::newRow("gold that is not there") << QStringList{u"--gold=/nowhere"_s} << QByteArray("a\tb\n") << 1;
    QTest::newRow("gold that is too short") << QStringList{u"--gold=/dev/null"_s} << QByteArray("a\tb\n") << 1;
}

void TestCliText::wrongAlignments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const auto outcome = run(u"align"_s, arguments, input);
    QTEST(outcome.exitCode, "exitCode");
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count(u'\n'), 1);
}

void TestCliText::evaluation()
{
    const QTemporaryDir folder;
    const QString test = folder.filePath(u"test.tsv"_s);
    const QString output = folder.filePath(u"output.txt"_s);
    writeFile(test, "the cat sleeps .\tle chat dort .\nthe dog runs\tle chien court\n");
    const auto outcome = run(u"evaluate"_s, {u"--test"_s, test, u"--greedy"_s, u"--max-length"_s, u"8"_s, u"--json"_s,
                                             u"--output"_s, output});
    QCOMPARE(outcome.exitCode, 0);
    const auto json = jsonLines(outcome).value(0);
    QCOMPARE(json[u"sentences"_s].toInt(), 2);
    QVERIFY(json[u"bleu"_s].toDouble() >= 0.0 && json[u"bleu"_s].toDouble() <= 100.0);
    QCOMPARE(contentOf(output).count('\n'), 2);
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_clitext.moc"
