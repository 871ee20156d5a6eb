// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/families/families.h"
#include "model/engine/networkrunner.h"
#include "model/forwardpass.h"
#include "tests/engine/golden.h"

#include <algorithm>
#include <cmath>

using namespace heed;

namespace {

constexpr double kTolerance = 1e-4; // of float32 against float64, see the README of the data

/// One row per case of each model and way to compute it.
void addCases()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("device");
    for (const char* family : test::kGoldenFamilies) {
        const test::Golden golden(family);
        for (const auto& [name, device] : test::kDevices) {
            for (std::size_t index = 0; index < golden.caseCount(); ++index)
                QTest::addRow("%s, %zu source tokens, %s", family, golden.inputIds(index).size(), name)
                    << QString::fromLatin1(family) << int(index) << int(device);
        }
    }
}

} // namespace

/// The engine against transformers on the same weights: hidden states, every attention, logits, greedy and beam search.
class tst_GoldenParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encoderStates_data() { addCases(); }
    void encoderStates();
    void teacherForcedStates_data() { addCases(); }
    void teacherForcedStates();
    void teacherForcedAttention_data() { addCases(); }
    void teacherForcedAttention();
    void teacherForcedDistributions_data() { addCases(); }
    void teacherForcedDistributions();
    void greedy_data() { addCases(); }
    void greedy();
    void beam_data() { addCases(); }
    void beam();
    void beamAttention_data() { addCases(); }
    void beamAttention();

private:
    /// Reads the row's golden data and opens its model.
    struct Fixture
    {
        Fixture();
        QString family = *static_cast<QString*>(QTest::qData("family", qMetaTypeId<QString>()));
        std::size_t index = std::size_t(*static_cast<int*>(QTest::qData("index", qMetaTypeId<int>())));
        ComputeDevice device = ComputeDevice(*static_cast<int*>(QTest::qData("device", qMetaTypeId<int>())));
        test::Golden golden{family.toStdString()};
        std::unique_ptr<Translator> translator = test::openModel(golden.modelFolder(), device);

        SentenceTranslation translate(const DecodingOptions& options, std::optional<ForcedTarget> target = {})
        {
            return translator->translateIds(golden.inputIds(index), target, options, {}).sentences.at(0);
        }
        SentenceTranslation translateForced()
        {
            ForcedTarget target;
            target.ids = golden.targetIds(index);
            return translate({}, target);
        }
    };
};

tst_GoldenParity::Fixture::Fixture() = default;

void tst_GoldenParity::encoderStates()
{
    Fixture fixture;
    const ModelConfig config = readModelConfig(fixture.golden.modelFolder());
    Checkpoint checkpoint(fixture.golden.modelFolder());
    const auto runner = makeNetworkRunner(
        std::make_shared<NetworkWeights>(readNetworkWeights(checkpoint, config, weightNames(config))), fixture.device,
        2);
    const std::vector<TokenId> ids = fixture.golden.inputIds(fixture.index);
    const auto source = runner->encode(ids, true, {});
    const std::vector<float> expected = fixture.golden.tensor(fixture.index, "tf.encoder_last_hidden_state");
    const std::string difference
        = test::worstDifference(std::span(source->states), std::span(expected),
                                {ids.size(), std::size_t(config.modelSize)}, "[position, channel]", kTolerance);
    QVERIFY2(difference.empty(), difference.c_str());
}

/// transformers lists what each layer reads, and at last what leaves the stack.
void tst_GoldenParity::teacherForcedStates()
{
    Fixture fixture;
    const SentenceTranslation sentence = fixture.translateForced();
    const auto trace = sentence.record->trace(0);
    for (const auto& [stack, name] : {std::pair(Stack::Encoder, "tf.encoder_hidden_states"),
                                      std::pair(Stack::Decoder, "tf.decoder_hidden_states")}) {
        const int positions
            = trace->shape(stack == Stack::Encoder ? AttentionKind::Encoder : AttentionKind::Decoder).queries;
        const std::vector<float> expected = fixture.golden.tensor(fixture.index, name);
        std::vector<float> actual(expected.size());
        const auto size = std::size_t(fixture.translator->info().modelSize);
        std::size_t entries = 0;
        for (int position = 0; position < positions; ++position) {
            const TokenStates states = trace->pass()->states(stack, position);
            entries = states.layers.size() + 1;
            for (std::size_t entry = 0; entry < entries; ++entry) {
                const std::vector<float>& state = entry == 0             ? states.input
                                                  : entry == entries - 1 ? states.output
                                                                         : states.layers[entry - 1].output;
                std::ranges::copy(
                    state,
                    actual.begin() + std::ptrdiff_t((entry * std::size_t(positions) + std::size_t(position)) * size));
            }
        }
        const std::string difference
            = test::worstDifference(std::span<const float>(actual), std::span(expected),
                                    {entries, std::size_t(positions), size}, "[entry, position, channel]", kTolerance);
        QVERIFY2(difference.empty(), (name + (" " + difference)).c_str());
    }
}

