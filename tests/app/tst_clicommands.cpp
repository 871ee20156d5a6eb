// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aligncommand.h"
#include "app/cli/benchcommand.h"
#include "app/cli/evaluatecommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/infocommand.h"
#include "app/cli/paralleltext.h"
#include "app/cli/translatecommand.h"
#include "clifixture.h"
#include "model/error.h"
#include "model/text/tokenizer.h"
#include "tests/model/familyfolders.h"
#include "tests/testutils.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parseLine(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::string writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test cannot write its input.");
    return file.fileName().toStdString();
}

} // namespace

class TestCliCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesIn_data();
    void linesIn();
    void brokenUtf8IsReplacedAndSaid();
    void aRefusedLineKeepsItsPlace();
    void json();
    void jsonOfSeveralSentences();
    void nBest();
    void ids();
    void target();
    void targetIsForOneSentence();
    void decodingOptionsReachTheEngine();
    void languagesReachTheEngine();
    void refusesTwoFirstTokens();
    void refusesLanguages_data();
    void refusesLanguages();
    void exitCodes_data();
    void exitCodes();
    void helpNamesEveryOption();
    void pairs();
    void evaluate();
    void evaluateNamesTheLineAtFault();
    void info();
    void infoExplainsBrokenFolders();
    void infoKnowsSingleLayers();
};

void TestCliCommands::linesIn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("output");
    QTest::newRow("arguments are lines") << QStringList{u"one"_s, u"two words"_s} << QByteArray()
                                         << u"ONE\nTWO WORDS\n"_s;
    QTest::newRow("standard input") << QStringList{} << QByteArray("one\ntwo\n") << u"ONE\nTWO\n"_s;
    QTest::newRow("a dash is standard input") << QStringList{u"-"_s} << QByteArray("one\n") << u"ONE\n"_s;
    QTest::newRow("last line without end") << QStringList{} << QByteArray("one\ntwo") << u"ONE\nTWO\n"_s;
    QTest::newRow("empty lines stay") << QStringList{} << QByteArray("\none\n\n") << u"\nONE\n\n"_s;
    QTest::newRow("an empty argument is an empty line") << QStringList{QString()} << QByteArray("x\n") << u"\n"_s;
    QTest::newRow("line ends of Windows") << QStringList{} << QByteArray("one\r\ntwo\r\n") << u"ONE\nTWO\n"_s;
    QTest::newRow("nothing in, nothing out") << QStringList{} << QByteArray() << QString();
}

void TestCliCommands::linesIn()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, output);
    std::vector<std::string> words;
    for (const auto& argument : arguments)
        words.push_back(argument.toStdString());
    const auto result = runScripted(translateCommand(), words, input.toStdString());
    QCOMPARE(result.out, output);
    QCOMPARE(result.err, QString());
    QCOMPARE(result.exitCode, 0);
}

void TestCliCommands::brokenUtf8IsReplacedAndSaid()
{
    const auto result = runScripted(translateCommand(), {},
                                    "a\nb\xff"
                                    "c\n");
    QCOMPARE(result.out, u"A\nB\uFFFDC\n"_s);
    QCOMPARE(result.err, u"heed: line 2: Bytes that are not UTF-8 were replaced.\n"_s);
    QCOMPARE(result.exitCode, 0);
}

void TestCliCommands::aRefusedLineKeepsItsPlace()
{
    const auto script = std::make_shared<EngineScript>();
    script->refusedText = "two";
    const auto text = runScripted(translateCommand(), {}, "one\ntwo\nthree\n", script);
    QCOMPARE(text.out, u"ONE\n\nTHREE\n"_s);
    QCOMPARE(text.err, u"heed translate: line 2: This text is refused.\n"_s);
    QCOMPARE(text.exitCode, 1);

    const auto json = runScripted(translateCommand(), {"--json"}, "two\n", script);
    QCOMPARE(parseLine(json.out)[u"error"_s].toString(), u"This text is refused."_s);
}

