// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/export/bundletranslation.h"
#include "model/layers/layerfolder.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

using namespace heed;

namespace {

/// What the layers themselves computed in Python, see docs/pytorch.md.
std::filesystem::path sketch(const char* name)
{
    return test::dataPath(std::string("pytorch/") + name);
}

void copySketch(const std::filesystem::path& to)
{
    using Options = std::filesystem::copy_options;
    std::filesystem::copy(sketch("sketch"), to, Options::overwrite_existing | Options::recursive);
}

} // namespace

/// The attention of single torch.nn layers on given vectors.
class TestTorchLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attendsAsPyTorch_data();
    void attendsAsPyTorch();
    void readsWhatPyTorchSaves_data();
    void readsWhatPyTorchSaves();
    void namesPositions();
    void describesTheLayers();
    void recognizesFolders();
    void refusesBadFolders_data();
    void refusesBadFolders();
    void refusesBadVectors_data();
    void refusesBadVectors();

private:
    test::TemporaryFolder m_folder;
};

void TestTorchLayers::attendsAsPyTorch_data()
{
    QTest::addColumn<bool>("isCausal");
    QTest::newRow("sketch") << false;
    QTest::newRow("sketch_norm_first") << true; // also prefixed names, gelu, vectors in a batch
}

void TestTorchLayers::attendsAsPyTorch()
{
    QFETCH(bool, isCausal);
    const std::filesystem::path folder = sketch(QTest::currentDataTag());
    const AttentionBundle bundle = readLayerFolder(folder);
    const SafetensorsFile expected(folder / "expected.safetensors");
    for (const AttentionKind kind : kAttentionKinds) {
        const std::vector<float> maps = expected.toFloat32(std::string(toString(kind)));
        const AttentionShape shape = bundle.trace->shape(kind);
        QCOMPARE(shape.layers, 1);
        QCOMPARE(std::size_t(shape.heads * shape.queries * shape.keys), maps.size());
        std::size_t cell = 0;
        for (int head = 0; head < shape.heads; ++head) {
            const Matrix weights = bundle.trace->weights({kind, 0, head});
            for (const float weight : weights.values()) {
                const float wanted = maps[cell++];
                QVERIFY2(std::abs(weight - wanted) < 1e-5F,
                         qPrintable(QStringLiteral("%1, head %2, cell %3: %4 instead of %5")
                                        .arg(QString::fromUtf8(toString(kind).data()))
                                        .arg(head)
                                        .arg(cell - 1)
                                        .arg(double(weight))
                                        .arg(double(wanted))));
            }
            if (kind == AttentionKind::Decoder)
                QCOMPARE(weights(0, 1) == 0.0F, isCausal);
        }
    }
    QVERIFY(bundle.trace->hasScores());
    QVERIFY(!bundle.trace->queryVector({AttentionKind::Cross, 0, 1}, 4).empty());
}

void TestTorchLayers::readsWhatPyTorchSaves_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("torch.save") << "state.pt";
    QTest::newRow("torch.jit.save") << "script.pt";
}

void TestTorchLayers::readsWhatPyTorchSaves()
{
    QFETCH(QString, file);
    const test::TemporaryFolder folder;
    for (const char* name : {"config.json", "vectors.safetensors"})
        std::filesystem::copy_file(sketch("sketch") / name, folder.path() / name);
    std::filesystem::copy_file(sketch("sketch") / file.toStdString(), folder.path() / "model.pt");
    const AttentionBundle fromSafetensors = readLayerFolder(sketch("sketch"));
    const AttentionBundle fromPyTorch = readLayerFolder(folder.path());
    for (const AttentionKind kind : kAttentionKinds)
        QVERIFY(fromPyTorch.trace->allWeights(kind) == fromSafetensors.trace->allWeights(kind));
}

void TestTorchLayers::namesPositions()
{
    const Translation translation = bundleTranslation(readLayerFolder(sketch("sketch")));
    QCOMPARE(translation.source, std::string("1 2 3 4 5 6 7"));
    QCOMPARE(translation.text, std::string("1 2 3 4 5"));
    const SentenceTranslation& sentence = translation.sentences.front();
    QVERIFY(sentence.startToken.piece.empty()); // the decoder reads the target's vectors themselves
    QVERIFY(!sentence.hypotheses.front().isScored);
}

