// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/families.h"
#include "model/checkpoint/modelconfig.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

using namespace heed;
using nlohmann::json;

namespace {

ModelConfig golden(const char* name)
{
    return readModelConfig(test::dataPath(std::string("golden/") + name + "/model"));
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFamilyHasItsName();
    void readsBart();
    void readsMBart();
    void readsM2M100();
    void readsT5();
    void readsGatedT5();
    void readsTutorial();
    void readsTutorialWithoutVocabularies();
    void refusesBadTutorial_data();
    void refusesBadTutorial();
    void missesVocabulary();
    void missesEndsOfTheSource();
    void defaultsAreThoseOfTransformers_data();
    void defaultsAreThoseOfTransformers();
    void feedForwardOfT5_data();
    void feedForwardOfT5();
    void outputOfT5();
    void oldBartForcesItsFirstToken();
    void namesTensors_data();
    void namesTensors();
    void refusesBadValues_data();
    void refusesBadValues();

private:
    ModelConfig configOf(const json& config);
    test::TemporaryFolder m_folder;
};

ModelConfig TestFamilies::configOf(const json& config)
{
    m_folder.write("config.json", config.dump());
    return readModelConfig(m_folder.path());
}

void TestFamilies::everyFamilyHasItsName()
{
    QCOMPARE(familyNames(), std::string("marian, bart, mbart, m2m_100, t5, mt5 and nn_transformer"));
    for (const char* name : {"marian", "bart", "mbart", "m2m_100", "t5", "mt5", "nn_transformer"})
        QCOMPARE(std::string(findFamily(name)->modelType), std::string(name));
    QVERIFY(findFamily("gpt2") == nullptr);
    QVERIFY(findFamily("") == nullptr);
}

void TestFamilies::readsBart()
{
    const ModelConfig config = golden("bart");
    QVERIFY(config.normPlacement == NormPlacement::Post && config.normKind == NormKind::LayerNorm);
    QVERIFY(config.normalizeEmbedding && !config.hasFinalNorm && !config.scaleEmbedding);
    QVERIFY(config.positions == PositionKind::Learned);
    QVERIFY(config.activation == Activation::Gelu);
    QCOMPARE(config.positionOffset, 2);
    QCOMPARE(config.maxPositions, 64);
    QCOMPARE(config.encoderHeadSize(), 16);
    QCOMPARE(config.decoderStartId, 2);
    QCOMPARE(config.forcedEosId.value(), 2);
    QVERIFY(!config.forcedBosId);
}

void TestFamilies::readsMBart()
{
    const ModelConfig config = golden("mbart");
    QVERIFY(config.normPlacement == NormPlacement::Pre);
    QVERIFY(config.normalizeEmbedding && config.hasFinalNorm && config.scaleEmbedding);
    QVERIFY(config.positions == PositionKind::Learned);
    QCOMPARE(config.positionOffset, 2);
    QCOMPARE(config.decoderStartId, 2);
    QCOMPARE(config.padId, 1);
    QCOMPARE(config.eosId, 2);
}

void TestFamilies::readsM2M100()
{
    const ModelConfig config = golden("m2m100");
    QVERIFY(config.normPlacement == NormPlacement::Pre);
    QVERIFY(!config.normalizeEmbedding && config.hasFinalNorm && config.scaleEmbedding);
    QVERIFY(config.positions == PositionKind::FairseqSinusoids);
    QVERIFY(config.activation == Activation::Relu);
    QCOMPARE(config.positionOffset, 2);
    QVERIFY(!config.forcedEosId);
    QCOMPARE(config.numBeams, 5);
    QVERIFY(config.earlyStopping);
}

void TestFamilies::readsT5()
{
    const ModelConfig config = golden("t5_v10");
    QVERIFY(config.normPlacement == NormPlacement::Pre && config.normKind == NormKind::RmsNorm);
    QVERIFY(config.hasFinalNorm && !config.hasBiases && !config.scaleScores && !config.gatedFeedForward);
    QVERIFY(config.positions == PositionKind::RelativeBias);
    QCOMPARE(config.relativeBuckets, 8);
    QCOMPARE(config.relativeMaxDistance, 20);
    QCOMPARE(config.normEpsilon, 1e-6);
    QVERIFY(config.activation == Activation::Relu);
    QVERIFY(config.tieWordEmbeddings && !config.scaleEmbedding);
    QCOMPARE(config.outputScale, 1.0 / 8); // 64^-0.5
}

void TestFamilies::readsGatedT5()
{
    const ModelConfig config = golden("t5_v11");
    QCOMPARE(config.encoderLayers, 2);
    QCOMPARE(config.decoderLayers, 3);
    QCOMPARE(config.encoderHeads, 6);
    QCOMPARE(config.decoderHeadSize(), 8);
    QCOMPARE(config.encoderInnerSize(), 48); // while d_model is 64
    QVERIFY(config.gatedFeedForward && config.activation == Activation::GeluTanh);
    QVERIFY(!config.tieWordEmbeddings);
    QCOMPARE(config.outputScale, 1.0);
    QVERIFY(golden("mt5").gatedFeedForward && !golden("mt5").tieWordEmbeddings);
}

void TestFamilies::readsTutorial()
{
    const ModelConfig config = readModelConfig(test::dataPath("pytorch/numbers"));
    QVERIFY(config.normPlacement == NormPlacement::Post && config.hasFinalNorm && !config.normalizeEmbedding);
    QVERIFY(config.positions == PositionKind::InterleavedSinusoids);
    QVERIFY(config.activation == Activation::Relu);
    QVERIFY(config.scaleEmbedding && !config.shareEmbeddings && !config.tieWordEmbeddings);
    QCOMPARE(config.encoderHeads, 2);
    QCOMPARE(config.decoderFeedForward, 32);
    QCOMPARE(config.maxPositions, 32);
    QCOMPARE(config.sourceVocabulary, 16); // from the files
    QCOMPARE(config.targetVocabulary, 16);
    QCOMPARE(config.padId, 1);
    QCOMPARE(config.decoderStartId, 2);
    QCOMPARE(config.eosId, 3);
    const LayerNames layer = weightNames(config).decoder.layer;
    QCOMPARE(layer.prefix, std::string("transformer.decoder.layers.{}."));
    QCOMPARE(layer.cross.value.name + layer.cross.value.weight, std::string("multihead_attn.in_proj_weight"));
    QCOMPARE(layer.cross.value.part, 2);
    QCOMPARE(layer.cross.value.parts, 3);
}

void TestFamilies::readsTutorialWithoutVocabularies()
{
    const ModelConfig config = readModelConfig(test::dataPath("pytorch/numbers_norm_first"));
    QVERIFY(config.normPlacement == NormPlacement::Pre && config.hasFinalNorm);
    QVERIFY(config.activation == Activation::Gelu);
    QCOMPARE(config.sourceVocabulary, 16);
    QCOMPARE(config.decoderLayers, 3);
    QCOMPARE(config.eosId, 3);
}

void TestFamilies::refusesBadTutorial_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // JSON
    QTest::newRow("size beside the file's") << QByteArray("src_vocab_size") << QByteArray("17");
    QTest::newRow("billion layers") << QByteArray("num_encoder_layers") << QByteArray("1000000000");
    QTest::newRow("zero heads") << QByteArray("nhead") << QByteArray("0");
    QTest::newRow("heads do not divide d_model") << QByteArray("nhead") << QByteArray("3");
    QTest::newRow("billion positions") << QByteArray("max_len") << QByteArray("1000000000");
    QTest::newRow("no biases") << QByteArray("bias") << QByteArray("false");
    QTest::newRow("epsilon is zero") << QByteArray("layer_norm_eps") << QByteArray("0.0");
    QTest::newRow("unknown activation") << QByteArray("activation") << QByteArray("\"tanh\"");
    QTest::newRow("begin beyond the vocabulary") << QByteArray("bos_token_id") << QByteArray("16");
    QTest::newRow("norm_first is text") << QByteArray("norm_first") << QByteArray("\"yes\"");
    QTest::newRow("single layers") << QByteArray("model_type") << QByteArray("\"nn_transformer_layers\"");
}