void TestCliCommands::json()
{
    const auto result = runScripted(translateCommand(), {"--json", "a cat"});
    QCOMPARE(result.out.count(u'\n'), 1);
    const auto line = parseLine(result.out);
    QCOMPARE(line.keys(), (QStringList{u"hypotheses"_s, u"source"_s, u"source_ids"_s}));
    QCOMPARE(line[u"source"_s].toString(), u"a cat"_s);
    QCOMPARE(line[u"source_ids"_s].toArray(), (QJsonArray{5, 5, 0}));

    const auto hypotheses = line[u"hypotheses"_s].toArray();
    QCOMPARE(hypotheses.size(), 2);
    const auto best = hypotheses.first().toObject();
    QCOMPARE(best.keys(), (QStringList{u"ids"_s, u"score"_s, u"text"_s, u"tokens"_s}));
    QCOMPARE(best[u"text"_s].toString(), u"A CAT"_s);
    QCOMPARE(best[u"ids"_s].toArray(), (QJsonArray{5, 5, 0}));
    QCOMPARE(best[u"score"_s].toDouble(), -0.5);

    const auto token = best[u"tokens"_s].toArray().first().toObject();
    QCOMPARE(token.keys(), (QStringList{u"id"_s, u"log_probability"_s, u"piece"_s, u"top"_s}));
    QCOMPARE(token[u"piece"_s].toString(), u"▁A"_s);
    QVERIFY(qAbs(token[u"log_probability"_s].toDouble() - std::log(0.7)) < 1e-6);
    const auto top = token[u"top"_s].toArray().at(1).toArray();
    QCOMPARE(top.at(0).toInt(), 9);
    QCOMPARE(top.at(1).toString(), u"▁other"_s);
    QVERIFY(qAbs(top.at(2).toDouble() - std::log(0.2)) < 1e-6);
}

void TestCliCommands::jsonOfSeveralSentences()
{
    const auto script = std::make_shared<EngineScript>();
    script->sentenceEnd = '|';
    const auto result = runScripted(translateCommand(), {"--json", "a|b c"}, {}, script);
    QCOMPARE(result.out.count(u'\n'), 1);
    const auto line = parseLine(result.out);
    QCOMPARE(line[u"source"_s].toString(), u"a|b c"_s);
    QCOMPARE(line[u"source_ids"_s].toArray(), (QJsonArray{5, 0, 5, 5, 0}));
    QCOMPARE(line[u"sentences"_s].toArray().size(), 2);
    QCOMPARE(line[u"sentences"_s].toArray().at(1).toObject()[u"source"_s].toString(), u"b c"_s);
    const auto joined = line[u"hypotheses"_s].toArray().first().toObject();
    QCOMPARE(joined[u"ids"_s].toArray(), (QJsonArray{5, 0, 5, 5, 0}));
    QCOMPARE(joined[u"tokens"_s].toArray().size(), 5);
    QCOMPARE(joined[u"score"_s].toDouble(), -1.0);
}

void TestCliCommands::nBest()
{
    const auto result = runScripted(translateCommand(), {"--n-best", "2"}, "one\ntwo\n");
    QCOMPARE(result.out, u"1\t-0.5\tONE\n1\t-0.8\tONE (2)\n2\t-0.5\tTWO\n2\t-0.8\tTWO (2)\n"_s);
}

void TestCliCommands::ids()
{
    const auto result = runScripted(translateCommand(), {"--ids"}, "5 9 0\n\n7\nx\n");
    QCOMPARE(result.out, u"6 10 1\n\n8\n\n"_s);
    QCOMPARE(result.err, u"heed translate: line 4: \"x\" is not a token id.\n"_s);
    QCOMPARE(result.exitCode, 1);
}

void TestCliCommands::target()
{
    const auto script = std::make_shared<EngineScript>();
    QCOMPARE(runScripted(translateCommand(), {"--target", "un chat", "a cat"}, {}, script).exitCode, 0);
    QVERIFY(script->target && script->target->text == "un chat" && !script->target->ids);
    QCOMPARE(runScripted(translateCommand(), {"--ids", "--target-ids", "3 0", "5 9 0"}, {}, script).exitCode, 0);
    QVERIFY(script->target && script->target->ids == (std::vector<TokenId>{3, 0}) && !script->target->text);
}

