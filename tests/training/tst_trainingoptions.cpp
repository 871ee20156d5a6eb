// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/schedule.h"
#include "model/training/trainingoptions.h"
#include "tests/testutils.h"

using namespace heed;
using namespace heed::training;

namespace {

using Arguments = std::vector<std::string>;

Arguments complete(Arguments extra)
{
    Arguments arguments{"--data", "pairs.tsv", "--output", "model"};
    arguments.insert(arguments.end(), extra.begin(), extra.end());
    return arguments;
}

} // namespace

class TestTrainingOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesArrive()
    {
        const TrainingOptions options = parseTrainingOptions(complete(
            {"--d-model", "128", "--heads=4", "--share", "everyday=0.5", "--learning-rate", "1e-3", "--steps", "77"}));
        QCOMPARE(options.model.modelSize, 128);
        QCOMPARE(options.model.encoderHeads, 4);
        QCOMPARE(options.model.decoderHeads, 4);
        QCOMPARE(options.domainShares.at("everyday"), 0.5);
        QCOMPARE(options.learningRate, 1e-3);
        QCOMPARE(options.steps, 77);
        QCOMPARE(options.tables.size(), std::size_t(1));
    }

    void badCommandLinesAreSentences_data()
    {
        QTest::addColumn<Arguments>("arguments");
        QTest::newRow("nothing") << Arguments{};
        QTest::newRow("no output") << Arguments{"--data", "x.tsv"};
        QTest::newRow("no data") << Arguments{"--output", "x"};
        QTest::newRow("source without target") << Arguments{"--output", "x", "--source", "a"};
        QTest::newRow("unknown option") << complete({"--fast"});
        QTest::newRow("missing value") << complete({"--steps"});
        QTest::newRow("not a number") << complete({"--steps", "many"});
        QTest::newRow("number with rest") << complete({"--steps", "10x"});
        QTest::newRow("out of range") << complete({"--dropout", "1.5"});
        QTest::newRow("heads that do not divide") << complete({"--d-model", "100", "--heads", "8"});
        QTest::newRow("share without domain") << complete({"--share", "=0.5"});
        QTest::newRow("shares above one") << complete({"--share", "a=0.7", "--share", "b=0.7"});
        QTest::newRow("unknown device") << complete({"--device", "abacus"});
    }

    void badCommandLinesAreSentences()
    {
        QFETCH(Arguments, arguments);
        try {
            parseTrainingOptions(arguments);
        } catch (const Error& fault) {
            QVERIFY(std::string_view(fault.what()).ends_with('.'));
            return;
        }
        QFAIL("accepted");
    }

    void helpNamesEveryOptionItAccepts()
    {
        const std::string help = trainingHelp("heed train");
        for (const char* option : {"--data", "--share", "--init", "--cool-down", "--precision", "--checkpoint-minutes"})
            QVERIFY2(help.find(option) != std::string::npos, option);
    }

    void rateRisesFallsAndEnds()
    {
        const auto rate = [](std::int64_t step) { return learningRate(step, 1e-3, 100, 1000, 200); };
        QCOMPARE(rate(50), 0.5e-3);
        QCOMPARE(rate(100), 1e-3);
        QCOMPARE(rate(400), 0.5e-3); // √(100 / 400)
        QVERIFY(rate(801) < rate(800));
        QVERIFY(rate(1000) > 0.0);
        QVERIFY(rate(1000) < 0.01 * rate(800));
        for (std::int64_t step = 101; step <= 1000; ++step)
            QVERIFY(rate(step) <= rate(step - 1));
    }
};

QTEST_APPLESS_MAIN(TestTrainingOptions)
#include "tst_trainingoptions.moc"
