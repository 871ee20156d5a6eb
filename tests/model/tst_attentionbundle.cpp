// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionaxes.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"
#include "model/export/bundletranslation.h"
#include "model/maptrace.h"
#include "model/vectortrace.h"
#include "tests/model/analysisutils.h"
#include "tests/testutils.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <map>
#include <random>

using namespace heed;

namespace {

using Names = std::vector<std::string>;
using Metadata = std::map<std::string, std::string>;

AttentionVectors randomVectors(AttentionShape shape, bool causal)
{
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    AttentionVectors vectors{shape, 4, 0.5F, causal, {}};
    const auto fill = [&](int rows) {
        std::vector<float> values(std::size_t(rows) * std::size_t(shape.heads) * 4);
        for (float& value : values)
            value = normal(random);
        return values;
    };
    for (int layer = 0; layer < shape.layers; ++layer)
        vectors.layers.push_back({fill(shape.queries), fill(shape.keys), fill(shape.keys)});
    return vectors;
}

/// Encoder deeper than decoder and with other heads, three source tokens, two target tokens.
AttentionBundle unequalBundle()
{
    AttentionBundle bundle;
    bundle.trace = std::make_shared<VectorTrace>(randomVectors({3, 2, 3, 3}, false), randomVectors({2, 4, 2, 2}, true),
                                                 randomVectors({2, 4, 2, 3}, false));
    bundle.sourceTokens = {"▁The", "▁\"cat\"", "</s>"};
    bundle.targetTokens = {"▁chat\\", "</s>"};
    bundle.decoderInputTokens = {"<pad>", "▁chat\\"};
    return bundle;
}

class EmptyRecord : public DecodingRecord
{
public:
    std::shared_ptr<const AttentionTrace> trace(std::size_t) const override
    {
        return std::make_shared<MapTrace>(AttentionMaps{}, AttentionMaps{}, AttentionMaps{});
    }
    std::vector<float> distribution(std::size_t, std::size_t) const override { return {}; }
};

/// A float32 tensor of equal values.
struct UniformTensor
{
    std::string name;
    std::vector<std::int64_t> shape;
    float value = -1.0F; ///< −1: 1 / keys
};

void writeUniform(const std::filesystem::path& path, const std::vector<UniformTensor>& uniform,
                  const Metadata& metadata = {})
{
    std::vector<std::vector<float>> storage;
    std::vector<TensorToWrite> tensors;
    for (const UniformTensor& tensor : uniform) {
        std::int64_t count = 1;
        for (const std::int64_t length : tensor.shape)
            count *= length;
        storage.emplace_back(std::size_t(count), tensor.value < 0 ? 1.0F / float(tensor.shape.back()) : tensor.value);
        tensors.push_back({tensor.name, TensorType::Float32, tensor.shape, std::as_bytes(std::span(storage.back()))});
    }
    writeSafetensors(path, tensors, metadata);
}

} // namespace

class TestAttentionBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writtenBundleReadsBackTheSame();
    void scoresAreWrittenOnRequest();
    void kindsLayersAndHeadsCanBeChosen();
    void layerThatIsNotThereIsRefused();
    void scoresThatAreNotThereAreRefused();
    void tokensOfATranslation();
    void halfPrecisionIsRead();
    void missingNamesAreNumbered();
    void rowsAreNamedAfterWhatIsReadWhereNothingElseIs_data();
    void rowsAreNamedAfterWhatIsReadWhereNothingElseIs();
    void rowsThatDoNotSumToOneAreReported();
    void lookingAheadIsReported();
    void otherTensorsAreIgnored();
    void brokenBundlesAreRefused_data();
    void brokenBundlesAreRefused();
    void missingFileIsRefused();

private:
    std::filesystem::path path() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "b.safetensors";
    }
    QTemporaryDir m_folder;
};