void TestCliCommands::targetIsForOneSentence()
{
    const auto result = runScripted(translateCommand(), {"--target", "un"}, "one\ntwo\n");
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains(u"A given target belongs to one sentence"_s));
}

void TestCliCommands::decodingOptionsReachTheEngine()
{
    const auto script = std::make_shared<EngineScript>();
    runScripted(translateCommand(), {"--threads", "3", "--beam", "6", "--max-length", "9", "x"}, {}, script);
    QCOMPARE(script->threads, 3);
    QCOMPARE(script->device, ComputeDevice::Cpu);
    QCOMPARE(script->folder, std::filesystem::path("scripted"));
    QCOMPARE(script->options.beamSize, 6);
    QCOMPARE(script->options.maxNewTokens, 9);
    QCOMPARE(script->options.nBest, 1);
    QCOMPARE(script->options.topCandidates, 0);
    QVERIFY(!script->options.captureTrace);

    runScripted(translateCommand(), {"--json", "--candidates", "7", "x"}, {}, script);
    QCOMPARE(script->options.nBest, 0);
    QCOMPARE(script->options.topCandidates, 7);

    runScripted(translateCommand(), {"--device", "cuda", "x"}, {}, script);
    QCOMPARE(script->device, ComputeDevice::Cuda);
    QCOMPARE(runScripted(translateCommand(), {"--device", "abacus", "x"}).exitCode, 2);
}

namespace {

std::shared_ptr<EngineScript> multilingualScript()
{
    auto script = std::make_shared<EngineScript>();
    script->tasks.sourceLanguages = script->tasks.targetLanguages = {"de_DE", "en_XX", "fr_XX", "zh_CN"};
    return script;
}

} // namespace

void TestCliCommands::languagesReachTheEngine()
{
    const auto script = multilingualScript();
    QCOMPARE(
        runScripted(translateCommand(), {"--target-language", "German", "--source-language=fra", "one"}, {}, script)
            .exitCode,
        0);
    QCOMPARE(script->options.task, (TranslationTask{"fr_XX", "de_DE", {}}));
    QCOMPARE(runScripted(translateCommand(), {"--ids", "--forced-bos-id", "7", "5 0"}, {}, script).exitCode, 0);
    QCOMPARE(script->options.forcedBosId, std::optional<TokenId>(7));
    QVERIFY(script->options.task == TranslationTask());

    script->tasks = {};
    script->tasks.takesPrefix = true;
    QCOMPARE(runScripted(translateCommand(), {"--prefix", "summarize: ", "one"}, {}, script).exitCode, 0);
    QVERIFY(script->options.task.prefix == "summarize: ");
}

void TestCliCommands::refusesTwoFirstTokens()
{
    const TemporaryFolder folder;
    folder.write("config.json", readFile(HEED_TEST_DATA "/golden/m2m100/model/config.json"));
    folder.write("sentencepiece.bpe.model", fairseqPieces());
    folder.write("tokenizer_config.json", R"({"tokenizer_class": "NllbTokenizer",
        "additional_special_tokens": ["eng_Latn", "fra_Latn", "deu_Latn"]})");
    const TranslationTask task{"eng_Latn", "fra_Latn", {}};
    const TokenId french = openTokenizer(folder.path())->decoderBeginning(task).forcedBosId.value();
    const auto script = std::make_shared<EngineScript>();
    script->tasks.targetLanguages = {"deu_Latn", "eng_Latn", "fra_Latn"};
    const auto translate = [&](TokenId first) {
        return runScripted(translateCommand(),
                           {"--model", folder.path().string(), "--target-language", "French", "--forced-bos-id",
                            std::to_string(first), "one"},
                           {}, script);
    };
    QCOMPARE(translate(french).exitCode, 0);
    const auto refused = translate(french + 1);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains(u"--forced-bos-id"_s), qPrintable(refused.err));
}

