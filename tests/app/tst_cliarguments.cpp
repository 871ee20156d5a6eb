// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/decodingarguments.h"
#include "app/cli/exportarguments.h"
#include "app/cli/humantext.h"
#include "app/cli/windowarguments.h"
#include "app/export/viewpictures.h"
#include "model/error.h"
#include "model/text/tokenids.h"

#include <QTest>

using namespace heed;
using namespace Qt::StringLiterals;

namespace {

const std::vector<OptionSpec> kOptions{
    {"json", "", "A switch"}, {"beam", "N", "A number"}, {"output", "DIR", "A text", 'o'}};

std::vector<std::string> toArguments(const QString& text)
{
    std::vector<std::string> arguments;
    for (const QString& word : text.split(u'|', Qt::SkipEmptyParts))
        arguments.push_back(word == u"''" ? std::string() : word.toStdString());
    return arguments;
}

QString usageError(const std::function<void()>& action)
{
    try {
        action();
    } catch (const UsageError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

DecodingOptions decode(const QString& arguments)
{
    return toDecodingOptions(Arguments(decodingOptions(), toArguments(arguments)));
}

ExportRequest exportRequest(const QString& arguments)
{
    return toExportRequest(Arguments(exportOptions(), toArguments(arguments)));
}

} // namespace

class TestCliArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void options_data();
    void options();
    void wrongOptions_data();
    void wrongOptions();
    void operands();
    void wrongNumbers_data();
    void wrongNumbers();
    void decodingDefaults();
    void decodingMethods();
    void contradictions_data();
    void contradictions();
    void ids();
    void wrongIds();
    void exportDefaults();
    void exportLooks();
    void stepsOfAView();
    void wrongExports_data();
    void wrongExports();
    void exportFileNames();
    void selectedHeads();
    void hiddenOptionsAreNotInTheHelp();
    void window();
    void pathsAreOpened();
    void pathsAreRefused_data();
    void pathsAreRefused();
    void qtOptionsAreLeftToQt();
    void wrongWindowOptions_data();
    void wrongWindowOptions();
    void humanText();
};

void TestCliArguments::options_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("output");
    QTest::newRow("value in the next argument") << "--output|a b"
                                                << "a b";
    QTest::newRow("value after =") << "--output=a=b"
                                   << "a=b";
    QTest::newRow("letter and next argument") << "-o|x"
                                              << "x";
    QTest::newRow("letter and value together") << "-ox"
                                               << "x";
    QTest::newRow("a value may look like an option") << "--output|--json"
                                                     << "--json";
    QTest::newRow("the last one wins") << "-o|x|-o|y"
                                       << "y";
    QTest::newRow("a value may be empty") << "--output="
                                          << "";
}

void TestCliArguments::options()
{
    QFETCH(QString, arguments);
    QFETCH(QString, output);
    const Arguments parsed(kOptions, toArguments(arguments));
    QVERIFY(!parsed.has("json"));
    QVERIFY(parsed.has("output"));
    QCOMPARE(QString::fromStdString(*parsed.text("output")), output);
    QVERIFY(parsed.operands().empty());
}

void TestCliArguments::wrongOptions_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown") << "--jason"
                             << "There is no option --jason.";
    QTest::newRow("unknown with value") << "--jason=1"
                                        << "There is no option --jason.";
    QTest::newRow("unknown letter") << "-x"
                                    << "There is no option -x.";
    QTest::newRow("value missing") << "--beam"
                                   << "--beam needs a value.";
    QTest::newRow("value of a switch") << "--json=1"
                                       << "--json takes no value.";
}

void TestCliArguments::wrongOptions()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    QCOMPARE(usageError([&] { Arguments(kOptions, toArguments(arguments)); }), message);
}

void TestCliArguments::operands()
{
    const Arguments parsed(kOptions, toArguments(u"one|--json|- two|-|-3|''|--|--beam|-o"_s));
    QVERIFY(parsed.operands() == (std::vector<std::string>{"one", "- two", "-", "-3", "", "--beam", "-o"}));
    QVERIFY(parsed.has("json"));
    QVERIFY(!parsed.has("beam"));
}

void TestCliArguments::wrongNumbers_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("no number") << "four"
                               << "--beam needs a number, not \"four\".";
    QTest::newRow("something behind it") << "4x"
                                         << "--beam needs a number, not \"4x\".";
    QTest::newRow("empty") << ""
                           << "--beam needs a number, not \"\".";
    QTest::newRow("too small") << "0"
                               << "--beam needs a number from 1 to 9.";
    QTest::newRow("too large") << "10"
                               << "--beam needs a number from 1 to 9.";
    QTest::newRow("does not fit") << "99999999999"
                                  << "--beam needs a number, not \"99999999999\".";
}