void TestAttentionBundle::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestAttentionBundle::writtenBundleReadsBackTheSame()
{
    const AttentionBundle bundle = unequalBundle();
    writeAttentionBundle(path(), bundle);
    const AttentionBundle read = readAttentionBundle(path());
    QCOMPARE(read.sourceTokens, bundle.sourceTokens);
    QCOMPARE(read.targetTokens, bundle.targetTokens);
    QCOMPARE(read.decoderInputTokens, bundle.decoderInputTokens);
    QVERIFY(!read.version.empty());
    QVERIFY(read.warnings.empty());
    QVERIFY(!read.trace->hasScores());
    for (const AttentionKind kind : kAttentionKinds) {
        QVERIFY(read.trace->shape(kind) == bundle.trace->shape(kind));
        QVERIFY(read.trace->allWeights(kind) == bundle.trace->allWeights(kind));
    }
}

void TestAttentionBundle::scoresAreWrittenOnRequest()
{
    const AttentionBundle bundle = unequalBundle();
    writeAttentionBundle(path(), bundle, {.withScores = true});
    const AttentionBundle read = readAttentionBundle(path());
    QVERIFY(read.trace->hasScores());
    const HeadIndex masked{AttentionKind::Decoder, 1, 3};
    QVERIFY(read.trace->scores(masked) == bundle.trace->scores(masked));
    QVERIFY(std::isinf(read.trace->scores(masked)(0, 1)));
}

void TestAttentionBundle::kindsLayersAndHeadsCanBeChosen()
{
    const AttentionBundle bundle = unequalBundle();
    writeAttentionBundle(path(), bundle, {.kinds = {AttentionKind::Cross}, .layer = 1, .head = 2});
    const AttentionBundle read = readAttentionBundle(path());
    QVERIFY((read.trace->shape(AttentionKind::Cross) == AttentionShape{1, 1, 2, 3}));
    QVERIFY(read.trace->shape(AttentionKind::Encoder) == AttentionShape{});
    QVERIFY(read.trace->weights({AttentionKind::Cross, 0, 0}) == bundle.trace->weights({AttentionKind::Cross, 1, 2}));
    QCOMPARE(read.sourceTokens, bundle.sourceTokens);
}

void TestAttentionBundle::layerThatIsNotThereIsRefused()
{
    QCOMPARE(test::errorOf([this] { writeAttentionBundle(path(), unequalBundle(), {.layer = 2}); }),
             std::string("There is no layer 3: decoder attention has 2."));
}

void TestAttentionBundle::scoresThatAreNotThereAreRefused()
{
    writeAttentionBundle(path(), unequalBundle());
    const AttentionBundle read = readAttentionBundle(path());
    QCOMPARE(test::errorOf([&] { writeAttentionBundle(path(), read, {.withScores = true}); }),
             std::string("There are no scores to export: this attention came without them."));
}

void TestAttentionBundle::tokensOfATranslation()
{
    SentenceTranslation sentence;
    sentence.source.tokens = test::tokens({"▁cat", "</s>"});
    sentence.startToken = test::token("<pad>");
    Hypothesis& hypothesis = sentence.hypotheses.emplace_back();
    for (const Token& token : test::tokens({"▁cha", "t", "</s>"}))
        hypothesis.tokens.push_back({token, 0.0F, 0.0F, {}});
    QCOMPARE(test::errorOf([&] { attentionBundle(sentence, 0); }),
             std::string("There is no attention to export: the translation was made without keeping it."));

    sentence.record = std::make_shared<EmptyRecord>();
    const AttentionBundle bundle = attentionBundle(sentence, 0);
    QCOMPARE(bundle.sourceTokens, (Names{"▁cat", "</s>"}));
    QCOMPARE(bundle.targetTokens, (Names{"▁cha", "t", "</s>"}));
    QCOMPARE(bundle.decoderInputTokens, (Names{"<pad>", "▁cha", "t"}));
}