void tst_GoldenParity::teacherForcedAttention()
{
    Fixture fixture;
    const SentenceTranslation sentence = fixture.translateForced();
    QVERIFY(sentence.isForced);
    const auto trace = sentence.record->trace(0);
    for (const auto& [kind, name] : {std::pair(AttentionKind::Encoder, "tf.encoder_attentions"),
                                     std::pair(AttentionKind::Decoder, "tf.decoder_attentions"),
                                     std::pair(AttentionKind::Cross, "tf.cross_attentions")}) {
        const std::string difference
            = test::weightsDifference(*trace, kind, fixture.golden.tensor(fixture.index, name), kTolerance);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_GoldenParity::teacherForcedDistributions()
{
    Fixture fixture;
    const SentenceTranslation sentence = fixture.translateForced();
    const std::vector<float> logits = fixture.golden.tensor(fixture.index, "tf.logits");
    const auto vocabulary = std::size_t(fixture.translator->info().targetVocabulary);
    const std::vector<GeneratedToken>& tokens = sentence.hypotheses.at(0).tokens;
    QCOMPARE(tokens.size() * vocabulary, logits.size());
    for (std::size_t step = 0; step < tokens.size(); ++step) {
        const std::span row = std::span(logits).subspan(step * vocabulary, vocabulary);
        double sum = 0.0;
        for (const float logit : row)
            sum += std::exp(double(logit));
        std::vector<float> expected;
        double entropy = 0.0;
        for (const float logit : row) {
            expected.push_back(float(std::exp(double(logit)) / sum));
            entropy -= double(expected.back()) * (double(logit) - std::log(sum));
        }
        const std::string difference
            = test::worstDifference(std::span<const float>(sentence.record->distribution(0, step)),
                                    std::span<const float>(expected), {vocabulary}, "[id]", kTolerance);
        QVERIFY2(difference.empty(), difference.c_str());
        const double chosen = double(row[std::size_t(tokens[step].token.id)]) - std::log(sum);
        QVERIFY(std::abs(double(tokens[step].logProbability) - chosen) < kTolerance);
        QVERIFY(std::abs(double(tokens[step].entropy) - entropy) < kTolerance);
    }
}

void tst_GoldenParity::greedy()
{
    Fixture fixture;
    const nlohmann::json& expected = fixture.golden.at(fixture.index).at("greedy");
    DecodingOptions options;
    options.method = DecodingMethod::Greedy;
    options.maxNewTokens = fixture.golden.maxNewTokens();
    options.forcedBosId = fixture.golden.forcedBosId();
    const Hypothesis best = fixture.translate(options).hypotheses.at(0);
    QCOMPARE(test::generated(best), test::generated(expected.at("ids")));
    for (std::size_t step = 0; step < best.tokens.size(); ++step) {
        const double logProbability = expected.at("token_logprobs").at(step);
        QVERIFY(std::abs(double(best.tokens[step].logProbability) - logProbability) < kTolerance);
        const auto& top = expected.at("top5").at(step);
        for (std::size_t rank = 0; rank < top.size(); ++rank) {
            QCOMPARE(best.tokens[step].top.at(rank).id, top.at(rank).at(0).get<TokenId>());
            const double candidate = top.at(rank).at(1);
            QVERIFY(std::abs(double(best.tokens[step].top.at(rank).logProbability) - candidate) < kTolerance);
        }
    }
}

void tst_GoldenParity::beam()
{
    Fixture fixture;
    for (const nlohmann::json& setting : fixture.golden.at(fixture.index).at("beam")) {
        DecodingOptions options;
        options.beamSize = setting.at("num_beams");
        options.lengthPenalty = setting.at("length_penalty");
        options.earlyStopping = setting.at("early_stopping");
        options.maxNewTokens = fixture.golden.maxNewTokens();
        options.forcedBosId = fixture.golden.forcedBosId();
        const std::vector<Hypothesis> hypotheses = fixture.translate(options).hypotheses;
        const nlohmann::json& expected = setting.at("semantics_ge_4_50");
        QCOMPARE(hypotheses.size(), expected.size());
        for (std::size_t rank = 0; rank < hypotheses.size(); ++rank) {
            QCOMPARE(test::generated(hypotheses[rank]), test::generated(expected.at(rank).at("ids")));
            const double score = expected.at(rank).at("score");
            QVERIFY(std::abs(hypotheses[rank].score - score) < kTolerance);
        }
    }
}

void tst_GoldenParity::beamAttention()
{
    Fixture fixture;
    DecodingOptions options;
    options.maxNewTokens = fixture.golden.maxNewTokens();
    options.forcedBosId = fixture.golden.forcedBosId();
    const auto trace = fixture.translate(options).record->trace(0);
    for (const auto& [kind, name] : {std::pair(AttentionKind::Decoder, "beam4best.decoder_attentions"),
                                     std::pair(AttentionKind::Cross, "beam4best.cross_attentions")}) {
        const std::string difference
            = test::weightsDifference(*trace, kind, fixture.golden.tensor(fixture.index, name), kTolerance);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

QTEST_APPLESS_MAIN(tst_GoldenParity)
#include "tst_goldenparity.moc"