void TestFamilies::refusesBadTutorial()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    for (const char* file : {"source_vocab.txt", "target_vocab.txt"})
        m_folder.write(file, test::readFile(test::dataPath("pytorch/numbers") / file));
    json config = json::parse(test::readFile(test::dataPath("pytorch/numbers") / "config.json"));
    config[field.toStdString()] = json::parse(value.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { configOf(config); }));
    QVERIFY2(message.contains("config.json") && message.contains('"' + field + '"'), qPrintable(message));
    QVERIFY2(message.endsWith('.') && message.size() < 300, qPrintable(message));
}

void TestFamilies::missesVocabulary()
{
    for (const char* file : {"source_vocab.txt", "target_vocab.txt"})
        std::filesystem::remove(m_folder.path() / file); // of other tests
    json config = json::parse(test::readFile(test::dataPath("pytorch/numbers") / "config.json"));
    const auto fault = [&] { return QString::fromStdString(test::errorOf([&] { configOf(config); })); };
    QVERIFY2(fault().contains("\"source_vocab.txt\"") && fault().contains("\"src_vocab_size\""), qPrintable(fault()));
    m_folder.write("source_vocab.txt", "<unk>\n<sos>\n</s>\none\n");
    QVERIFY2(fault().contains("\"target_vocab.txt\""), qPrintable(fault()));
    m_folder.write("target_vocab.txt", "<unk>\n<bos>\nun\n");
    QVERIFY2(fault().contains("\"eos_token_id\"") && fault().contains("<eos>"), qPrintable(fault()));
    config["eos_token_id"] = 0;
    QCOMPARE(configOf(config).decoderStartId, 1);
}