void TestCliCommands::refusesLanguages_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isMultilingual");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown") << "target-language"
                             << "Frensh" << true << "near it are fr_XX (French)";
    QTest::newRow("no choice") << "source-language"
                               << "en" << false << "has no choice of it";
    QTest::newRow("no prefix") << "prefix"
                               << "x: " << true << "--prefix has no meaning to this model";
    QTest::newRow("no number") << "forced-bos-id"
                               << "fr" << true << "forced-bos-id";
}

void TestCliCommands::refusesLanguages()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(bool, isMultilingual);
    QFETCH(QString, message);
    const auto script = isMultilingual ? multilingualScript() : std::make_shared<EngineScript>();
    const auto result
        = runScripted(translateCommand(), {"--" + option.toStdString(), value.toStdString(), "one"}, {}, script);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(message), qPrintable(result.err));
}

void TestCliCommands::exitCodes_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("loadError");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown option")
        << u"--jason"_s << QString() << 2
        << u"heed translate: There is no option --jason. See \"heed translate --help\".\n"_s;
    QTest::newRow("broken model") << u"--json"_s << u"model.safetensors is empty."_s << 3
                                  << u"heed translate: model.safetensors is empty.\n"_s;
    QTest::newRow("more than the search keeps")
        << u"--n-best=5"_s << QString() << 2
        << u"heed translate: --n-best cannot be more than the 4 of the search. See \"heed translate --help\".\n"_s;
}

void TestCliCommands::exitCodes()
{
    QFETCH(QString, option);
    QFETCH(QString, loadError);
    QFETCH(QString, message);
    const auto script = std::make_shared<EngineScript>();
    script->loadError = loadError.toStdString();
    const auto result = runScripted(translateCommand(), {option.toStdString(), "text"}, {}, script);
    QTEST(result.exitCode, "exitCode");
    QCOMPARE(result.err, message);
    QCOMPARE(result.out, QString());
}

void TestCliCommands::helpNamesEveryOption()
{
    for (const Command& command :
         {translateCommand(), exportCommand(), alignCommand(), infoCommand(), evaluateCommand(), benchCommand()}) {
        const auto result = runScripted(command, {"--help"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.err.isEmpty());
        for (const OptionSpec& option : command.options)
            QVERIFY(
                result.out.contains(u"--"_s + QString::fromUtf8(option.name.data(), qsizetype(option.name.size()))));
        QVERIFY(result.out.contains(u"\nExamples:\n  "_s));
        for (const QString& line : result.out.split(u'\n'))
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }
}

void TestCliCommands::pairs()
{
    QVERIFY(splitPair("a cat\tun chat") == std::pair(std::string("a cat"), std::string("un chat")));
    QVERIFY(splitPair(" a \t b \tdomain") == std::pair(std::string("a"), std::string("b")));
    QVERIFY_EXCEPTION_THROWN(splitPair("no tab"), Error);
}

void TestCliCommands::evaluate()
{
    const QTemporaryDir folder;
    const auto test = writeFile(folder, u"test.tsv"_s,
                                "the cat sleeps on the mat\tTHE CAT SLEEPS ON THE MAT\n\n"
                                "a dog barks at the moon\tA DOG BARKS AT THE MOON\n");
    const auto output = folder.filePath(u"hypotheses.txt"_s);
    const auto result = runScripted(evaluateCommand(), {"--test", test, "--json", "--output", output.toStdString()});
    QCOMPARE(result.exitCode, 0);
    const auto json = parseLine(result.out);
    QCOMPARE(qRound(json[u"bleu"_s].toDouble()), 100);
    QCOMPARE(qRound(json[u"chrf"_s].toDouble()), 100);
    QCOMPARE(json[u"sentences"_s].toInt(), 2);
    QVERIFY(json[u"bleu_signature"_s].toString().contains(u"tok:13a"_s));
    QVERIFY(result.err.contains(u"2/2"_s));
    QFile written(output);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("THE CAT SLEEPS ON THE MAT\nA DOG BARKS AT THE MOON\n"));

    const auto limited = runScripted(evaluateCommand(), {"--test", test, "--limit", "1"});
    QVERIFY(limited.out.startsWith(u"BLEU = 100.0"_s));
    QVERIFY(limited.out.contains(u"1 sentences in"_s));
}

