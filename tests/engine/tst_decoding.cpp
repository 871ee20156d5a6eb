// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/families/families.h"
#include "model/engine/decoderstepper.h"
#include "model/engine/slotrecord.h"
#include "model/search/search.h"
#include "model/training/modelfolder.h"
#include "tests/engine/golden.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <map>
#include <numeric>

using namespace heed;

namespace {

constexpr std::array kMarianFamilies{"marian", "marian_sepvocab"}; // what nn::Network computes
constexpr std::size_t kCase = 3;                                   // 16 source tokens
/// Batches and single steps sum in other orders, and large random weights magnify it: the reference's own float32 and
/// float64 logits differ by up to 4e-5.
constexpr double kBatchTolerance = 1e-4;

/// One model taken apart, with one source encoded.
struct Parts
{
    explicit Parts(const std::string& family)
        : golden(family),
          config(readModelConfig(golden.modelFolder())),
          checkpoint(golden.modelFolder()),
          weights(std::make_shared<NetworkWeights>(readNetworkWeights(checkpoint, config, weightNames(config)))),
          encoder(weights, 2),
          source(encoder.encode(golden.inputIds(kCase), true, {}))
    {
    }

    test::Golden golden;
    ModelConfig config;
    Checkpoint checkpoint;
    std::shared_ptr<const NetworkWeights> weights;
    SourceEncoder encoder;
    std::shared_ptr<const EncodedSource> source;
};

DecodingOptions optionsFor(DecodingMethod method, int maxNewTokens)
{
    DecodingOptions options;
    options.method = method;
    options.maxNewTokens = maxNewTokens;
    return options;
}

at::Tensor toTensor(const std::vector<TokenId>& ids)
{
    at::Tensor tensor = at::empty({1, std::int64_t(ids.size())}, at::kLong);
    std::copy(ids.begin(), ids.end(), tensor.data_ptr<std::int64_t>());
    return tensor;
}

std::vector<float> toVector(const at::Tensor& tensor)
{
    const at::Tensor contiguous = tensor.contiguous();
    return {contiguous.data_ptr<float>(), contiguous.data_ptr<float>() + contiguous.numel()};
}

template <class Families>
void addRows(const Families& families)
{
    QTest::addColumn<QString>("family");
    for (const char* family : families)
        QTest::newRow(family) << QString::fromLatin1(family);
}

} // namespace

/// What decoding leaves behind is what happened: cached steps against the batch network, traces against the weights used.
class tst_Decoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cachedStepsEqualTheBatchNetwork_data() { addRows(kMarianFamilies); }
    void cachedStepsEqualTheBatchNetwork();
    void rowsOfAStepDoNotMeet_data() { addRows(test::kGoldenFamilies); }
    void rowsOfAStepDoNotMeet();
    void traceEqualsWhatTheNetworkUsed_data() { addRows(test::kGoldenFamilies); }
    void traceEqualsWhatTheNetworkUsed();
    void everyHypothesisHasItsOwnTrace_data();
    void everyHypothesisHasItsOwnTrace();
    void distributionsSumToOne();
    void recordsOutliveTheTranslator();
    void withoutTraceNothingIsKept();
};