void TestCliArguments::wrongNumbers()
{
    QFETCH(QString, value);
    QFETCH(QString, message);
    const Arguments parsed(kOptions, std::vector<std::string>{"--beam", value.toStdString()});
    QCOMPARE(usageError([&] { parsed.integer("beam", 1, 9); }), message);
}

void TestCliArguments::decodingDefaults()
{
    const auto options = decode({});
    QCOMPARE(options.method, DecodingMethod::Beam);
    QCOMPARE(options.beamSize, 4);
    QCOMPARE(options.lengthPenalty, 1.0);
    QCOMPARE(options.maxNewTokens, 0);
    QVERIFY(!options.captureTrace);
}

void TestCliArguments::decodingMethods()
{
    QCOMPARE(decode(u"--greedy"_s).method, DecodingMethod::Greedy);

    const auto beam = decode(u"--beam|6|--length-penalty|0.6|--early-stopping|--max-length|24"_s);
    QCOMPARE(beam.method, DecodingMethod::Beam);
    QCOMPARE(beam.beamSize, 6);
    QCOMPARE(beam.lengthPenalty, 0.6);
    QVERIFY(beam.earlyStopping);
    QCOMPARE(beam.maxNewTokens, 24);

    const auto sampling = decode(u"--sample|--temperature|0.8|--top-k|40|--top-p|0.9|--seed|18446744073709551615"_s);
    QCOMPARE(sampling.method, DecodingMethod::Sampling);
    QCOMPARE(sampling.temperature, 0.8);
    QCOMPARE(sampling.topK, 40);
    QCOMPARE(sampling.topP, 0.9);
    QCOMPARE(sampling.seed, std::uint64_t(-1));
}

void TestCliArguments::contradictions_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("two methods") << "--greedy|--beam|4"
                                 << "Only one of --greedy, --beam and --sample can be given.";
    QTest::newRow("top-k without sampling") << "--top-k|5"
                                            << "--top-k needs --sample.";
    QTest::newRow("penalty while sampling") << "--sample|--length-penalty|1"
                                            << "--length-penalty needs beam search.";
    QTest::newRow("temperature 0") << "--sample|--temperature|0"
                                   << "--temperature needs a number above 0; --greedy always takes the most probable "
                                      "token.";
    QTest::newRow("probability above 1") << "--sample|--top-p|1.5"
                                         << "--top-p needs a number from 0.001 to 1.";
    QTest::newRow("no number") << "--sample|--temperature|nan"
                               << "--temperature needs a number of at least 0.";
    QTest::newRow("no length") << "--max-length|0"
                               << "--max-length needs a number from 1 to 100000.";
    QTest::newRow("penalty beyond the search's") << "--length-penalty|50"
                                                 << "--length-penalty needs a number from -10 to 10.";
    QTest::newRow("temperature beyond the search's") << "--sample|--temperature|500"
                                                     << "--temperature needs a number from 0.01 to 100.";
    QTest::newRow("probability of nothing") << "--sample|--top-p|0"
                                            << "--top-p needs a number from 0.001 to 1.";
}

void TestCliArguments::contradictions()
{
    QFETCH(QString, arguments);
    QFETCH(QString, message);
    QCOMPARE(usageError([&] { decode(arguments); }), message);
}

void TestCliArguments::ids()
{
    QVERIFY(parseIds("5 9 0") == (std::vector<TokenId>{5, 9, 0}));
    QVERIFY(parseIds(" 5,9,\t0 ") == (std::vector<TokenId>{5, 9, 0}));
    QVERIFY(parseIds("").empty());
}

void TestCliArguments::wrongIds()
{
    QVERIFY_EXCEPTION_THROWN(parseIds("5 x"), Error);
    QVERIFY_EXCEPTION_THROWN(parseIds("5.0"), Error);
    QVERIFY_EXCEPTION_THROWN(parseIds("99999999999"), Error);
}

void TestCliArguments::hiddenOptionsAreNotInTheHelp()
{
    const auto help = QString::fromStdString(optionsHelp(windowOptions()));
    QVERIFY(help.contains(u"--model DIR"_s));
    QVERIFY(!help.contains(u"first-paint"_s));
}

void TestCliArguments::window()
{
    const auto arguments = toArguments(u"The cat|sleeps.|--model|folder|--theme|dark|--size|1280x800"_s);
    const auto request = toWindowRequest(Arguments(windowOptions(), arguments));
    QCOMPARE(QString::fromStdString(request.text.value()), u"The cat sleeps."_s);
    QVERIFY(request.model == std::filesystem::path("folder"));
    QVERIFY(request.theme == "dark");
    QVERIFY(request.size == "1280x800");
    QVERIFY(request.device == ComputeDevice::Cpu);
    QVERIFY(!request.view);
    QVERIFY(!request.grabFile);
    const auto withDevice = toArguments(u"--device|torch-cpu"_s);
    QVERIFY(toWindowRequest(Arguments(windowOptions(), withDevice)).device == ComputeDevice::TorchCpu);
}