/// Not silently translated without them.
void TestFamilies::missesEndsOfTheSource()
{
    json config = json::parse(test::readFile(test::dataPath("pytorch/numbers") / "config.json"));
    m_folder.write("target_vocab.txt", "<unk>\n<bos>\n<eos>\nun\n");
    const auto faultWith = [&](const char* words) {
        m_folder.write("source_vocab.txt", words);
        return QString::fromStdString(test::errorOf([&] { configOf(config); }));
    };
    const QString ofBegin = faultWith("<unk>\n<go>\n<eos>\none\n");
    QVERIFY2(ofBegin.contains("source_vocab.txt") && ofBegin.contains("\"source_bos\" to false"), qPrintable(ofBegin));
    const QString ofEnd = faultWith("<unk>\n<sos>\nstop\none\n");
    QVERIFY2(ofEnd.contains("source_vocab.txt") && ofEnd.contains("\"source_eos\" to false"), qPrintable(ofEnd));
    config["source_eos"] = false;
    QCOMPARE(faultWith("<unk>\n<sos>\nstop\none\n"), QString());
}

void TestFamilies::defaultsAreThoseOfTransformers_data()
{
    QTest::addColumn<int>("modelSize");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("feedForward");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("startId");
    QTest::addColumn<int>("eosId");
    QTest::newRow("bart") << 1024 << 12 << 16 << 4096 << int(Activation::Gelu) << 2 << 2;
    QTest::newRow("mbart") << 1024 << 12 << 16 << 4096 << int(Activation::Gelu) << 0 << 2;
    QTest::newRow("m2m_100") << 1024 << 12 << 16 << 4096 << int(Activation::Relu) << 2 << 2;
    QTest::newRow("t5") << 512 << 6 << 8 << 2048 << int(Activation::Relu) << 0 << 1;
    QTest::newRow("mt5") << 512 << 8 << 6 << 1024 << int(Activation::GeluTanh) << 0 << 1;
}

