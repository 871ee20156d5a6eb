// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/translator.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QProcess>

using namespace heed;

namespace {

/// What the tiny model has to learn by heart.
const std::vector<std::pair<std::string, std::string>> kPairs{
    {"The cat sleeps.", "Le chat dort."},
    {"The dog sleeps.", "Le chien dort."},
    {"The cat eats.", "Le chat mange."},
    {"A house is big.", "Une maison est grande."},
    {"I do not know.", "Je ne sais pas."},
    {"Where is the station?", "Où est la gare ?"},
    {"She reads a red book.", "Elle lit un livre rouge."},
    {"Good night!", "Bonne nuit !"},
};

std::string table()
{
    std::string text;
    for (const auto& [source, target] : kPairs)
        text += source + '\t' + target + '\n';
    return text;
}

QStringList arguments(const std::filesystem::path& folder, const QString& output, int steps)
{
    return {QStringLiteral("--data"),
            QString::fromStdString((folder / "pairs.tsv").string()),
            QStringLiteral("--output"),
            QString::fromStdString((folder / output.toStdString()).string()),
            QStringLiteral("--steps"),
            QString::number(steps),
            QStringLiteral("--vocabulary"),
            QStringLiteral("160"),
            QStringLiteral("--d-model"),
            QStringLiteral("64"),
            QStringLiteral("--ffn"),
            QStringLiteral("128"),
            QStringLiteral("--heads"),
            QStringLiteral("4"),
            QStringLiteral("--encoder-layers"),
            QStringLiteral("2"),
            QStringLiteral("--decoder-layers"),
            QStringLiteral("2"),
            QStringLiteral("--positions"),
            QStringLiteral("64"),
            QStringLiteral("--warmup"),
            QStringLiteral("40"),
            QStringLiteral("--learning-rate"),
            QStringLiteral("3e-3"),
            QStringLiteral("--precision"),
            QStringLiteral("float32"),
            QStringLiteral("--batch-tokens"),
            QStringLiteral("400"),
            QStringLiteral("--threads"),
            QStringLiteral("2"),
            QStringLiteral("--average"),
            QStringLiteral("1")};
}

struct Outcome
{
    int exitCode = -1;
    QString log;
};

Outcome train(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(HEED_TRAIN_PROGRAM), arguments);
    process.waitForFinished(-1);
    Outcome outcome;
    if (process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.log = QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput());
    return outcome;
}

} // namespace

