// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/fileio.h"
#include "model/decodinglimits.h"
#include "model/networkplan.h"
#include "tests/engine/golden.h"
#include "tests/engine/modelvariant.h"

#include <algorithm>
#include <limits>

using namespace heed;
using test::ModelVariant;

namespace {

const std::filesystem::path kMarian = test::dataPath("golden/marian/model");
const std::filesystem::path kSeparate = test::dataPath("golden/marian_sepvocab/model");
const std::vector<TokenId> kSource{17, 42, 99, 3, 128, 0};

SentenceTranslation translate(Translator& translator, const DecodingOptions& options = {})
{
    return translator.translateIds(kSource, {}, options, {}).sentences.at(0);
}

std::string openError(const std::filesystem::path& folder)
{
    return test::errorOf([&] { test::openModel(folder); });
}

} // namespace

/// Model folders as they come, good and bad, and the translator's answers to odd requests.
class tst_NetworkTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesTheModel();
    void blocksAddUpToTheModel();
    void halfPrecisionIsExact_data();
    void halfPrecisionIsExact();
    void tiedTensorsMayBeRepeated();
    void anyNameOfATiedTensorWill();
    void storedPositionsAreUsed();
    void unusedTensorsAreReported();
    void missingTensor_data();
    void missingTensor();
    void wrongShape();
    void wrongType();
    void damagedWeights();
    void missingFolder();
    void loadingReportsAndStops();
    void idsOutsideTheVocabulary();
    void noSource();
    void textNeedsATokenizer();
    void badOptionsAreRefused();
    void longSourcesAreCut();
    void lengthLimitIsSaid();
    void stopIsAResult();
    void forcedIds();
    void forcedPrefix();
    void sameRequestSameAnswer();
    void threadsDoNotMatter();
};

void tst_NetworkTranslator::describesTheModel()
{
    const auto translator = test::openModel(kSeparate);
    const ModelInfo& info = translator->info();
    QCOMPARE(info.family, std::string("marian"));
    QCOMPARE(info.name, std::string("marian_sepvocab/model"));
    QCOMPARE(info.modelSize, 64);
    QCOMPARE(info.encoderLayers, 3);
    QCOMPARE(info.decoderLayers, 2);
    QCOMPARE(info.sourceVocabulary, 173);
    QCOMPARE(info.targetVocabulary, 151);
    QCOMPARE(info.storage, std::string("float32"));
    QCOMPARE(info.weightBytes, 4 * info.parameters);
    QVERIFY(!info.hasTokenizer);
    QVERIFY(info.unusedTensors.empty());
}

void tst_NetworkTranslator::blocksAddUpToTheModel()
{
    ModelVariant positions(kMarian); // stores its positional encodings
    const ModelInfo info = test::openModel(kMarian)->info();
    for (const char* name : {"model.encoder.embed_positions.weight", "model.decoder.embed_positions.weight"})
        positions.tensors[name]
            = ModelVariant::tensor(TensorType::Float32, {info.maxPositions, info.modelSize},
                                   std::vector<float>(std::size_t(info.maxPositions) * std::size_t(info.modelSize)));
    for (const std::filesystem::path& folder :
         {std::filesystem::path(kMarian), std::filesystem::path(kSeparate), positions.write()}) {
        const auto translator = test::openModel(folder);
        std::int64_t sum = 0;
        for (const NetworkBlock& block : networkPlan(translator->info()))
            sum += block.parameters;
        QCOMPARE(sum, translator->info().parameters);
    }
}

void tst_NetworkTranslator::halfPrecisionIsExact_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("storage");
    QTest::newRow("float16") << int(TensorType::Float16) << "float16";
    QTest::newRow("bfloat16") << int(TensorType::BFloat16) << "bfloat16";
}

void tst_NetworkTranslator::halfPrecisionIsExact()
{
    QFETCH(const int, type);
    QFETCH(const QString, storage);
    ModelVariant half(kMarian);
    half.convert(TensorType(type));
    ModelVariant expanded(kMarian);
    expanded.tensors = half.tensors;
    expanded.convert(TensorType::Float32);
    const auto fromHalf = test::openModel(half.write());
    const auto fromFloat = test::openModel(expanded.write());
    QCOMPARE(fromHalf->info().storage, storage.toStdString());
    const SentenceTranslation left = translate(*fromHalf);
    const SentenceTranslation right = translate(*fromFloat);
    QCOMPARE(left.hypotheses.size(), right.hypotheses.size());
    for (std::size_t index = 0; index < left.hypotheses.size(); ++index) {
        QCOMPARE(test::generated(left.hypotheses[index]), test::generated(right.hypotheses[index]));
        QVERIFY(left.hypotheses[index].score == right.hypotheses[index].score); // to the last bit
    }
}

