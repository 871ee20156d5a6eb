// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchreport.h"
#include "app/cli/median.h"
#include "app/cli/randommodel.h"
#include "app/cli/temporaryfolder.h"
#include "model/checkpoint/safetensors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace heed;
using namespace Qt::StringLiterals;

namespace {

ModelConfig tinyConfig()
{
    ModelConfig config;
    config.modelSize = 16;
    config.encoderLayers = 1;
    config.decoderLayers = 2;
    config.encoderHeads = config.decoderHeads = 2;
    config.encoderFeedForward = config.decoderFeedForward = 32;
    config.sourceVocabulary = config.targetVocabulary = 50;
    config.padId = config.decoderStartId = 49;
    return config;
}

BenchReport makeReport()
{
    BenchReport report;
    report.processor = "A processor";
    report.blas = "A BLAS";
    report.threads = 4;
    report.runs = 7;
    report.bandwidth = {.bytesPerSecond = 31e9, .threads = 2};
    SearchTiming search{.search = "greedy", .seconds = 0.2, .secondsWithTrace = 0.204, .secondsPerStep = 0.009};
    search.steps = 20;
    search.traceShare = 0.02;
    search.secondsPerStepAtBandwidth = 0.006;
    report.models.push_back({.name = "a model", .sourceTokens = 20, .loadSeconds = 0.5, .searches = {search}});
    report.map = {.computeSeconds = 0.001, .showSeconds = 0.004};
    report.galleries.push_back({.tokens = 512, .completeSeconds = 0.2, .blockSeconds = 0.003});
    report.windowSeconds = 0.25;
    return report;
}

} // namespace

class TestCliBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void aStepReadsWhatPerformanceComparesWith();
    void randomModelsAreCompleteFolders_data();
    void randomModelsAreCompleteFolders();
    void temporaryFoldersGoAway();
    void table();
    void json();
};

void TestCliBench::medians()
{
    QCOMPARE(median({3, 1, 2}), 2.0);
    QCOMPARE(median({4, 1, 2, 3}), 2.5);
    QCOMPARE(median({}), 0.0);
}

void TestCliBench::aStepReadsWhatPerformanceComparesWith()
{
    ModelConfig base; // opus-mt: 6 decoder layers, d 512, feed-forward 2048
    base.targetVocabulary = 59'514;
    // 6 · (4 + 2) · 512² + 6 · 2 · 512 · 2048 + 512 · 59,514 weights of 4 bytes
    QCOMPARE(decodingStepBytes(base), std::int64_t(4) * (6 * 6 * 512 * 512 + 6 * 2 * 512 * 2048 + 512 * 59'514));
}

void TestCliBench::randomModelsAreCompleteFolders_data()
{
    QTest::addColumn<bool>("isHalf");
    QTest::newRow("float32") << false;
    QTest::newRow("float16") << true;
}

void TestCliBench::randomModelsAreCompleteFolders()
{
    QFETCH(bool, isHalf);
    const TemporaryFolder folder;
    writeRandomModel(folder.path(), tinyConfig(), isHalf, 1);
    QCOMPARE(readModelConfig(folder.path()).decoderLayers, 2);

    const SafetensorsFile file(folder.path() / "model.safetensors");
    // shared, bias; per layer 2 × (4 projections) + norms: encoder 10 + 6, decoder 10 + 10 + 6 each
    QCOMPARE(file.tensors().size(), std::size_t(2 + 16 + 2 * 26));
    for (const auto& [name, tensor] : file.tensors())
        QVERIFY(tensor.type == (isHalf ? TensorType::Float16 : TensorType::Float32));
    const auto weights = file.toFloat32("model.decoder.layers.1.fc1.weight");
    QCOMPARE(weights.size(), std::size_t(32 * 16));
    const float bound = std::sqrt(3.0F / 16.0F) * 1.001F;
    QVERIFY(std::all_of(weights.begin(), weights.end(), [=](float weight) { return std::abs(weight) <= bound; }));
    QVERIFY(std::any_of(weights.begin(), weights.end(), [](float weight) { return weight != 0.0F; }));
}

void TestCliBench::temporaryFoldersGoAway()
{
    std::filesystem::path path;
    {
        const TemporaryFolder folder;
        path = folder.path();
        writeRandomModel(path / "inner", tinyConfig(), false, 1);
        QVERIFY(std::filesystem::exists(path / "inner" / "config.json"));
    }
    QVERIFY(!std::filesystem::exists(path));
}

void TestCliBench::table()
{
    const auto text = QString::fromStdString(toText(makeReport()));
    QVERIFY(text.contains(u"31.0 GB/s, reading with 2 threads"_s));
    QVERIFY(text.contains(u"a model, 20 source tokens, opens in 0.50 s"_s));
    const auto row = text.section(u"  greedy"_s, 1).section(u'\n', 0, 0).simplified();
    QCOMPARE(row, u"20 200 ms 204 ms +2.0 % 9.00 ms 6.00 ms 1.50"_s);
    QVERIFY(text.contains(u"5.00 ms: compute 1.00 ms, colour and draw 4.00 ms"_s));
    QVERIFY(text.contains(u"painted 250 ms after"_s));
}

void TestCliBench::json()
{
    auto report = makeReport();
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(report))).object();
    QCOMPARE(json[u"bytes_per_second"_s].toDouble(), 31e9);
    QCOMPARE(json[u"window"_s].toDouble(), 0.25);
    const auto search = json[u"models"_s].toArray().at(0).toObject()[u"searches"_s].toArray().at(0).toObject();
    QCOMPARE(search[u"sentence_with_trace"_s].toDouble(), 0.204);
    QCOMPARE(search[u"steps"_s].toInt(), 20);

    report.windowSeconds = 0.0;
    QVERIFY(QJsonDocument::fromJson(QByteArray::fromStdString(toJson(report))).object()[u"window"_s].isNull());
}

QTEST_GUILESS_MAIN(TestCliBench)
#include "tst_clibench.moc"