/// heed-train as its users run it: as a program.
class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsAHandfulOfPairsByHeart()
    {
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        const Outcome outcome = train(arguments(folder.path(), QStringLiteral("model"), 300));
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.log));

        const auto translator = openTranslator(folder.path() / "model");
        QCOMPARE(translator->info().storage, std::string("float16"));
        for (const auto& [source, target] : kPairs)
            QCOMPARE(translator->translate(source, {}, {}, {}).text, target);
    }

    void resumedTrainingEqualsAnUninterruptedOne()
    {
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        const QStringList coolDown{QStringLiteral("--cool-down"), QStringLiteral("16")};
        const QStringList stop{QStringLiteral("--stop"), QStringLiteral("11")}; // the rate goes down already
        QCOMPARE(train(arguments(folder.path(), QStringLiteral("straight"), 24) + coolDown).exitCode, 0);
        QCOMPARE(train(arguments(folder.path(), QStringLiteral("twice"), 24) + coolDown + stop).exitCode, 0);
        QVERIFY(!std::filesystem::exists(folder.path() / "twice/model.safetensors"));
        const Outcome resumed = train(arguments(folder.path(), QStringLiteral("twice"), 24) + coolDown);
        QVERIFY2(resumed.log.contains(QStringLiteral("Resuming after step 11")), qPrintable(resumed.log));

        for (const char* file : {"model.safetensors", "training-state.json", "config.json", "vocab.json"})
            QVERIFY2(test::readFile(folder.path() / "straight/checkpoints/step-24" / file)
                         == test::readFile(folder.path() / "twice/checkpoints/step-24" / file),
                     file);
    }

    void deeperNetworkBeginsWithAShallowOnesLayers()
    {
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        const Outcome shallow = train(arguments(folder.path(), QStringLiteral("shallow"), 300));
        QVERIFY2(shallow.exitCode == 0, qPrintable(shallow.log));

        QStringList options = arguments(folder.path(), QStringLiteral("deep"), 60);
        options << QStringLiteral("--init") << QString::fromStdString((folder.path() / "shallow").string())
                << QStringLiteral("--encoder-layers") << QStringLiteral("4") << QStringLiteral("--decoder-layers")
                << QStringLiteral("3") << QStringLiteral("--learning-rate") << QStringLiteral("1e-3");
        const Outcome deep = train(options);
        QVERIFY2(deep.exitCode == 0, qPrintable(deep.log));
        QVERIFY2(deep.log.contains(QStringLiteral("encoder of 4 layers, begun as layers 1 1 2 2 of 2")),
                 qPrintable(deep.log));
        QVERIFY2(deep.log.contains(QStringLiteral("decoder of 3 layers, begun as layers 1 1 2 of 2")),
                 qPrintable(deep.log));

        const auto translator = openTranslator(folder.path() / "deep");
        QCOMPARE(translator->info().encoderLayers, 4);
        QCOMPARE(translator->info().decoderLayers, 3);
        for (const auto& [source, target] : kPairs) // 60 steps from noise would not do
            QCOMPARE(translator->translate(source, {}, {}, {}).text, target);
    }

    void initialModelsFaultsAreOneSentence_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QStringList>("extra");
        QTest::addColumn<QString>("named");
        QTest::newRow("no pieces") << QStringLiteral("source.spm") << QStringList{} << QStringLiteral("source.spm");
        QTest::newRow("no weights") << QStringLiteral("model.safetensors") << QStringList{}
                                    << QStringLiteral("model.safetensors");
        QTest::newRow("another width") << QString() << QStringList{QStringLiteral("--d-model"), QStringLiteral("32")}
                                       << QStringLiteral("--d-model");
        QTest::newRow("fewer layers") << QString()
                                      << QStringList{QStringLiteral("--decoder-layers"), QStringLiteral("1")}
                                      << QStringLiteral("--decoder-layers");
    }

    void initialModelsFaultsAreOneSentence()
    {
        QFETCH(QString, removed);
        QFETCH(QStringList, extra);
        QFETCH(QString, named);
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        QCOMPARE(train(arguments(folder.path(), QStringLiteral("first"), 1)).exitCode, 0);
        if (!removed.isEmpty())
            std::filesystem::remove(folder.path() / "first" / removed.toStdString());
        QStringList options = arguments(folder.path(), QStringLiteral("second"), 1) + extra;
        options << QStringLiteral("--init") << QString::fromStdString((folder.path() / "first").string());
        const Outcome outcome = train(options);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.log.count(QLatin1Char('\n')) == 1, qPrintable(outcome.log));
        QVERIFY2(outcome.log.contains(named), qPrintable(outcome.log));
        QVERIFY2(outcome.log.contains(QStringLiteral("/first")), qPrintable(outcome.log));
        QVERIFY(!std::filesystem::exists(folder.path() / "second"));
    }

    void excludedSentencesAreCounted()
    {
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        folder.write("dev.tsv", "the CAT sleeps\tLe chat dort.\n");
        QStringList options = arguments(folder.path(), QStringLiteral("model"), 1);
        options << QStringLiteral("--exclude") << QString::fromStdString((folder.path() / "dev.tsv").string());
        const Outcome outcome = train(options);
        QVERIFY2(outcome.log.contains(QStringLiteral("1 pairs removed")), qPrintable(outcome.log));
    }

    void faultsAreOneSentence_data()
    {
        QTest::addColumn<QStringList>("extra");
        QTest::addColumn<QString>("named");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("missing data") << QStringList{QStringLiteral("--data"), QStringLiteral("/no/such.tsv")}
                                      << QStringLiteral("/no/such.tsv") << 1;
        QTest::newRow("unknown domain") << QStringList{QStringLiteral("--share"), QStringLiteral("moon=0.5")}
                                        << QStringLiteral("moon") << 1;
        QTest::newRow("vocabulary of too few pieces")
            << QStringList{QStringLiteral("--vocabulary"), QStringLiteral("50")} << QStringLiteral("--vocabulary") << 2;
    }

    void faultsAreOneSentence()
    {
        QFETCH(QStringList, extra);
        QFETCH(QString, named);
        QFETCH(int, exitCode);
        const test::TemporaryFolder folder;
        folder.write("pairs.tsv", table());
        const Outcome outcome = train(arguments(folder.path(), QStringLiteral("model"), 2) + extra);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.log.count(QLatin1Char('\n')) <= 2, qPrintable(outcome.log));
        QVERIFY2(outcome.log.contains(named), qPrintable(outcome.log));
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