void tst_NetworkTranslator::tiedTensorsMayBeRepeated()
{
    const auto plain = test::openModel(kMarian);
    ModelVariant repeated(kMarian);
    const ModelVariant::Tensor shared = repeated.tensors.at("model.shared.weight");
    for (const char* name :
         {"model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight", "lm_head.weight"})
        repeated.tensors[name] = shared;
    const auto translator = test::openModel(repeated.write());
    QVERIFY(translator->info().unusedTensors.empty());
    QCOMPARE(translator->info().parameters, plain->info().parameters);
    QVERIFY(translate(*translator).hypotheses.at(0).score == translate(*plain).hypotheses.at(0).score);
}

void tst_NetworkTranslator::anyNameOfATiedTensorWill()
{
    const auto plain = test::openModel(kMarian);
    for (const char* name :
         {"model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight", "lm_head.weight"}) {
        ModelVariant renamed(kMarian);
        renamed.tensors[name] = renamed.tensors.at("model.shared.weight");
        renamed.tensors.erase("model.shared.weight");
        const auto translator = test::openModel(renamed.write());
        QVERIFY(translate(*translator).hypotheses.at(0).score == translate(*plain).hypotheses.at(0).score);
    }
}

void tst_NetworkTranslator::storedPositionsAreUsed()
{
    ModelVariant stored(kMarian);
    const auto plain = test::openModel(kMarian);
    const int positions = plain->info().maxPositions;
    const int size = plain->info().modelSize;
    const std::vector<float> zeros(std::size_t(positions * size));
    stored.tensors["model.encoder.embed_positions.weight"]
        = ModelVariant::tensor(TensorType::Float32, {positions, size}, zeros);
    stored.tensors["model.decoder.embed_positions.weight"]
        = ModelVariant::tensor(TensorType::Float32, {positions, size}, zeros);
    const auto translator = test::openModel(stored.write());
    QVERIFY(translator->info().unusedTensors.empty());
    QVERIFY(translate(*translator).hypotheses.at(0).score != translate(*plain).hypotheses.at(0).score);
}

void tst_NetworkTranslator::unusedTensorsAreReported()
{
    ModelVariant extra(kMarian);
    extra.tensors["adapter.weight"] = ModelVariant::tensor(TensorType::Float32, {2}, {1.0F, 2.0F});
    const auto translator = test::openModel(extra.write());
    QCOMPARE(translator->info().unusedTensors, std::vector<std::string>{"adapter.weight"});
}