void TestCliArguments::pathsAreOpened()
{
    const auto request
        = [](std::vector<std::string> arguments) { return toWindowRequest(Arguments(windowOptions(), arguments)); };
    const std::string data = HEED_TEST_DATA;
    QVERIFY(request({data + "/golden/marian/model"}).model == data + "/golden/marian/model");
    QVERIFY(request({data + "/pytorch/sketch"}).session == data + "/pytorch/sketch");
    QVERIFY(!request({data + "/pytorch/sketch"}).text);
    QVERIFY(request({data + "/README.md"}).text.value().size() > 100);
    QVERIFY(request({"missing.heed"}).session == "missing.heed"); // which it says when it opens it
    QVERIFY(request({"And/or?"}).text == "And/or?");
    QVERIFY(request({"yes", "/", "no"}).text == "yes / no");
}

void TestCliArguments::pathsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("fault");
    const QString data = QStringLiteral(HEED_TEST_DATA);
    QTest::newRow("a folder of folders") << QStringList{data} << "no config.json";
    QTest::newRow("a file that is no text") << QStringList{data + u"/pytorch/state.pt"_s} << "is no text";
    QTest::newRow("a table") << QStringList{data + u"/everyday50.tsv"_s} << "holds data or markup";
    QTest::newRow("nothing there") << QStringList{u"./nothing"_s} << "no file or folder \"./nothing\"";
    QTest::newRow("two models") << QStringList{u"-m"_s, u"a"_s, data + u"/golden/marian/model"_s} << "--compare-model";
    QTest::newRow("a model and a word") << QStringList{data + u"/golden/marian/model"_s, u"Hello"_s} << "--model";
}

void TestCliArguments::pathsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, fault);
    std::vector<std::string> given;
    for (const QString& argument : arguments)
        given.push_back(argument.toStdString());
    QString message;
    try {
        toWindowRequest(Arguments(windowOptions(), given));
    } catch (const std::exception& error) {
        message = QString::fromUtf8(error.what());
    }
    QVERIFY2(message.contains(fault) && message.endsWith(u'.'), qPrintable(message));
}

void TestCliArguments::qtOptionsAreLeftToQt()
{
    const auto rest = withoutQtOptions(toArguments(u"-platform|offscreen|Hello|-style|fusion"_s));
    QVERIFY(rest == std::vector<std::string>{"Hello"});
}

void TestCliArguments::wrongWindowOptions_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("unknown theme") << "--theme|pink";
    QTest::newRow("unknown device") << "--device|abacus";
    QTest::newRow("unknown view") << "--view|cinema";
    QTest::newRow("size without height") << "--size|1280";
    QTest::newRow("size that is negative") << "--size|-1x5";
    QTest::newRow("unknown option") << "--beam|4";
}

void TestCliArguments::wrongWindowOptions()
{
    QFETCH(QString, arguments);
    QVERIFY(!usageError([&] { toWindowRequest(Arguments(windowOptions(), toArguments(arguments))); }).isEmpty());
}