void tst_Decoding::cachedStepsEqualTheBatchNetwork()
{
    QFETCH(const QString, family);
    const Parts parts(family.toStdString());
    const c10::InferenceMode inference;
    nn::Network network(parts.config);
    network->eval();
    training::Weights weights = training::readWeights(parts.golden.modelFolder());
    if (!parts.config.shareEmbeddings) { // a copy of the source's table, larger than the target vocabulary
        at::Tensor& table = weights.at("model.decoder.embed_tokens.weight");
        table = table.slice(0, 0, parts.config.targetVocabulary);
    }
    training::setWeights(network, weights);
    std::vector<TokenId> inputs{parts.config.decoderStartId};
    for (const TokenId id : parts.golden.targetIds(kCase))
        inputs.push_back(id);
    inputs.pop_back();
    nn::NetworkCapture capture;
    const at::Tensor memory = network->encode(toTensor(parts.golden.inputIds(kCase)), {}, &capture);
    const at::Tensor states = network->decode(toTensor(inputs), memory, {}, &capture);
    const std::vector<float> expected = toVector(network->logits(states));

    DecoderStepper stepper(parts.weights, parts.source, 1);
    std::vector<float> actual;
    for (std::size_t step = 0; step < inputs.size(); ++step) {
        const std::vector<StepRow> row{{inputs[step], int(step) - 1}};
        const std::span<const float> logits = stepper.step(row);
        actual.insert(actual.end(), logits.begin(), logits.end());
    }
    const std::vector<std::size_t> shape{inputs.size(), std::size_t(parts.config.targetVocabulary)};
    std::string difference = test::worstDifference(std::span<const float>(actual), std::span<const float>(expected),
                                                   shape, "[step, id]", kBatchTolerance);
    QVERIFY2(difference.empty(), difference.c_str());

    // The same tokens in one call, each row continuing the one before.
    DecoderStepper batch(parts.weights, parts.source, 1);
    std::vector<StepRow> rows;
    for (std::size_t step = 0; step < inputs.size(); ++step)
        rows.push_back({inputs[step], int(step) - 1});
    difference = test::worstDifference(batch.step(rows), std::span<const float>(actual), shape, "[step, id]", 5e-5);
    QVERIFY2(difference.empty(), difference.c_str());

    // And the weights that the batch network used are those of the trace.
    FoundHypothesis hypothesis;
    hypothesis.tokens.resize(inputs.size());
    for (std::size_t step = 0; step < inputs.size(); ++step)
        hypothesis.tokens[step].slot = int(step);
    const SlotRecord record({parts.weights, parts.source, stepper.takeSlots(), parts.config.decoderStartId, {}},
                            {hypothesis});
    const auto trace = record.trace(0);
    for (const auto& [kind, captures] :
         {std::pair(AttentionKind::Encoder, &capture.encoder), std::pair(AttentionKind::Decoder, &capture.decoder),
          std::pair(AttentionKind::Cross, &capture.cross)}) {
        std::vector<float> used;
        for (const nn::AttentionCapture& layer : *captures) {
            const std::vector<float> values = toVector(layer.weights);
            used.insert(used.end(), values.begin(), values.end());
        }
        difference = test::weightsDifference(*trace, kind, used, kBatchTolerance);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_Decoding::rowsOfAStepDoNotMeet()
{
    QFETCH(const QString, family);
    const Parts parts(family.toStdString());
    // Three prefixes of one tree, fed together and fed alone.
    const TokenId start = parts.config.decoderStartId;
    DecoderStepper together(parts.weights, parts.source, 2);
    together.step(std::vector<StepRow>{{start, -1}});
    together.step(std::vector<StepRow>{{5, 0}, {7, 0}});
    const std::span<const float> logits = together.step(std::vector<StepRow>{{11, 2}, {11, 1}, {13, 2}});
    const auto vocabulary = std::size_t(parts.config.targetVocabulary);

    const std::vector<std::vector<TokenId>> prefixes{{start, 7, 11}, {start, 5, 11}, {start, 7, 13}};
    for (std::size_t row = 0; row < prefixes.size(); ++row) {
        DecoderStepper alone(parts.weights, parts.source, 1);
        std::span<const float> expected;
        for (std::size_t step = 0; step < prefixes[row].size(); ++step)
            expected = alone.step(std::vector<StepRow>{{prefixes[row][step], int(step) - 1}});
        const std::string difference
            = test::worstDifference(logits.subspan(row * vocabulary, vocabulary), expected, {vocabulary}, "[id]", 1e-5);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_Decoding::traceEqualsWhatTheNetworkUsed()
{
    QFETCH(const QString, family);
    Parts parts(family.toStdString());
    std::map<std::tuple<AttentionKind, int, int>, std::vector<float>> used; // by kind, layer, query
    const WeightObserver observer = [&](AttentionKind kind, int layer, int query, std::span<const float> weights) {
        used[{kind, layer, query}].assign(weights.begin(), weights.end());
    };
    parts.encoder.setWeightObserver(observer);
    parts.source = parts.encoder.encode(parts.golden.inputIds(kCase), true, {});
    DecoderStepper stepper(parts.weights, parts.source, 2);
    stepper.setWeightObserver(observer);
    SearchRequest request;
    request.rules = {parts.config.decoderStartId, parts.config.eosId, {}, parts.config.forcedEosId, {}};
    request.options.maxNewTokens = 20;
    const std::vector<FoundHypothesis> hypotheses = search(stepper, request).hypotheses;
    const SlotRecord record({parts.weights, parts.source, stepper.takeSlots(), parts.config.decoderStartId, {}},
                            hypotheses);

    QCOMPARE(hypotheses.size(), std::size_t(4));
    for (std::size_t index = 0; index < hypotheses.size(); ++index) {
        const auto trace = record.trace(index);
        for (const AttentionKind kind : kAttentionKinds) {
            const AttentionShape shape = trace->shape(kind);
            const std::vector<FoundToken>& tokens = hypotheses[index].tokens;
            QCOMPARE(shape.queries, kind == AttentionKind::Encoder ? parts.source->length : int(tokens.size()));
            std::vector<float> expected;
            for (int layer = 0; layer < shape.layers; ++layer) {
                for (int head = 0; head < shape.heads; ++head) {
                    for (int query = 0; query < shape.queries; ++query) {
                        const bool isPosition = kind == AttentionKind::Encoder;
                        const int slot = isPosition ? query : tokens[std::size_t(query)].slot;
                        const std::vector<float>& weights = used.at({kind, layer, slot});
                        const std::size_t keys = weights.size() / std::size_t(shape.heads);
                        const auto row = weights.begin() + std::ptrdiff_t(std::size_t(head) * keys);
                        expected.insert(expected.end(), row, row + std::ptrdiff_t(keys));
                        expected.resize(expected.size() + std::size_t(shape.keys) - keys); // masked: exactly 0
                    }
                }
            }
            const std::string difference = test::weightsDifference(*trace, kind, expected, 1e-7);
            QVERIFY2(difference.empty(), difference.c_str());
        }
    }
}

void tst_Decoding::everyHypothesisHasItsOwnTrace_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("greedy") << int(DecodingMethod::Greedy);
    QTest::newRow("beam") << int(DecodingMethod::Beam);
    QTest::newRow("sampling") << int(DecodingMethod::Sampling);
}

void tst_Decoding::everyHypothesisHasItsOwnTrace()
{
    QFETCH(const int, method);
    const test::Golden golden("marian");
    const auto translator = test::openModel(golden.modelFolder());
    const std::vector<TokenId> source = golden.inputIds(kCase);
    DecodingOptions options = optionsFor(DecodingMethod(method), 16);
    if (method == int(DecodingMethod::Sampling))
        options.nBest = 3;
    const SentenceTranslation found = translator->translateIds(source, {}, options, {}).sentences.at(0);
    for (std::size_t index = 0; index < found.hypotheses.size(); ++index) {
        ForcedTarget target;
        target.ids = test::generated(found.hypotheses[index]);
        const SentenceTranslation forced = translator->translateIds(source, target, {}, {}).sentences.at(0);
        const auto trace = found.record->trace(index);
        const auto expected = forced.record->trace(0);
        for (const AttentionKind kind : kAttentionKinds) {
            std::vector<float> weights;
            for (const Matrix& matrix : expected->allWeights(kind))
                weights.insert(weights.end(), matrix.values().begin(), matrix.values().end());
            const std::string difference = test::weightsDifference(*trace, kind, weights, 1e-5);
            QVERIFY2(difference.empty(), difference.c_str());
        }
        for (std::size_t step = 0; step < target.ids->size(); ++step) {
            const float expectedLog = forced.hypotheses[0].tokens[step].logProbability;
            QVERIFY(std::abs(found.hypotheses[index].tokens[step].logProbability - expectedLog) < 1e-4F);
        }
    }
}

void tst_Decoding::distributionsSumToOne()
{
    const test::Golden golden("marian");
    const auto translator = test::openModel(golden.modelFolder());
    const SentenceTranslation found
        = translator->translateIds(golden.inputIds(kCase), {}, optionsFor(DecodingMethod::Beam, 16), {})
              .sentences.at(0);
    for (std::size_t index = 0; index < found.hypotheses.size(); ++index) {
        const std::vector<GeneratedToken>& tokens = found.hypotheses[index].tokens;
        for (std::size_t step = 0; step < tokens.size(); ++step) {
            const std::vector<float> distribution = found.record->distribution(index, step);
            QCOMPARE(int(distribution.size()), translator->info().targetVocabulary);
            QVERIFY(std::abs(std::accumulate(distribution.begin(), distribution.end(), 0.0) - 1.0) < 1e-5);
            const double chosen = std::log(double(distribution[std::size_t(tokens[step].token.id)]));
            QVERIFY(std::abs(chosen - double(tokens[step].logProbability)) < 1e-5);
            QCOMPARE(int(tokens[step].top.size()), DecodingOptions().topCandidates);
            for (const Candidate& candidate : tokens[step].top)
                QVERIFY(std::abs(std::exp(candidate.logProbability) - distribution[std::size_t(candidate.id)]) < 1e-5F);
        }
    }
}

void tst_Decoding::recordsOutliveTheTranslator()
{
    const test::Golden golden("marian");
    auto translator = test::openModel(golden.modelFolder());
    const SentenceTranslation found
        = translator->translateIds(golden.inputIds(kCase), {}, optionsFor(DecodingMethod::Beam, 16), {})
              .sentences.at(0);
    const std::vector<float> distribution = found.record->distribution(0, 1);
    const Matrix weights = found.record->trace(0)->weights({AttentionKind::Cross, 1, 2});
    translator.reset();
    QVERIFY(found.record->distribution(0, 1) == distribution);
    QVERIFY(found.record->trace(0)->weights({AttentionKind::Cross, 1, 2}) == weights);
}

void tst_Decoding::withoutTraceNothingIsKept()
{
    const test::Golden golden("marian");
    const auto translator = test::openModel(golden.modelFolder());
    DecodingOptions options = optionsFor(DecodingMethod::Beam, 16);
    const SentenceTranslation with = translator->translateIds(golden.inputIds(kCase), {}, options, {}).sentences.at(0);
    options.captureTrace = false;
    const SentenceTranslation without
        = translator->translateIds(golden.inputIds(kCase), {}, options, {}).sentences.at(0);
    QVERIFY(without.record == nullptr);
    QCOMPARE(test::generated(without.hypotheses.at(0)), test::generated(with.hypotheses.at(0)));
    QCOMPARE(without.hypotheses.at(0).score, with.hypotheses.at(0).score);
}

QTEST_APPLESS_MAIN(tst_Decoding)
#include "tst_decoding.moc"