void tst_NetworkTranslator::missingTensor_data()
{
    QTest::addColumn<QString>("name");
    const ModelVariant model(kSeparate);
    for (const auto& [name, tensor] : model.tensors) {
        if (name != "final_logits_bias") // zeros when it is absent
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

void tst_NetworkTranslator::missingTensor()
{
    QFETCH(const QString, name);
    ModelVariant broken(kSeparate);
    broken.tensors.erase(name.toStdString());
    const std::filesystem::path folder = broken.write();
    QCOMPARE(openError(folder), "The tensor \"" + name.toStdString() + "\" is missing from "
                                    + quotedPath(folder / "model.safetensors") + ".");
}

void tst_NetworkTranslator::wrongShape()
{
    ModelVariant broken(kMarian);
    broken.tensors.at("model.decoder.layers.1.fc1.weight").shape = {64, 128};
    const std::filesystem::path folder = broken.write();
    QCOMPARE(openError(folder), "The tensor \"model.decoder.layers.1.fc1.weight\" in "
                                    + quotedPath(folder / "model.safetensors")
                                    + " has the shape [64, 128], but config.json asks for [128, 64].");
}

void tst_NetworkTranslator::wrongType()
{
    ModelVariant broken(kMarian);
    broken.tensors.at("model.encoder.layers.0.fc2.bias").type = TensorType::Int32; // of the same size as float32
    const std::string error = openError(broken.write());
    QVERIFY2(error.find("model.encoder.layers.0.fc2.bias") != std::string::npos, error.c_str());
    QVERIFY2(error.find("I32") != std::string::npos, error.c_str());
}

void tst_NetworkTranslator::damagedWeights()
{
    ModelVariant broken(kMarian);
    ModelVariant::Tensor& tensor = broken.tensors.at("model.decoder.layers.0.fc1.weight");
    std::vector<float> values = ModelVariant::values(tensor);
    values[100] = std::numeric_limits<float>::quiet_NaN();
    tensor = ModelVariant::tensor(tensor.type, tensor.shape, values);
    const std::filesystem::path folder = broken.write();
    const auto translator = test::openModel(folder);
    QCOMPARE(test::errorOf([&] { translate(*translator); }),
             "The tensor \"model.decoder.layers.0.fc1.weight\" in \"" + (folder / "model.safetensors").string()
                 + "\" holds values that are not numbers, so that the model cannot translate.");
    std::filesystem::remove_all(folder);
    QCOMPARE(test::errorOf([&] { translate(*translator); }),
             "The network of \"" + folder.string()
                 + "\" computed values that are not numbers; its weights must be damaged.");
}

void tst_NetworkTranslator::missingFolder()
{
    const std::string error = openError("no/such/folder");
    QVERIFY2(error.find("no/such/folder") != std::string::npos, error.c_str());
}

void tst_NetworkTranslator::loadingReportsAndStops()
{
    std::vector<double> fractions;
    LoadOptions options;
    options.progress = [&](double fraction) { fractions.push_back(fraction); };
    delete heed_open_translator(kMarian.c_str(), &options);
    QVERIFY(fractions.size() > 4);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);

    std::stop_source source;
    options.stop = source.get_token();
    options.progress = [&](double fraction) {
        if (fraction > 0.5)
            source.request_stop();
    };
    QCOMPARE(test::errorOf([&] { delete heed_open_translator(kMarian.c_str(), &options); }),
             std::string("Loading was cancelled."));
}

void tst_NetworkTranslator::idsOutsideTheVocabulary()
{
    const auto translator = test::openModel(kSeparate);
    const auto error = [&](const std::vector<TokenId>& source, const std::vector<TokenId>& target) {
        ForcedTarget forced;
        forced.ids = target;
        return test::errorOf([&] { translator->translateIds(source, forced, {}, {}); });
    };
    QCOMPARE(error({5, 172, 0}, {150, 0}), std::string());
    QVERIFY(error({5, 173, 0}, {5, 0}).starts_with("The source token id 173 is outside the vocabulary of "));
    QVERIFY(error({-1, 0}, {5, 0}).starts_with("The source token id -1 is outside"));
    QVERIFY(error({5, 0}, {5, 151, 0}).starts_with("The target token id 151 is outside"));
    QVERIFY(error({5, 0}, {}).starts_with("The given translation is empty."));
}

void tst_NetworkTranslator::noSource()
{
    const auto translator = test::openModel(kMarian);
    QCOMPARE(test::errorOf([&] { translator->translateIds({}, {}, {}, {}); }),
             std::string("There are no source token ids to translate."));
}

void tst_NetworkTranslator::textNeedsATokenizer()
{
    const auto translator = test::openModel(kMarian);
    const std::string error = test::errorOf([&] { translator->translate("Hello.", {}, {}, {}); });
    QVERIFY2(error.find("source.spm") != std::string::npos, error.c_str());
}

void tst_NetworkTranslator::badOptionsAreRefused()
{
    const auto translator = test::openModel(kMarian);
    DecodingOptions options;
    options.beamSize = 0;
    QVERIFY(!test::errorOf([&] { translate(*translator, options); }).empty());
    QVERIFY(!test::errorOf([&] { translator->translate("", options, {}, {}); }).empty());
}

void tst_NetworkTranslator::longSourcesAreCut()
{
    const auto translator = test::openModel(kMarian);
    const int positions = translator->info().maxPositions;
    std::vector<TokenId> source(std::size_t(positions) + 30, 7);
    source.back() = 0;
    const SentenceTranslation sentence = translator->translateIds(source, {}, {}, {}).sentences.at(0);
    QVERIFY(sentence.isSourceCut);
    QCOMPARE(int(sentence.source.tokens.size()), positions);
    QCOMPARE(sentence.source.tokens.back().id, 0); // </s> is kept
    QCOMPARE(sentence.record->trace(0)->shape(AttentionKind::Cross).keys, positions);
    source.resize(std::size_t(positions));
    QVERIFY(!translator->translateIds(source, {}, {}, {}).sentences.at(0).isSourceCut);
}

void tst_NetworkTranslator::lengthLimitIsSaid()
{
    ModelVariant endless(kMarian);
    for (nlohmann::json* config : {&endless.config, &endless.generationConfig}) {
        (*config)["forced_eos_token_id"] = nullptr;
        (*config)["bad_words_ids"] = {{0}, {210}}; // </s> is never chosen
    }
    const auto translator = test::openModel(endless.write());
    DecodingOptions options;
    options.method = DecodingMethod::Greedy;
    options.maxNewTokens = 3;
    const Hypothesis cut = translate(*translator, options).hypotheses.at(0);
    QCOMPARE(cut.tokens.size(), std::size_t(3));
    QVERIFY(!cut.isComplete);
    options.maxNewTokens = DecodingLimits::mostNewTokens; // more than the model has positions for
    QCOMPARE(int(translate(*translator, options).hypotheses.at(0).tokens.size()), translator->info().maxPositions);
}

void tst_NetworkTranslator::stopIsAResult()
{
    const auto translator = test::openModel(kMarian);
    std::stop_source source;
    source.request_stop();
    const Translation stopped = translator->translateIds(kSource, {}, {}, source.get_token());
    QVERIFY(stopped.isStopped);
    QVERIFY(stopped.sentences.empty());
}

void tst_NetworkTranslator::forcedIds()
{
    const auto translator = test::openModel(kMarian);
    ForcedTarget target;
    target.ids = {12, 5, 77, 0};
    const SentenceTranslation sentence = translator->translateIds(kSource, target, {}, {}).sentences.at(0);
    QVERIFY(sentence.isForced);
    QCOMPARE(sentence.givenTokens, 0);
    QCOMPARE(sentence.hypotheses.size(), std::size_t(1));
    QCOMPARE(test::generated(sentence.hypotheses[0]), *target.ids);
    QVERIFY(sentence.hypotheses[0].isComplete);
    QCOMPARE(sentence.startToken.id, 210);
    QVERIFY(sentence.startToken.isSpecial);
    QCOMPARE(sentence.record->trace(0)->shape(AttentionKind::Cross), (AttentionShape{2, 4, 4, 6}));
}

void tst_NetworkTranslator::forcedPrefix()
{
    const auto translator = test::openModel(kMarian);
    const std::vector<TokenId> free = test::generated(translate(*translator).hypotheses.at(0));
    ForcedTarget target;
    target.ids = std::vector<TokenId>{free[0], 33};
    target.continueSearch = true;
    const SentenceTranslation sentence = translator->translateIds(kSource, target, {}, {}).sentences.at(0);
    QVERIFY(!sentence.isForced);
    QCOMPARE(sentence.givenTokens, 2);
    QCOMPARE(sentence.hypotheses.size(), std::size_t(4));
    for (const Hypothesis& hypothesis : sentence.hypotheses) {
        QCOMPARE(hypothesis.tokens.at(0).token.id, free[0]);
        QCOMPARE(hypothesis.tokens.at(1).token.id, 33);
        QVERIFY(hypothesis.tokens.size() > 2);
    }
}

void tst_NetworkTranslator::sameRequestSameAnswer()
{
    const auto translator = test::openModel(kMarian);
    DecodingOptions options;
    options.method = DecodingMethod::Sampling;
    options.seed = 11;
    const std::vector<TokenId> first = test::generated(translate(*translator, options).hypotheses.at(0));
    QCOMPARE(test::generated(translate(*translator, options).hypotheses.at(0)), first);
    options.seed = 12;
    QVERIFY(test::generated(translate(*translator, options).hypotheses.at(0)) != first);
}

void tst_NetworkTranslator::threadsDoNotMatter()
{
    LoadOptions one;
    one.threads = 1;
    LoadOptions three;
    three.threads = 3;
    const std::unique_ptr<Translator> left(heed_open_translator(kMarian.c_str(), &one));
    const std::unique_ptr<Translator> right(heed_open_translator(kMarian.c_str(), &three));
    QVERIFY(translate(*left).hypotheses.at(0).score == translate(*right).hypotheses.at(0).score);
}

QTEST_APPLESS_MAIN(tst_NetworkTranslator)
#include "tst_networktranslator.moc"