void TestCliCommands::evaluateNamesTheLineAtFault()
{
    const QTemporaryDir folder;
    const auto test = writeFile(folder, u"test.tsv"_s, "a\tb\nno tab\n");
    const auto result = runScripted(evaluateCommand(), {"--test", test});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains(u"test.tsv, line 2: There is no tab"_s));
    QCOMPARE(runScripted(evaluateCommand(), {"--test", test + ".missing"}).exitCode, 1);
    QCOMPARE(runScripted(evaluateCommand(), {}).exitCode, 2);
}

void TestCliCommands::info()
{
    const std::string path = HEED_TEST_DATA "/golden/marian/model";
    const auto script = std::make_shared<EngineScript>();
    const auto text = runScripted(infoCommand(), {path}, {}, script);
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains(u"  config.json, "_s));
    QVERIFY(text.out.contains(u"2 layers of 4 heads"_s));
    QVERIFY(text.out.contains(u"7,654,321"_s));
    QVERIFY(text.out.contains(u"model.spare.weight"_s));

    const auto json = parseLine(runScripted(infoCommand(), {"--json", path}, {}, script).out);
    QCOMPARE(json[u"loads"_s].toBool(), true);
    QCOMPARE(json[u"device"_s].toString(), u"cpu"_s);
    QCOMPARE(json[u"family"_s].toString(), u"marian"_s);
    QCOMPARE(json[u"problems"_s].toArray().first().toObject()[u"fault"_s].toString(), u"no-tokenizer"_s);
    QVERIFY(json[u"memory_needed_bytes"_s].toDouble() > json[u"weight_bytes"_s].toDouble());

    script->loadError = "config.json is broken.";
    const auto broken = runScripted(infoCommand(), {"--json", path}, {}, script);
    QCOMPARE(broken.exitCode, 3);
    QCOMPARE(parseLine(broken.out)[u"error"_s].toString(), u"config.json is broken."_s);
    const auto quick = runScripted(infoCommand(), {"--quick", "--json", path}, {}, script); // opens nothing
    QCOMPARE(quick.exitCode, 0);
    QVERIFY(!parseLine(quick.out).contains(u"loads"_s));
}

void TestCliCommands::infoExplainsBrokenFolders()
{
    const QTemporaryDir folder;
    writeFile(folder, u"config.json"_s, R"({"model_type": "llama"})");
    const auto path = folder.path().toStdString();
    const auto unknown = runScripted(infoCommand(), {"--json", path});
    QCOMPARE(unknown.exitCode, 3);
    QVERIFY(unknown.err.contains(u"llama"_s));
    const auto json = parseLine(unknown.out);
    QCOMPARE(json[u"loads"_s].toBool(true), false);
    QCOMPARE(json[u"problems"_s].toArray().first().toObject()[u"fault"_s].toString(), u"unknown-family"_s);
    QCOMPARE(json[u"files"_s].toArray().first().toObject()[u"name"_s].toString(), u"config.json"_s);
    const auto missing = runScripted(infoCommand(), {path + "/missing"});
    QCOMPARE(missing.exitCode, 3);
    QVERIFY(missing.err.contains(u"is not there"_s));
}

void TestCliCommands::infoKnowsSingleLayers()
{
    const std::string path = HEED_TEST_DATA "/pytorch/sketch";
    const auto text = runScripted(infoCommand(), {path}); // asks no engine
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains(u"heed "_s + QString::fromStdString(path)), qPrintable(text.out));
    const auto json = parseLine(runScripted(infoCommand(), {"--json", path}).out);
    QVERIFY(json[u"loads"_s].toBool() && json[u"single_layers"_s].toBool());
}

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_clicommands.moc"