void TestFamilies::defaultsAreThoseOfTransformers()
{
    const ModelConfig config = configOf({{"model_type", QTest::currentDataTag()}, {"vocab_size", 100}});
    QTEST(config.modelSize, "modelSize");
    QTEST(config.encoderLayers, "layers");
    QTEST(config.decoderLayers, "layers");
    QTEST(config.encoderHeads, "heads");
    QTEST(config.decoderHeads, "heads");
    QTEST(config.encoderFeedForward, "feedForward");
    QTEST(config.decoderFeedForward, "feedForward");
    QTEST(int(config.activation), "activation");
    QTEST(int(config.decoderStartId), "startId");
    QTEST(int(config.eosId), "eosId");
    QCOMPARE(config.targetVocabulary, 100);
    QVERIFY(config.suppressedIds.empty() && config.unfollowedSettings.empty());
}

void TestFamilies::feedForwardOfT5_data()
{
    QTest::addColumn<QByteArray>("fields"); // JSON
    QTest::addColumn<bool>("isGated");
    QTest::addColumn<int>("activation");
    const auto row = [](const char* name, const char* fields, bool isGated, Activation activation) {
        QTest::newRow(name) << QByteArray(fields) << isGated << int(activation);
    };
    row("plain relu", R"({"feed_forward_proj": "relu"})", false, Activation::Relu);
    row("gated gelu is the approximation", R"({"feed_forward_proj": "gated-gelu"})", true, Activation::GeluTanh);
    row("plain gelu is exact", R"({"feed_forward_proj": "gelu"})", false, Activation::Gelu);
    row("gated silu", R"({"feed_forward_proj": "gated-silu"})", true, Activation::Silu);
    row("spelled out", R"({"feed_forward_proj": "gated-gelu", "dense_act_fn": "relu"})", true, Activation::Relu);
    row("gate switched off", R"({"feed_forward_proj": "gated-silu", "is_gated_act": false})", false, Activation::Silu);
}

void TestFamilies::feedForwardOfT5()
{
    QFETCH(QByteArray, fields);
    json config = json::parse(fields.toStdString());
    config.update({{"model_type", "t5"}, {"vocab_size", 100}});
    QTEST(configOf(config).gatedFeedForward, "isGated");
    QTEST(int(configOf(config).activation), "activation");
}

void TestFamilies::outputOfT5()
{
    json config{{"model_type", "t5"}, {"vocab_size", 100}, {"d_model", 256}};
    QCOMPARE(configOf(config).outputScale, 1.0 / 16);
    config["tie_word_embeddings"] = false;
    QCOMPARE(configOf(config).outputScale, 1.0);
    config.update({{"tie_word_embeddings", true}, {"scale_decoder_outputs", false}}); // as transformers 5 writes
    QCOMPARE(configOf(config).outputScale, 1.0);
    QVERIFY(!configOf(config).tieWordEmbeddings);
}

void TestFamilies::oldBartForcesItsFirstToken()
{
    json config{{"model_type", "bart"}, {"vocab_size", 100}, {"force_bos_token_to_be_generated", true}};
    QCOMPARE(configOf(config).forcedBosId.value(), 0);
    config["bos_token_id"] = 9;
    QCOMPARE(configOf(config).forcedBosId.value(), 9);
    config["forced_bos_token_id"] = 5;
    QCOMPARE(configOf(config).forcedBosId.value(), 5);
}

void TestFamilies::namesTensors_data()
{
    QTest::addColumn<QString>("embedding");
    QTest::addColumn<QString>("query"); // of the decoder's cross-attention
    QTest::addColumn<QString>("expand");
    QTest::addColumn<QString>("embeddingNorm");
    QTest::addColumn<QString>("finalNorm");
    const auto row = [](const char* folder, const char* embedding, const char* query, const char* expand,
                        const char* embeddingNorm, const char* finalNorm) {
        QTest::newRow(folder) << embedding << query << expand << embeddingNorm << finalNorm;
    };
    const char* query = "model.decoder.layers.{}.encoder_attn.q_proj.weight";
    const char* expand = "model.decoder.layers.{}.fc1.weight";
    row("marian", "model.shared.weight", query, expand, "", "");
    row("marian_sepvocab", "model.decoder.embed_tokens.weight", query, expand, "", "");
    row("bart", "model.shared.weight", query, expand, "model.decoder.layernorm_embedding", "");
    row("mbart", "model.shared.weight", query, expand, "model.decoder.layernorm_embedding", "model.decoder.layer_norm");
    row("m2m100", "model.shared.weight", query, expand, "", "model.decoder.layer_norm");
    const char* t5Query = "decoder.block.{}.layer.1.EncDecAttention.q.weight";
    row("t5_v10", "shared.weight", t5Query, "decoder.block.{}.layer.2.DenseReluDense.wi.weight", "",
        "decoder.final_layer_norm");
    row("t5_v11", "shared.weight", t5Query, "decoder.block.{}.layer.2.DenseReluDense.wi_1.weight", "",
        "decoder.final_layer_norm");
}

