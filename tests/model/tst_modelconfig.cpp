// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/modelconfig.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

using namespace heed;
using nlohmann::json;

namespace {

json smallConfig()
{
    return {{"model_type", "marian"},
            {"vocab_size", 100},
            {"d_model", 64},
            {"encoder_attention_heads", 4},
            {"decoder_attention_heads", 4}};
}

} // namespace

class TestModelConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoldenConfig();
    void readsSeparateVocabularies();
    void defaultsAreThoseOfMarianConfig();
    void generationConfigOverrides();
    void nullSwitchesForcedEosOff();
    void decoderVocabularyCountsOnlyWhenSeparate();
    void normsWhereTheConfigAsksForThem();
    void forcedAndSuppressedTokens();
    void namesSettingsThatTheSearchDoesNotFollow();
    void activations_data();
    void activations();
    void writesWhatItReads();
    void refusesBadValues_data();
    void refusesBadValues();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void mutationsNeverCrash();

private:
    ModelConfig configOf(const json& config, const json& generation = {});
    test::TemporaryFolder m_folder;
};

ModelConfig TestModelConfig::configOf(const json& config, const json& generation)
{
    m_folder.write("config.json", config.dump());
    if (generation.is_null())
        std::filesystem::remove(m_folder.path() / "generation_config.json");
    else
        m_folder.write("generation_config.json", generation.dump());
    return readModelConfig(m_folder.path());
}

void TestModelConfig::readsGoldenConfig()
{
    const ModelConfig config = readModelConfig(test::dataPath("golden/marian/model"));
    QCOMPARE(config.modelSize, 64);
    QCOMPARE(config.encoderLayers, 2);
    QCOMPARE(config.decoderLayers, 2);
    QCOMPARE(config.encoderHeads, 4);
    QCOMPARE(config.decoderFeedForward, 128);
    QCOMPARE(config.sourceVocabulary, 211);
    QCOMPARE(config.targetVocabulary, 211);
    QCOMPARE(config.maxPositions, 64);
    QVERIFY(config.activation == Activation::Silu);
    QVERIFY(config.scaleEmbedding && config.shareEmbeddings && config.tieWordEmbeddings);
    QCOMPARE(config.padId, 210);
    QCOMPARE(config.eosId, 0);
    QCOMPARE(config.decoderStartId, 210);
    QCOMPARE(config.forcedEosId.value(), 0);
    QCOMPARE(config.suppressedIds, std::vector<TokenId>{210});
    QCOMPARE(config.maxLength, 64);
    QCOMPARE(config.numBeams, 4);
}

void TestModelConfig::readsSeparateVocabularies()
{
    const ModelConfig config = readModelConfig(test::dataPath("golden/marian_sepvocab/model"));
    QCOMPARE(config.sourceVocabulary, 173);
    QCOMPARE(config.targetVocabulary, 151);
    QCOMPARE(config.encoderLayers, 3);
    QCOMPARE(config.decoderLayers, 2);
    QVERIFY(!config.shareEmbeddings && !config.tieWordEmbeddings);
    QVERIFY(config.activation == Activation::Relu);
    QCOMPARE(config.decoderStartId, 150);
}

void TestModelConfig::defaultsAreThoseOfMarianConfig()
{
    const ModelConfig config = configOf({{"model_type", "marian"}, {"vocab_size", 58101}});
    const ModelConfig defaults;
    QCOMPARE(config.modelSize, defaults.modelSize);
    QCOMPARE(config.encoderLayers, defaults.encoderLayers);
    QCOMPARE(config.encoderFeedForward, defaults.encoderFeedForward);
    QCOMPARE(config.targetVocabulary, 58101);
    QCOMPARE(config.padId, 58100);
    QCOMPARE(config.decoderStartId, 58100);
    QCOMPARE(config.forcedEosId.value(), 0);
    QVERIFY(config.suppressedIds.empty());
}

void TestModelConfig::generationConfigOverrides()
{
    json config = smallConfig();
    config["num_beams"] = 6;
    config["length_penalty"] = 0.6;
    const ModelConfig merged = configOf(config, {{"num_beams", 3},
                                                 {"early_stopping", true},
                                                 {"max_length", 30},
                                                 {"decoder_start_token_id", 7},
                                                 {"bad_words_ids", {{99}, {7}}},
                                                 {"eos_token_id", {2}}});
    QCOMPARE(merged.numBeams, 3);
    QCOMPARE(merged.lengthPenalty, 0.6); // where the file is silent config.json speaks
    QVERIFY(merged.earlyStopping);
    QCOMPARE(merged.maxLength, 30);
    QCOMPARE(merged.decoderStartId, 7);
    QCOMPARE(merged.eosId, 2);
    QCOMPARE(merged.suppressedIds, (std::vector<TokenId>{99, 7}));
    QVERIFY(!configOf(config, {{"early_stopping", "never"}}).earlyStopping);
}

