// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heedprocess.h"
#include "model/checkpoint/safetensors.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double kTolerance = 1e-4; // float32 on both sides

QString dataPath(const QString& name)
{
    return QStringLiteral(HEED_TEST_DATA "/golden/") + name;
}

QJsonArray goldenCases(const QString& model)
{
    QFile file(dataPath(model + u"/golden.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The golden data is missing.");
    return QJsonDocument::fromJson(file.readAll()).object()[u"cases"_s].toArray();
}

QString idsText(const QJsonArray& ids)
{
    QStringList words;
    for (const auto& id : ids)
        words.append(QString::number(id.toInt()));
    return words.join(u' ');
}

/// Golden ids begin with the start token, ours do not.
QJsonArray withoutStart(QJsonArray ids)
{
    ids.removeFirst();
    return ids;
}

/// Translates the sources of all golden cases in one run, a line each.
Outcome translateGolden(const QString& model, const QStringList& options)
{
    QByteArray input;
    for (const auto& golden : goldenCases(model))
        input += idsText(golden.toObject()[u"input_ids"_s].toArray()).toUtf8() + '\n';
    return runHeed(QStringList{u"translate"_s, u"--model"_s, dataPath(model + u"/model"_s), u"--ids"_s, u"--json"_s,
                               u"--max-length"_s, u"24"_s}
                       + options,
                   input);
}

QStringList exportCommand(const QString& folder, const QStringList& options)
{
    return QStringList{u"export"_s, u"--model"_s, dataPath(u"marian/model"_s), u"--ids"_s, u"-o"_s, folder} + options
           + QStringList{u"201 0"_s};
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsVersion();
    void helpsWithEveryCommand_data();
    void helpsWithEveryCommand();
    void wrongArguments_data();
    void wrongArguments();
    void noDisplayIsSaid();
    void missingModel();
    void devices();
    void missingEngine();
    void greedyParity_data();
    void greedyParity();
    void beamParity_data();
    void beamParity();
    void forcedTarget();
    void answersWhileInputIsOpen();
    void aFullDiskIsSaid();
    void aClosedPipeIsQuiet();
    void exportsPictures_data();
    void exportsPictures();
    void exportedWeightsAreTheNetworks();
    void exportRefusesWhatIsNotThere_data();
    void exportRefusesWhatIsNotThere();
    void aFailedExportKeepsTheOldFile();
    void describesAModel();

private:
    static void addGoldenRows();
    static void compareSteps(const QJsonArray& tokens, const QJsonObject& expected);
};

void TestCli::saysItsVersion()
{
    const auto outcome = runHeed({u"--version"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.startsWith(u"heed "_s));
    QCOMPARE(outcome.out.count(u'\n'), 1);
    QCOMPARE(outcome.err, QString());
}

void TestCli::helpsWithEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"", "translate", "export", "align", "info", "train", "evaluate", "bench"})
        QTest::newRow(*command != 0 ? command : "the program") << QString::fromLatin1(command);
}

void TestCli::helpsWithEveryCommand()
{
    QFETCH(QString, command);
    const auto outcome = runHeed(command.isEmpty() ? QStringList{u"--help"_s} : QStringList{command, u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(u"Usage: heed"_s + (command.isEmpty() ? QString() : u" "_s + command)));
    QCOMPARE(outcome.err, QString());
}

void TestCli::wrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option of the program") << QStringList{u"--bogus"_s};
    QTest::newRow("unknown option of a command") << QStringList{u"translate"_s, u"--bogus"_s};
    QTest::newRow("export without a folder") << QStringList{u"export"_s, u"text"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"-o"_s, u"x"_s, u"--format"_s, u"bmp"_s, u"text"_s};
    QTest::newRow("layer 0") << QStringList{u"export"_s, u"-o"_s, u"x"_s, u"--layer"_s, u"0"_s, u"text"_s};
    QTest::newRow("two models") << QStringList{u"info"_s, u"a"_s, u"b"_s};
    QTest::newRow("evaluate without a test") << QStringList{u"evaluate"_s};
}

void TestCli::wrongArguments()
{
    QFETCH(QStringList, arguments);
    const auto outcome = runHeed(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(outcome.err.contains(u"--help"_s));
}

void TestCli::noDisplayIsSaid()
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(variable);
    process.setProcessEnvironment(environment);
    process.start(heedProgram(), {u"The cat sleeps."_s});
    QVERIFY(process.waitForFinished(kMostMilliseconds));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().startsWith("heed: There is no display"));
}