void TestAttentionBundle::halfPrecisionIsRead()
{
    // 0.25, 0.75 / 0.5, 0.5 as IEEE half precision.
    const std::vector<std::uint16_t> halves{0x3400, 0x3A00, 0x3800, 0x3800};
    const TensorToWrite tensor{"encoder", TensorType::Float16, {1, 1, 2, 2}, std::as_bytes(std::span(halves))};
    writeSafetensors(path(), std::span(&tensor, 1), {});
    const Matrix weights = readAttentionBundle(path()).trace->weights({AttentionKind::Encoder, 0, 0});
    QCOMPARE(weights(0, 0), 0.25F);
    QCOMPARE(weights(0, 1), 0.75F);
    QCOMPARE(weights(1, 1), 0.5F);
}

void TestAttentionBundle::missingNamesAreNumbered()
{
    writeUniform(path(), {{"cross", {1, 2, 3, 4}}});
    const AttentionBundle read = readAttentionBundle(path());
    QCOMPARE(read.sourceTokens, (Names{"1", "2", "3", "4"}));
    QCOMPARE(read.targetTokens, (Names{"1", "2", "3"}));
    QCOMPARE(read.decoderInputTokens, (Names{"<start>", "1", "2"})); // each step reads what the one before wrote
    QVERIFY(read.version.empty());
}

void TestAttentionBundle::rowsAreNamedAfterWhatIsReadWhereNothingElseIs_data()
{
    using Lists = std::map<std::string, std::string>;
    const std::string list = R"(["The","cat"])";
    QTest::addColumn<Lists>("lists");
    QTest::newRow("inputs alone") << Lists{{"decoder_input_tokens", list}};
    QTest::newRow("twice the same") << Lists{{"decoder_input_tokens", list}, {"target_tokens", list}};
}

void TestAttentionBundle::rowsAreNamedAfterWhatIsReadWhereNothingElseIs()
{
    using Lists = std::map<std::string, std::string>;
    QFETCH(const Lists, lists);
    const std::vector<float> weights{1.0F, 0.0F, 0.5F, 0.5F};
    const TensorToWrite tensor{"decoder", TensorType::Float32, {1, 1, 2, 2}, std::as_bytes(std::span(weights))};
    writeSafetensors(path(), std::span(&tensor, 1), lists);
    const auto check = [](const AttentionBundle& read) {
        QCOMPARE(read.targetTokens, (Names{"The", "cat"}));
        QVERIFY(read.decoderInputTokens.empty());
        QCOMPARE(read.decoderInputs(), read.targetTokens);
        const SentenceTranslation sentence = bundleTranslation(read).sentences.front();
        QVERIFY(!hasStartToken(sentence));
        const AttentionAxes axes = attentionAxes(sentence, 0, AttentionKind::Decoder);
        QVERIFY(axes.queries == axes.keys);
        QCOMPARE(axes.keys.front().piece, std::string("The"));
    };
    const AttentionBundle read = readAttentionBundle(path());
    check(read);
    writeAttentionBundle(path(), attentionBundle(bundleTranslation(read).sentences.front(), 0)); // and back
    check(readAttentionBundle(path()));
}

void TestAttentionBundle::rowsThatDoNotSumToOneAreReported()
{
    writeUniform(path(), {{"encoder", {1, 2, 3, 3}, 0.25F}});
    const AttentionBundle read = readAttentionBundle(path());
    QCOMPARE(read.warnings, (Names{"Not all rows of encoder sum to 1: row 1 of layer 1, head 1 sums to 0.75."}));
}

void TestAttentionBundle::lookingAheadIsReported()
{
    writeUniform(path(), {{"decoder", {1, 2, 3, 3}}});
    const AttentionBundle read = readAttentionBundle(path());
    QCOMPARE(
        read.warnings,
        (Names{"The decoder looks ahead: row 1 of layer 1, head 1 has weight on tokens that are not written yet."}));
}

void TestAttentionBundle::otherTensorsAreIgnored()
{
    writeUniform(path(), {{"encoder", {1, 1, 2, 2}}, {"hidden_states", {7}}});
    QVERIFY(readAttentionBundle(path()).warnings.empty());
}