void TestModelConfig::nullSwitchesForcedEosOff()
{
    json config = smallConfig();
    config["forced_eos_token_id"] = nullptr;
    QVERIFY(!configOf(config).forcedEosId.has_value());
    QVERIFY(!configOf(smallConfig(), {{"forced_eos_token_id", nullptr}}).forcedEosId.has_value());
}

void TestModelConfig::decoderVocabularyCountsOnlyWhenSeparate()
{
    json config = smallConfig();
    config["decoder_vocab_size"] = 50;
    QCOMPARE(configOf(config).targetVocabulary, 100);
    config["share_encoder_decoder_embeddings"] = false;
    QCOMPARE(configOf(config).targetVocabulary, 50);
    QCOMPARE(configOf(config).padId, 49);
}

void TestModelConfig::normsWhereTheConfigAsksForThem()
{
    json config = smallConfig();
    QVERIFY(configOf(config).normPlacement == NormPlacement::Post);
    QVERIFY(!configOf(config).normalizeEmbedding && !configOf(config).hasFinalNorm);
    config.update({{"normalize_before", true}, {"normalize_embedding", true}, {"add_final_layer_norm", true}});
    const ModelConfig asked = configOf(config);
    QVERIFY(asked.normPlacement == NormPlacement::Pre);
    QVERIFY(asked.normalizeEmbedding && asked.hasFinalNorm);
    writeModelConfig(m_folder.path(), asked, "float32");
    QVERIFY(readModelConfig(m_folder.path()) == asked);
}

void TestModelConfig::forcedAndSuppressedTokens()
{
    json config = smallConfig();
    config["forced_bos_token_id"] = 7;
    config["suppress_tokens"] = {3, 4};
    QCOMPARE(configOf(config).forcedBosId.value(), 7);
    QCOMPARE(configOf(config).suppressedIds, (std::vector<TokenId>{3, 4}));
    const json generation{{"forced_bos_token_id", nullptr}, {"bad_words_ids", {{5}}}, {"max_new_tokens", 20}};
    QVERIFY(!configOf(config, generation).forcedBosId);
    QCOMPARE(configOf(config, generation).suppressedIds, std::vector<TokenId>{5});
    QCOMPARE(configOf(config, generation).maxLength, 21); // the start token counts
}

void TestModelConfig::namesSettingsThatTheSearchDoesNotFollow()
{
    json config = smallConfig();
    config.update({{"no_repeat_ngram_size", 0}, {"repetition_penalty", 1.0}, {"do_sample", false}, {"min_length", 0}});
    QVERIFY(configOf(config).unfollowedSettings.empty());
    config.update({{"no_repeat_ngram_size", 3}, {"min_length", 56}});
    using Names = std::vector<std::string>;
    QCOMPARE(configOf(config).unfollowedSettings, (Names{"min_length", "no_repeat_ngram_size"}));
    const json generation{{"no_repeat_ngram_size", nullptr}, {"begin_suppress_tokens", {1, 2}}};
    QCOMPARE(configOf(config, generation).unfollowedSettings, (Names{"begin_suppress_tokens", "min_length"}));
}

void TestModelConfig::activations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("activation");
    QTest::newRow("swish") << "swish" << int(Activation::Silu);
    QTest::newRow("silu") << "silu" << int(Activation::Silu);
    QTest::newRow("relu") << "relu" << int(Activation::Relu);
    QTest::newRow("gelu") << "gelu" << int(Activation::Gelu);
    QTest::newRow("gelu_new") << "gelu_new" << int(Activation::GeluTanh);
    QTest::newRow("gelu_pytorch_tanh") << "gelu_pytorch_tanh" << int(Activation::GeluTanh);
}

void TestModelConfig::activations()
{
    QFETCH(QString, name);
    json config = smallConfig();
    config["activation_function"] = name.toStdString();
    QTEST(int(configOf(config).activation), "activation");
}

void TestModelConfig::writesWhatItReads()
{
    for (const char* golden : {"golden/marian/model", "golden/marian_sepvocab/model"}) {
        ModelConfig config = readModelConfig(test::dataPath(golden));
        config.lengthPenalty = 0.7;
        config.earlyStopping = true;
        writeModelConfig(m_folder.path(), config, "float16");
        QVERIFY(readModelConfig(m_folder.path()) == config);
        const json document = json::parse(test::readFile(m_folder.path() / "config.json"));
        QCOMPARE(document["torch_dtype"].get<std::string>(), std::string("float16"));
        QCOMPARE(document["architectures"][0].get<std::string>(), std::string("MarianMTModel"));
        config.forcedEosId.reset();
        config.suppressedIds.clear();
        writeModelConfig(m_folder.path(), config, "float32");
        QVERIFY(readModelConfig(m_folder.path()) == config);
    }
}