void TestCli::missingModel()
{
    const auto outcome = runHeed({u"translate"_s, u"--model"_s, u"/there/is/nothing"_s, u"text"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(outcome.err.contains(u"/there/is/nothing"_s));
}

/// The same translation everywhere; a sentence where there is no such device.
void TestCli::devices()
{
    const QStringList arguments{u"translate"_s, u"--model"_s, dataPath(u"marian/model"_s), u"--ids"_s, u"5 9 7 0"_s};
    const auto loops = runHeed(arguments);
    QCOMPARE(loops.exitCode, 0);
    const auto tensors = runHeed(arguments + QStringList{u"--device"_s, u"torch-cpu"_s});
    QCOMPARE(tensors.exitCode, 0);
    QCOMPARE(tensors.out, loops.out);
    const auto cuda = runHeed(arguments + QStringList{u"--device"_s, u"cuda"_s});
    if (cuda.exitCode == 0) {
        QCOMPARE(cuda.out, loops.out);
    } else {
        QCOMPARE(cuda.exitCode, 3);
        QCOMPARE(cuda.err, u"heed translate: This LibTorch or this machine has no CUDA device.\n"_s);
    }
}

void TestCli::missingEngine()
{
    // A copy of heed_model without the engine beside it, found first.
    const QTemporaryDir folder;
    const QFileInfo library(QStringLiteral(HEED_MODEL_LIBRARY));
    QVERIFY(QFile::copy(library.filePath(), folder.filePath(library.fileName())));
    const auto outcome = runHeed({u"translate"_s, u"--model"_s, dataPath(u"marian/model"_s), u"text"_s}, {},
                                 {u"LD_LIBRARY_PATH="_s + folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(outcome.err.contains(u"libheed_engine.so"_s), qPrintable(outcome.err));
}

void TestCli::addGoldenRows()
{
    QTest::addColumn<QString>("model");
    for (const char* model : {"marian", "marian_sepvocab"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

void TestCli::greedyParity_data()
{
    addGoldenRows();
}

void TestCli::greedyParity()
{
    QFETCH(QString, model);
    const auto outcome = translateGolden(model, {u"--greedy"_s});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    const auto lines = jsonLines(outcome);
    const auto cases = goldenCases(model);
    QCOMPARE(lines.size(), cases.size());
    for (int number = 0; number < lines.size(); ++number) {
        const auto golden = cases.at(number).toObject();
        const auto expected = golden[u"greedy"_s].toObject();
        QCOMPARE(lines.at(number)[u"source_ids"_s].toArray(), golden[u"input_ids"_s].toArray());
        const auto best = lines.at(number)[u"hypotheses"_s].toArray().at(0).toObject();
        QCOMPARE(best[u"ids"_s].toArray(), withoutStart(expected[u"ids"_s].toArray()));
        compareSteps(best[u"tokens"_s].toArray(), expected);
    }
}

void TestCli::compareSteps(const QJsonArray& tokens, const QJsonObject& expected)
{
    const auto logProbabilities = expected[u"token_logprobs"_s].toArray();
    const auto tops = expected[u"top5"_s].toArray();
    for (int step = 0; step < tokens.size(); ++step) {
        const auto token = tokens.at(step).toObject();
        QVERIFY(std::abs(token[u"log_probability"_s].toDouble() - logProbabilities.at(step).toDouble()) < kTolerance);
        const auto top = token[u"top"_s].toArray();
        const auto expectedTop = tops.at(step).toArray();
        QCOMPARE(top.size(), expectedTop.size());
        for (int rank = 0; rank < top.size(); ++rank) {
            const double ours = top.at(rank).toArray().at(2).toDouble();
            QVERIFY(std::abs(ours - expectedTop.at(rank).toArray().at(1).toDouble()) < kTolerance);
        }
    }
}

void TestCli::beamParity_data()
{
    addGoldenRows();
}

void TestCli::beamParity()
{
    QFETCH(QString, model);
    const auto outcome = translateGolden(model, {u"--beam"_s, u"4"_s});
    QCOMPARE(outcome.exitCode, 0);
    const auto lines = jsonLines(outcome);
    const auto cases = goldenCases(model);
    QCOMPARE(lines.size(), cases.size());
    for (int number = 0; number < lines.size(); ++number) {
        // The first search of the file is ours: 4 hypotheses, penalty 1, no early stopping.
        const auto search = cases.at(number).toObject()[u"beam"_s].toArray().at(0).toObject();
        const auto expected = search[u"semantics_ge_4_50"_s].toArray();
        const auto hypotheses = lines.at(number)[u"hypotheses"_s].toArray();
        QCOMPARE(hypotheses.size(), expected.size());
        for (int rank = 0; rank < hypotheses.size(); ++rank) {
            const auto ours = hypotheses.at(rank).toObject();
            const auto theirs = expected.at(rank).toObject();
            QCOMPARE(ours[u"ids"_s].toArray(), withoutStart(theirs[u"ids"_s].toArray()));
            QVERIFY(std::abs(ours[u"score"_s].toDouble() - theirs[u"score"_s].toDouble()) < kTolerance);
        }
    }
}

void TestCli::forcedTarget()
{
    const auto outcome = runHeed({u"translate"_s, u"--model"_s, dataPath(u"marian/model"_s), u"--ids"_s, u"--json"_s,
                                  u"--target-ids"_s, u"172 6 0"_s, u"201 0"_s});
    QCOMPARE(outcome.exitCode, 0);
    const auto hypotheses = jsonLines(outcome).at(0)[u"hypotheses"_s].toArray();
    QCOMPARE(hypotheses.at(0).toObject()[u"ids"_s].toArray(), (QJsonArray{172, 6, 0}));
}

void TestCli::answersWhileInputIsOpen()
{
    QProcess process;
    process.start(heedProgram(),
                  {u"translate"_s, u"--model"_s, dataPath(u"marian/model"_s), u"--ids"_s, u"--max-length"_s, u"5"_s});
    for (int line = 0; line < 2; ++line) {
        process.write("201 0\n");
        QVERIFY(process.waitForReadyRead(kMostMilliseconds));
        QVERIFY(process.readAllStandardOutput().endsWith('\n'));
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(kMostMilliseconds));
    QCOMPARE(process.exitCode(), 0);
}

void TestCli::aFullDiskIsSaid()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(heedProgram(), {u"info"_s, u"--help"_s});
    QVERIFY(process.waitForFinished(kMostMilliseconds));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

void TestCli::aClosedPipeIsQuiet()
{
    QProcess shell;
    shell.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    const QString program = heedProgram();
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"yes '201 0' | head -n 200 | '%1' translate --model '%2' --ids | head -n 1"_s.arg(
                              program, dataPath(u"marian/model"_s))});
    QVERIFY(shell.waitForFinished(kMostMilliseconds));
    QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(QString::fromUtf8(shell.readAllStandardError()), QString());
}

void TestCli::exportsPictures_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("one head") << QStringList{u"--layer=1"_s, u"--head=3"_s} << QStringList{u"cross-layer1-head3.png"_s}
                              << QByteArray("\x89PNG");
    QTest::newRow("every head of a layer") << QStringList{u"--kind=decoder"_s, u"--layer=2"_s, u"--format=svg"_s}
                                           << QStringList{u"decoder-layer2-head1.svg"_s, u"decoder-layer2-head2.svg"_s,
                                                          u"decoder-layer2-head3.svg"_s, u"decoder-layer2-head4.svg"_s}
                                           << QByteArray("<?xml");
    QTest::newRow("sheets of all kinds") << QStringList{u"--kind=all"_s, u"--sheet"_s, u"--format=pdf"_s}
                                         << QStringList{u"encoder-sheet.pdf"_s, u"decoder-sheet.pdf"_s,
                                                        u"cross-sheet.pdf"_s}
                                         << QByteArray("%PDF");
    QTest::newRow("a view") << QStringList{u"--view=heatmap"_s, u"--format=svg"_s} << QStringList{u"heatmap.svg"_s}
                            << QByteArray("<?xml");
    QTest::newRow("a chart of two kinds of rows")
        << QStringList{u"--view=token"_s, u"--kind=all"_s, u"--format=pdf"_s}
        << QStringList{u"token-encoder.pdf"_s, u"token-decoder.pdf"_s, u"token-cross.pdf"_s} << QByteArray("%PDF");
    QTest::newRow("a step of a view, of every kind")
        << QStringList{u"--view=formula"_s, u"--step=2"_s, u"--kind=all"_s, u"--key=1"_s}
        << QStringList{u"formula-encoder-step2.png"_s, u"formula-decoder-step2.png"_s, u"formula-cross-step2.png"_s}
        << QByteArray("\x89PNG");
    QTest::newRow("a web page") << QStringList{u"--format=html"_s} << QStringList{u"attention.html"_s}
                                << QByteArray("<!DOCTYPE html>");
    QTest::newRow("numbers of everything")
        << QStringList{u"--format=json"_s} << QStringList{u"attention.json"_s} << QByteArray("{");
    QTest::newRow("numbers of one kind") << QStringList{u"--format=csv"_s, u"--kind=cross"_s}
                                         << QStringList{u"cross.csv"_s} << QByteArray("kind,layer,head");
}

void TestCli::exportsPictures()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, names);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir folder;
    const QString output = folder.filePath(u"made/here"_s);
    const auto outcome = runHeed(exportCommand(output, options));
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QDir(output).entryList(QDir::Files).size(), names.size());
    QStringList paths;
    for (const QString& name : names) {
        paths.append(output + u'/' + name);
        QVERIFY2(contentOf(paths.last()).startsWith(beginning), qPrintable(name));
    }
    QCOMPARE(outcome.out, paths.join(u'\n') + u'\n');
}

void TestCli::exportedWeightsAreTheNetworks()
{
    const QTemporaryDir folder;
    const auto outcome = runHeed(exportCommand(
        folder.path(), {u"--format=safetensors"_s, u"--greedy"_s, u"--max-length"_s, u"24"_s, u"--scores"_s}));
    QCOMPARE(outcome.exitCode, 0);
    const SafetensorsFile ours(folder.filePath(u"attention.safetensors"_s).toStdString());
    const SafetensorsFile golden(dataPath(u"marian/golden.safetensors"_s).toStdString());
    for (const std::string kind : {"decoder", "cross"}) {
        const auto weights = ours.toFloat32(kind);
        const auto expected = golden.toFloat32("case0.greedy." + kind + "_attentions");
        QVERIFY(ours.tensors().at(kind).shape == golden.tensors().at("case0.greedy." + kind + "_attentions").shape);
        for (std::size_t at = 0; at < weights.size(); ++at)
            QVERIFY(std::abs(weights[at] - expected[at]) < kTolerance);
    }
    QVERIFY(ours.tensors().contains("cross_scores"));
}

void TestCli::exportRefusesWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("message");
    QTest::newRow("a head") << QStringList{u"--head=5"_s} << u"There is no head 5: cross attention has 4."_s;
    QTest::newRow("a layer of a page") << QStringList{u"--format=html"_s, u"--layer=9"_s}
                                       << u"There is no layer 9: cross attention has 2."_s;
    QTest::newRow("a row of the encoder") << QStringList{u"--view=heatmap"_s, u"--kind=encoder"_s, u"--token=99"_s}
                                          << u"There is no token 99: the source has 2."_s;
    QTest::newRow("a key") << QStringList{u"--view=formula"_s, u"--key=3"_s}
                           << u"There is no token 3: the source has 2."_s;
    for (const char* view : {"heatmap", "flow", "formula", "beams", "network", "token", "next-token"}) {
        QTest::addRow("a token of %s", view)
            << QStringList{u"--view"_s, QString::fromLatin1(view), u"--max-length=4"_s, u"--token=5"_s}
            << u"There is no token 5: the translation has 4."_s;
    }
}