void TestTorchLayers::describesTheLayers()
{
    const Translation translation = bundleTranslation(readLayerFolder(sketch("sketch")));
    const ModelInfo& model = *translation.model;
    QCOMPARE(model.name, std::string("sketch"));
    QVERIFY(model.isLayersOnly && model.encoderLayers == 1 && model.decoderLayers == 1 && model.encoderHeads == 2);
    QCOMPARE(translation.file, sketch("sketch"));
    std::int64_t stored = 0;
    const SafetensorsFile weights(sketch("sketch") / "model.safetensors");
    for (const auto& [name, tensor] : weights.tensors())
        stored += tensor.elementCount();
    QCOMPARE(model.parameters, stored);
}

void TestTorchLayers::recognizesFolders()
{
    QVERIFY(isLayerFolder(sketch("sketch")));
    QVERIFY(isLayerFolder(sketch("sketch") / "vectors.safetensors"));
    QVERIFY(!isLayerFolder(sketch("sketch") / "model.safetensors"));
    QVERIFY(!isLayerFolder(sketch("numbers")));
    const test::TemporaryFolder without;
    std::filesystem::copy_file(sketch("sketch") / "config.json", without.path() / "config.json");
    QVERIFY(isLayerFolder(without.path())); // and says that its vectors are missing
    const QString fault = QString::fromStdString(test::errorOf([&] { readLayerFolder(without.path()); }));
    QVERIFY2(fault.contains("no \"vectors.safetensors\""), qPrintable(fault));
    QVERIFY(!isLayerFolder(sketch("nothing")));
}

void TestTorchLayers::refusesBadFolders_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* config, const char* fault) {
        QTest::newRow(name) << QByteArray(config) << QString(fault);
    };
    row("another model", R"({"model_type": "nn_transformer", "d_model": 16, "nhead": 2})", "\"model_type\"");
    row("no size", R"({"model_type": "nn_transformer_layers", "nhead": 2})", "\"d_model\" is missing");
    row("no heads", R"({"model_type": "nn_transformer_layers", "d_model": 16})", "\"nhead\" is missing");
    row("zero heads", R"({"model_type": "nn_transformer_layers", "d_model": 16, "nhead": 0})", "\"nhead\"");
    row("heads do not divide", R"({"model_type": "nn_transformer_layers", "d_model": 16, "nhead": 3})", "\"nhead\"");
    row("vectors of another size", R"({"model_type": "nn_transformer_layers", "d_model": 32, "nhead": 2})",
        "vectors.safetensors");
    row("another inner size", R"({"model_type": "nn_transformer_layers", "d_model": 16, "nhead": 2})", "linear1");
    row("no biases", R"({"model_type": "nn_transformer_layers", "d_model": 16, "nhead": 2, "bias": false})",
        "\"bias\"");
}

void TestTorchLayers::refusesBadFolders()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, fault);
    copySketch(m_folder.path());
    m_folder.write("config.json", config.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { readLayerFolder(m_folder.path()); }));
    QVERIFY2(message.contains(fault) && message.endsWith('.'), qPrintable(message));
}

void TestTorchLayers::refusesBadVectors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no target") << "targets" << 3 << 0.5F << "has no tensor \"target\"";
    QTest::newRow("no vectors") << "target" << 0 << 0.5F << "between 1 and";
    QTest::newRow("not a number") << "target" << 3 << std::numeric_limits<float>::quiet_NaN() << "not numbers";
    QTest::newRow("too many") << "target" << 3000 << 0.5F << "between 1 and";
}

void TestTorchLayers::refusesBadVectors()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    QFETCH(float, value);
    QFETCH(QString, fault);
    copySketch(m_folder.path());
    const std::vector<float> values(std::size_t(count) * 16, value);
    const std::vector<float> source(16, 0.5F);
    const std::vector<TensorToWrite> tensors{
        {"source", TensorType::Float32, {1, 16}, std::as_bytes(std::span(source))},
        {name.toStdString(), TensorType::Float32, {count, 16}, std::as_bytes(std::span(values))}};
    writeSafetensors(m_folder.path() / "vectors.safetensors", tensors, {});
    const QString message = QString::fromStdString(test::errorOf([&] { readLayerFolder(m_folder.path()); }));
    QVERIFY2(message.contains(fault) && message.endsWith('.'), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestTorchLayers)

#include "tst_torchlayers.moc"