void TestFamilies::namesTensors()
{
    const StackNames names = weightNames(golden(QTest::currentDataTag())).decoder;
    const auto weight = [&](const LinearName& linear) {
        return QString::fromStdString(names.layer.prefix + linear.name + linear.weight);
    };
    QTEST(QString::fromStdString(names.embedding.front()), "embedding");
    QTEST(weight(names.layer.cross.query), "query");
    QTEST(weight(names.layer.expand), "expand");
    QTEST(QString::fromStdString(names.embeddingNorm), "embeddingNorm");
    QTEST(QString::fromStdString(names.finalNorm), "finalNorm");
}

void TestFamilies::refusesBadValues_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // JSON
    const auto row = [](const char* name, const char* family, const char* field, const char* value) {
        QTest::addRow("%s, %s", family, name) << family << QByteArray(field) << QByteArray(value);
    };
    for (const char* family : {"bart", "mbart", "m2m_100"}) {
        row("billion layers", family, "encoder_layers", "1000000000");
        row("zero heads", family, "decoder_attention_heads", "0");
        row("heads do not divide d_model", family, "encoder_attention_heads", "5");
        row("no vocabulary", family, "vocab_size", "null");
        row("start beyond the vocabulary", family, "decoder_start_token_id", "100");
        row("positions and size too large together", family, "max_position_embeddings", "65537");
        row("unknown activation", family, "activation_function", "\"mish\"");
    }
    for (const char* family : {"t5", "mt5"}) {
        row("billion layers", family, "num_layers", "1000000000");
        row("billion decoder layers", family, "num_decoder_layers", "1000000000");
        row("zero heads", family, "num_heads", "0");
        row("heads without size", family, "d_kv", "0");
        row("heads too wide together", family, "d_kv", "16384");
        row("no vocabulary", family, "vocab_size", "null");
        row("no buckets", family, "relative_attention_num_buckets", "0");
        row("billion buckets", family, "relative_attention_num_buckets", "1000000000");
        row("no room for logarithmic buckets", family, "relative_attention_max_distance", "16");
        row("epsilon is zero", family, "layer_norm_epsilon", "0");
        row("epsilon is negative", family, "layer_norm_epsilon", "-1e-6");
        row("unknown activation", family, "feed_forward_proj", "\"gated-mish\"");
        row("two gates", family, "feed_forward_proj", "\"gated-gated-gelu\"");
        row("activation is a number", family, "dense_act_fn", "3");
    }
    row("fractional size", "m2m_100", "d_model", "1008.5");
    row("first token beyond the vocabulary", "bart", "forced_bos_token_id", "100");
}

void TestFamilies::refusesBadValues()
{
    QFETCH(QString, family);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    json config{{"model_type", family.toStdString()}, {"vocab_size", 100}, {"num_heads", 32}};
    config[field.toStdString()] = json::parse(value.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { configOf(config); }));
    QVERIFY2(message.contains("config.json") && message.contains('"' + field + '"'), qPrintable(message));
    QVERIFY2(!message.contains('\n') && message.endsWith('.') && message.size() < 300, qPrintable(message));
}

QTEST_GUILESS_MAIN(TestFamilies)

#include "tst_families.moc"