void TestModelConfig::refusesBadValues_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // JSON
    const auto row = [](const char* name, const char* field, const char* value) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(value);
    };
    row("another family", "model_type", "\"pegasus\"");
    row("family is a number", "model_type", "1");
    row("no vocabulary size", "vocab_size", "null");
    row("vocabulary of one", "vocab_size", "1");
    row("vocabulary of 2^31", "vocab_size", "2147483648");
    row("negative vocabulary", "vocab_size", "-100");
    row("billion layers", "encoder_layers", "1000000000");
    row("no layers", "decoder_layers", "0");
    row("zero heads", "encoder_attention_heads", "0");
    row("heads do not divide d_model", "decoder_attention_heads", "5");
    row("more heads than dimensions", "encoder_attention_heads", "128");
    row("d_model is text", "d_model", "\"64\"");
    row("d_model is fractional", "d_model", "64.5");
    row("d_model is negative", "d_model", "-64");
    row("d_model beyond 64 bits", "d_model", "99999999999999999999");
    row("d_model wraps to 64", "d_model", "4294967360");
    row("d_model is 2^64-1", "d_model", "18446744073709551615");
    row("absurd feed-forward", "encoder_ffn_dim", "1000000000");
    row("no feed-forward", "decoder_ffn_dim", "0");
    row("billion positions", "max_position_embeddings", "1000000000");
    row("no positions", "max_position_embeddings", "0");
    row("unknown activation", "activation_function", "\"mish\"");
    row("forced bos beyond the vocabulary", "forced_bos_token_id", "100");
    row("suppressed tokens beyond the vocabulary", "suppress_tokens", "[100]");
    row("suppressed tokens are a number", "suppress_tokens", "7");
    row("norm placement is a number", "normalize_before", "1");
    row("pad beyond the vocabulary", "pad_token_id", "100");
    row("negative start", "decoder_start_token_id", "-1");
    row("eos is text", "eos_token_id", "\"</s>\"");
    row("two eos", "eos_token_id", "[0, 1]");
    row("forced eos beyond the vocabulary", "forced_eos_token_id", "5000");
    row("suppressed phrases", "bad_words_ids", "[[1, 2]]");
    row("suppressed beyond the vocabulary", "bad_words_ids", "[[100]]");
    row("suppressed is a number", "bad_words_ids", "7");
    row("flag is a number", "scale_embedding", "1");
    row("flag is text", "share_encoder_decoder_embeddings", "\"true\"");
    row("no beams", "num_beams", "0");
    row("infinite penalty", "length_penalty", "1e300");
    row("penalty is text", "length_penalty", "\"1\"");
    row("early stopping is text", "early_stopping", "\"sometimes\"");
    row("endless output", "max_length", "10000000000");
}

void TestModelConfig::refusesBadValues()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    json config = smallConfig();
    config[field.toStdString()] = json::parse(value.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { configOf(config); }));
    QVERIFY2(message.contains("config.json") && message.contains('"' + field + '"'), qPrintable(message));
    QVERIFY2(!message.contains('\n') && message.endsWith('.') && message.size() < 300, qPrintable(message));
}

void TestModelConfig::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "not valid JSON";
    QTest::newRow("cut off") << QByteArray(R"({"model_type": "mar)") << "not valid JSON";
    QTest::newRow("a list") << QByteArray("[]") << "does not hold a JSON object";
    QTest::newRow("a comment") << QByteArray("{} // yes") << "not valid JSON";
    QTest::newRow("not UTF-8") << QByteArray("{\"model_type\": \"\xE9\"}") << "not in UTF-8";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6) << "in UTF-16";
    QTest::newRow("deep nesting") << "{\"a\":" + QByteArray(100000, '[') << "nests JSON";
    QTest::newRow("a key twice") << QByteArray(R"({"d_model": 1, "d_model": 2})") << "has the key \"d_model\" twice";
    QTest::newRow("a key twice, deep inside")
        << QByteArray(R"({"a": [{"b": 1, "b": 2}]})") << "has the key \"b\" twice";
    QTest::newRow("two megabytes") << QByteArray(2 << 20, ' ') << "bytes long";
}

void TestModelConfig::refusesBadFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    for (const char* name : {"config.json", "generation_config.json"}) {
        m_folder.write("config.json", smallConfig().dump());
        std::filesystem::remove(m_folder.path() / "generation_config.json");
        m_folder.write(name, content.toStdString());
        const QString message = QString::fromStdString(test::errorOf([&] { readModelConfig(m_folder.path()); }));
        QVERIFY2(message.contains(fault) && message.contains(name), qPrintable(message));
    }
    std::filesystem::remove(m_folder.path() / "config.json");
    QVERIFY(test::errorOf([&] { readModelConfig(m_folder.path()); }).starts_with("There is no file"));
}

void TestModelConfig::mutationsNeverCrash()
{
    const std::string good = test::readFile(test::dataPath("golden/marian/model/config.json"));
    int accepted = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        m_folder.write("config.json", test::mutated(good, seed));
        std::filesystem::remove(m_folder.path() / "generation_config.json");
        accepted += int(test::errorOf([&] { readModelConfig(m_folder.path()); }).empty());
    }
    QVERIFY(accepted > 0 && accepted < 1000);
}

QTEST_GUILESS_MAIN(TestModelConfig)

#include "tst_modelconfig.moc"