void TestAttentionBundle::brokenBundlesAreRefused_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("fault"); // what follows the file's name
    const auto row
        = [](const char* name, const char* fault) { QTest::newRow(name) << QByteArray(name) << QByteArray(fault); };
    row("no attention", "holds no attention: none of its tensors is called encoder, decoder or cross.");
    row("with a batch",
        "holds encoder of the shape [2, 1, 8, 3, 3]; it must be [layers, heads, queries, keys], without a batch.");
    row("not square", "holds decoder with 2 queries and 3 keys; self-attention has as many of both.");
    row("empty dimension", "holds encoder of the absurd shape [1, 0, 3, 3].");
    row("source lengths differ",
        "contradicts itself: the source has 3 tokens in self-attention and 4 in cross-attention.");
    row("target lengths differ",
        "contradicts itself: the target has 3 tokens in self-attention and 2 in cross-attention.");
    row("too few names", "names 2 source_tokens, but its attention has 3.");
    row("names no list", "has target_tokens in its metadata that are no JSON list of texts.");
    row("names no JSON", "has target_tokens in its metadata that are no JSON list of texts.");
    row("names no texts", "has source_tokens in its metadata that are no JSON list of texts.");
    row("scores alone", "holds cross_scores but not cross.");
    row("scores of another shape", "holds cross_scores of another shape than cross: [1, 1, 3, 2] and [1, 1, 2, 3].");
    row("not a number", "has weights in encoder that are not numbers.");
    row("infinite", "has weights in encoder that are not numbers.");
}

void TestAttentionBundle::brokenBundlesAreRefused()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, fault);
    const std::vector<UniformTensor> fine{{"encoder", {1, 1, 3, 3}}, {"decoder", {1, 1, 2, 2}}};
    const std::map<std::string, std::pair<std::vector<UniformTensor>, Metadata>> files{
        {"no attention", {{{"attention", {1, 1, 3, 3}}}, {}}},
        {"with a batch", {{{"encoder", {2, 1, 8, 3, 3}}}, {}}},
        {"not square", {{{"decoder", {1, 1, 2, 3}}}, {}}},
        {"empty dimension", {{{"encoder", {1, 0, 3, 3}}}, {}}},
        {"source lengths differ", {{{"encoder", {1, 1, 3, 3}}, {"cross", {1, 1, 2, 4}}}, {}}},
        {"target lengths differ", {{{"decoder", {1, 1, 3, 3}}, {"cross", {1, 1, 2, 4}}}, {}}},
        {"too few names", {fine, {{"source_tokens", R"(["a", "b"])"}}}},
        {"names no list", {fine, {{"target_tokens", R"({"a": "b"})"}}}},
        {"names no JSON", {fine, {{"target_tokens", "a b"}}}},
        {"names no texts", {fine, {{"source_tokens", "[1, 2, 3]"}}}},
        {"scores alone", {{{"encoder", {1, 1, 3, 3}}, {"cross_scores", {1, 1, 2, 3}}}, {}}},
        {"scores of another shape", {{{"cross", {1, 1, 2, 3}}, {"cross_scores", {1, 1, 3, 2}}}, {}}},
        {"not a number", {{{"encoder", {1, 1, 3, 3}, std::nanf("")}}, {}}},
        {"infinite", {{{"encoder", {1, 1, 3, 3}, std::numeric_limits<float>::infinity()}}, {}}},
    };
    const auto& [tensors, metadata] = files.at(kind.toStdString());
    writeUniform(path(), tensors, metadata);
    const std::string error = test::errorOf([this] { readAttentionBundle(path()); });
    QCOMPARE(error, "The attention bundle \"" + path().string() + "\" " + fault.toStdString());
}

void TestAttentionBundle::missingFileIsRefused()
{
    QVERIFY(!test::errorOf([] { readAttentionBundle("/nowhere/b.safetensors"); }).empty());
}

QTEST_GUILESS_MAIN(TestAttentionBundle)
#include "tst_attentionbundle.moc"