void TestCli::exportRefusesWhatIsNotThere()
{
    QFETCH(QStringList, options);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    const QString output = folder.filePath(u"unmade"_s);
    const auto outcome = runHeed(exportCommand(output, options));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
    QVERIFY(!QFile::exists(output));
}

void TestCli::aFailedExportKeepsTheOldFile()
{
    const QTemporaryDir folder;
    const QString blocked = folder.filePath(u"blocked"_s);
    writeFile(blocked, "old");
    const auto outcome = runHeed(exportCommand(blocked, {}));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.err.contains(u"blocked"_s));
    QCOMPARE(contentOf(blocked), QByteArray("old"));
}

void TestCli::describesAModel()
{
    const auto outcome = runHeed({u"info"_s, u"--json"_s, dataPath(u"marian/model"_s)});
    QCOMPARE(outcome.exitCode, 0);
    const auto json = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(json[u"loads"_s].toBool(), true);
    QCOMPARE(json[u"d_model"_s].toInt(), 64);
    QCOMPARE(json[u"decoder"_s].toObject()[u"layers"_s].toInt(), 2);
    QCOMPARE(json[u"unused_tensors"_s].toArray().size(), 0);
    QVERIFY(!json[u"blas"_s].toObject()[u"name"_s].toString().isEmpty());

    const QTemporaryDir empty;
    const auto broken = runHeed({u"info"_s, empty.path()});
    QCOMPARE(broken.exitCode, 3);
    QVERIFY(broken.out.contains(u"Loads       no"_s));
    QVERIFY(broken.err.contains(u"config.json"_s));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