void TestCliArguments::humanText()
{
    QCOMPARE(groupedText(0), std::string("0"));
    QCOMPARE(groupedText(999), std::string("999"));
    QCOMPARE(groupedText(59514), std::string("59,514"));
    QCOMPARE(groupedText(-1234567), std::string("-1,234,567"));
    QCOMPARE(sizeText(999), std::string("999 bytes"));
    QCOMPARE(sizeText(1000), std::string("1.0 kB"));
    QCOMPARE(sizeText(999'960), std::string("1.0 MB"));
    QCOMPARE(sizeText(148'900'000), std::string("148.9 MB"));
    QCOMPARE(decimalText(0.125, 2), std::string("0.12"));
}

void TestCliArguments::exportDefaults()
{
    const auto pictures = exportRequest(u"-o|out"_s);
    QVERIFY(pictures.isPicture());
    QVERIFY(pictures.heads.kinds == std::vector{AttentionKind::Cross});
    QVERIFY(!pictures.heads.layer && !pictures.heads.head);
    QCOMPARE(pictures.dpi, 144);

    const auto numbers = exportRequest(u"-o|out|--format|safetensors|--layer|all|--head|3|--scores"_s);
    QVERIFY(!numbers.isPicture());
    QCOMPARE(numbers.heads.kinds.size(), std::size_t(3));
    QVERIFY(!numbers.heads.layer);
    QCOMPARE(numbers.heads.head.value(), 2); // from 0 inside
    QVERIFY(numbers.heads.hasScores);

    const auto page = exportRequest(u"-o|out|--format|html|--words"_s);
    QVERIFY(page.isPage());
    QVERIFY(page.heads.kinds == std::vector{AttentionKind::Cross});
    QVERIFY(page.presentation.unit == TokenUnit::Words);
}

void TestCliArguments::exportLooks()
{
    const auto request = exportRequest(u"-o|out|--color-map|greys|--scale|log|--special|hidden|--words|--values|"
                                       "--background|dark"_s);
    QVERIFY(request.presentation.colorMap == ColorMap::Greys);
    QVERIFY(request.presentation.valueScale == ValueScale::Logarithmic);
    QVERIFY(request.presentation.specialTokens == SpecialTokens::Hidden);
    QVERIFY(request.presentation.unit == TokenUnit::Words);
    QVERIFY(request.hasValues);
    QVERIFY(request.background == FigureBackground::Dark);
}

void TestCliArguments::stepsOfAView()
{
    QVERIFY(exportRequest(u"-o|out|--view|formula"_s).steps.empty());
    QVERIFY(exportRequest(u"-o|out|--view|formula|--step|3"_s).steps == std::vector{2}); // from 0 inside
    const auto steps = exportRequest(u"-o|out|--view|formula|--step|all|--key|2"_s);
    QCOMPARE(int(steps.steps.size()), ViewPictures::stepCount("formula"));
    QCOMPARE(steps.steps.front(), 0);
    QCOMPARE(steps.steps.back(), ViewPictures::stepCount("formula") - 1);
    QCOMPARE(steps.key.value(), 1);
    for (const std::string_view view : ViewPictures::names())
        QVERIFY(view == "formula" || ViewPictures::stepCount(view) == 1);
}

void TestCliArguments::wrongExports_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("no folder") << "--format|png";
    QTest::newRow("scores of pictures") << "-o|out|--scores";
    QTest::newRow("sheet of numbers") << "-o|out|--sheet|--format|csv";
    QTest::newRow("unknown view") << "-o|out|--view|nonsense";
    QTest::newRow("sheet of a view") << "-o|out|--view|heads|--sheet";
    QTest::newRow("a token without a view") << "-o|out|--token|2";
    QTest::newRow("a key without a view") << "-o|out|--key|2";
    QTest::newRow("a step without a view") << "-o|out|--step|2";
    QTest::newRow("a step of a view that has none") << "-o|out|--view|flow|--step|2";
    QTest::newRow("a step beyond the last") << "-o|out|--view|formula|--step|99";
    QTest::newRow("step 0") << "-o|out|--view|formula|--step|0";
    QTest::newRow("view of numbers") << "-o|out|--view|heads|--format|csv";
    QTest::newRow("sheet of a page") << "-o|out|--sheet|--format|html";
    QTest::newRow("scores of a page") << "-o|out|--scores|--format|html";
    QTest::newRow("background of numbers") << "-o|out|--background|dark|--format|csv";
    QTest::newRow("dpi of vectors") << "-o|out|--format|svg|--dpi|200";
    QTest::newRow("a head of a sheet") << "-o|out|--sheet|--head|2";
    QTest::newRow("unknown colours") << "-o|out|--color-map|rainbow";
    QTest::newRow("unknown kind") << "-o|out|--kind|self";
    QTest::newRow("layer that is no number") << "-o|out|--layer|first";
}

void TestCliArguments::wrongExports()
{
    QFETCH(QString, arguments);
    QVERIFY(!usageError([&] { exportRequest(arguments); }).isEmpty());
}

void TestCliArguments::exportFileNames()
{
    HeadFilter heads;
    QCOMPARE(numbersFileStem(heads), std::string("attention"));
    heads.kinds = {AttentionKind::Encoder};
    QCOMPARE(numbersFileStem(heads), std::string("encoder"));
    heads.layer = 0;
    heads.head = 2;
    QCOMPARE(numbersFileStem(heads), std::string("encoder-layer1-head3"));
    QVERIFY(pageFile("out") == std::filesystem::path("out/attention.html"));
    QVERIFY(pageFile("out/cat.html") == std::filesystem::path("out/cat.html"));
    QVERIFY(pageFile("cat.htm") == std::filesystem::path("cat.htm"));
}

void TestCliArguments::selectedHeads()
{
    const AttentionShape shape{2, 3, 4, 5};
    HeadFilter filter;
    QCOMPARE(selectHeads(filter, AttentionKind::Cross, shape).size(), std::size_t(6));
    filter.layer = 1;
    const auto heads = selectHeads(filter, AttentionKind::Cross, shape);
    QCOMPARE(heads.size(), std::size_t(3));
    QVERIFY(heads.back() == (HeadIndex{AttentionKind::Cross, 1, 2}));
    filter.head = 3;
    QCOMPARE(usageError([&] { selectHeads(filter, AttentionKind::Cross, shape); }),
             u"There is no head 4: cross attention has 3."_s);
}

QTEST_GUILESS_MAIN(TestCliArguments)
#include "tst_cliarguments.moc"
